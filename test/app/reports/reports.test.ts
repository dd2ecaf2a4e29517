import { describe, expect, it } from 'vitest';
import { complianceReport } from '../../../app/reports/complianceReport.ts';
import { findingList } from '../../../app/reports/findingList.ts';
import { groupFindings } from '../../../app/reports/groupFindings.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { placardLedger } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { retirementNotices } from '../../../app/reports/retirementNotices.ts';
import { townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { textsOf } from '../../../core/report/report.ts';
import { type Cell, type Table } from '../../../core/report/table.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';

function judged(change: (village: Project) => void = () => {}, language: 'zh' | 'en' = 'zh'): JudgedProject {
  const rulebook = shippedRulebook('inner-mongolia-2023');
  const { templates } = shippedLibrary().signs;
  return judgeProject(soundVillage(change), { rulebook, today: '2026-11-23', language, templates });
}

const shown = (cell: Cell | undefined) => {
  if (cell === undefined) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'day':
      return cell.day;
    default:
      return null;
  }
};
const column = (table: Table, heading: string) => {
  const at = table.columns.findIndex((each) => each.heading === heading);
  return table.rows.map((row) => shown(row[at]));
};

const plates = (village: Project) => {
  village.policy.placards = [
    placard('a', { text: '查干哈达嘎查党支部', place: 'outside', form: 'strip' }),
    placard('b', { text: '招商引资服务站', place: 'outside', decision: decided('retire', '2026-09-01') }),
    placard('c', { text: '=1+1', place: 'inside' }),
    placard('d', { text: '综治中心', place: 'outside' }),
  ];
};

describe('the compliance report', () => {
  it('[DEL-1] names the basis, the figures and the clause of a failed area', () => {
    const text = textsOf(
      complianceReport(judged((village) => void (village.areas = { building: 149.995 }))),
    ).join('\n');
    expect(text).toContain('建筑面积149.99平方米，低于150平方米，差0.01平方米');
    expect(text).toContain('（七）“牧区不低于150平方米”');
    expect(text).toContain('不达标');
  });

  it('[DEL-1] names who accepted a must-finding and that it must still be put right', () => {
    const text = textsOf(
      complianceReport(
        judged((village) => {
          village.areas = { building: 100 };
          village.policy.acceptances = [
            { finding: 'AREA-2/area-below/centre', reason: '正在扩建', by: '达来', on: '2026-10-01' },
          ];
        }),
      ),
    ).join('\n');
    expect(text).toContain('草稿阶段由达来于2026-10-01具名接受：正在扩建。仍须改正');
  });

  it('[DEL-1] says in a secondary rulebook’s report that the source is secondary', () => {
    const rulebook = shippedRulebook('shandong-secondary');
    const { templates } = shippedLibrary().signs;
    const village = judgeProject(soundVillage(), {
      rulebook,
      today: '2026-11-23',
      language: 'zh',
      templates,
    });
    expect(textsOf(complianceReport(village)).join('\n')).toContain('次级来源');
  });

  it('[DEL-1] has every sentence in English, too', () => {
    expect(() => complianceReport(judged(plates, 'en'))).not.toThrow();
  });
});

describe('ledger, notices, lists', () => {
  it('[DEL-2] the ledger has a row for every plate, with decision and day done', () => {
    const table = placardLedger(judged(plates));
    expect(column(table, '牌子名称（汉文）')).toEqual([
      '查干哈达嘎查党支部',
      '招商引资服务站',
      '=1+1',
      '综治中心',
    ]);
    expect(column(table, '建议')).toEqual(['室外保留', '摘除', '摘除', '并入“治安保卫委员会”']);
    expect(column(table, '处理决定')).toEqual(['未决定', '摘除', '未决定', '未决定']);
    expect(column(table, '办结日期')).toEqual([null, '2026-09-01', null, null]);
    expect(column(table, '内容')).toEqual(['待判定', '待判定', '待判定', '待判定']);
  });

  it('[DEL-3] a notice for each plate that is decided to be retired, with its clause', () => {
    const notices = retirementNotices(judged(plates));
    const text = notices === null ? '' : textsOf(notices).join('\n');
    expect(text).toContain('招商引资服务站');
    expect(text).toContain('取消无内容、无保障、超出职能范围的虚牌');
    expect(text).not.toContain('综治中心');
  });

  it('[DEL-4] the township summary has a row a village and sums them', () => {
    const villages = [judged(plates), judged((village) => void (village.areas = { building: 100 }))] as const;
    const table = townshipSummary(villages, levelMaker(villages));
    expect(column(table, '嘎查村')).toEqual(['查干哈达嘎查', '查干哈达嘎查', '2个嘎查村']);
    expect(column(table, '清理前\n牌子')).toEqual([4, 1, 5]);
    expect(table.sums).toEqual(new Set([2]));
    expect(column(table, '面积\n结论')).toEqual(['达标', '不达标', null]);
    expect(column(table, '建筑面积')).toEqual([180, 100, null]);
  });

  it('[DEL-5] the list of findings has a row a matter, and counts every place of it', () => {
    const village = judged(plates);
    const table = findingList(village);
    expect(table.rows).toHaveLength(groupFindings(village.findings).length);
    const places = column(table, '处数').reduce<number>((sum, each) => sum + Number(each), 0);
    expect(places).toBeGreaterThanOrEqual(village.findings.length);
  });
});
