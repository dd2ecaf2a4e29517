import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentLibrary } from '../../../app/library/library.ts';
import { formOf } from '../../../app/registers/forms.ts';
import { placeBlock } from '../../../app/registers/placeBlock.ts';
import { type CellContext, openCells } from '../../../app/registers/registerColumn.ts';
import { isRecord } from '../../../core/editing/commands/registers.ts';
import { type Service } from '../../../core/project/service.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { planProject } from '../../support/editing.ts';
import { runs } from '../../support/runs.ts';

const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const { catalogues } = sentLibrary(sent.value.files);
const context: CellContext = { language: 'zh', project: planProject(), catalogues };
const services = formOf('services');
const honours = formOf('honours');

const place = (columns: readonly string[], ...texts: readonly string[][]) =>
  placeBlock(
    services,
    [],
    { rows: texts.map(() => null), columns, texts },
    { ids: texts.map((_, at) => `s${at}`), context },
  );

describe('texts that become records', () => {
  it('[REG-2] reads kinds, bases, lists and days in the words of offices', () => {
    const { records, unread } = place(
      ['name', 'kind', 'basis', 'document', 'materials', 'phone'],
      ['高龄津贴申请', '帮办代办', '养老服务', '旗民发〔2024〕3号', '1.身份证；2.户口簿', '0471-1'],
      ['人口普查', '协助', '协助4', '', '', ''],
      ['调解', 'direct', '依法履职目录第15项', '', '', ''],
    );
    expect(unread).toEqual([]);
    expect(records).toMatchObject([
      {
        kind: 'agency',
        basis: { of: 'delegated', field: 'elderCare', document: '旗民发〔2024〕3号' },
        materials: ['身份证', '户口簿'],
      },
      { kind: 'assist', basis: { of: 'assisted', number: 4 } },
      { kind: 'direct', basis: { of: 'duty', number: 15 } },
    ]);
    const { records: won } = placeBlock(
      honours,
      [],
      {
        rows: [null],
        columns: ['name', 'grantor', 'date', 'level', 'kind', 'size'],
        texts: [['先进', '旗委', '2023年5月', '旗县级', '锦旗', '60×90厘米']],
      },
      { ids: ['h1'], context },
    );
    expect(won).toMatchObject([
      { date: '2023-05', level: 'banner', kind: 'pennant', width: 600, height: 900 },
    ]);
  });

  it('[REG-2] what cannot be read is told with its text, the rest of its row is taken', () => {
    const { records, unread } = place(
      ['name', 'kind', 'basis', 'document'],
      ['甲', '随便', '依法履职目录第99项', ''],
      ['乙', '直办', '', '某文件'],
    );
    expect(records).toMatchObject([
      { name: { zh: '甲' }, kind: null, basis: null },
      { name: { zh: '乙' }, kind: 'direct', basis: null },
    ]);
    expect(unread).toEqual([
      { id: 's0', column: 'kind', text: '随便', code: 'cell-choice' },
      { id: 's0', column: 'basis', text: '依法履职目录第99项', code: 'cell-choice' },
      { id: 's1', column: 'document', text: '某文件', code: 'cell-no-field' },
    ]);
  });

  it('[REG-2] no text is lost: every one is in a record or among the unread, and every record can be kept', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        '直办',
        '代办',
        '养老服务',
        '协助3',
        '履职99',
        '5个工作日',
        '0471-1',
        '甲；乙',
        '\u0007',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constant('长'.repeat(1200)),
    );
    const keys = services.columns.flatMap(({ key, fixed }) => (fixed === true ? [] : [key]));
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: keys.length, maxLength: keys.length }), { maxLength: 4 }),
        (texts) => {
          const placed = place(keys, ...texts);
          for (const record of placed.records) expect(isRecord('services', record)).toBe(true);
          texts.forEach((row, at) => {
            const id = placed.rows[at];
            const record = placed.records.find((each) => each.id === id);
            row.forEach((text, column) => {
              const kept = text.trim();
              if (kept === '' || record === undefined) {
                expect(record !== undefined || row.every((each) => each.trim() === '')).toBe(true);
                return;
              }
              const shown = services.columns.find(({ key }) => key === keys[column])?.text(record, context);
              const isUnread = placed.unread.some(
                (each) => each.id === id && each.column === keys[column] && each.text === kept,
              );
              expect(
                isUnread ||
                  shown !== '' ||
                  /^[\s；;]*(\d{1,2}\s*[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[；;\s])*$/u.test(kept) ||
                  kept === '待填' ||
                  kept === '委托文件待填',
              ).toBe(true);
            });
          });
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('[REG-2] what a cell says is read back as it was', () => {
    const { records } = place(
      ['name', 'kind', 'basis', 'document', 'materials', 'steps'],
      ['甲', '公开告知', '社会服务', '文', '一\n二', '三'],
      ['乙', '协办', '协助20', '', '', ''],
      ['丙', '直办', '村规民约', '', '', ''],
    );
    for (const language of ['zh', 'en'] as const) {
      const own = { ...context, language };
      for (const record of records)
        for (const column of services.columns) {
          const again = column.put(record, column.text(record, own), own);
          expect(again).toEqual(record);
        }
    }
  });

  it('[REG-6] cells still to be filled in are counted by what boards show', () => {
    const { records } = place(['name', 'kind'], ['甲', '直办']);
    const [record] = records;
    if (record === undefined) throw new Error('no record');
    expect(openCells(services, record, context)).toEqual([
      'basis',
      'conditions',
      'materials',
      'steps',
      'timeLimit',
      'fee',
      'person',
      'phone',
      'supervisionPhone',
    ]);
    expect(openCells(services, services.blank('s9'), context)).toContain('name');
  });

  it('[REG-7] other Chinese over Mongolian that was proof-read takes the signature away, not the text', () => {
    const proof = { by: '斯琴', on: '2026-01-02' };
    const service: Service = {
      ...services.blank('s1'),
      name: { zh: '甲', mn: { text: 'ᠨᠢᠭᠡ', proof } },
      materials: ['一'],
      mn: { materials: { text: 'ᠬᠣᠶᠠᠷ', proof } },
    };
    const put = (columns: readonly string[], texts: readonly string[]) =>
      placeBlock(services, [service], { rows: ['s1'], columns, texts: [texts] }, { ids: [], context })
        .records[0];
    expect(put(['name', 'materials'], ['甲', '一'])).toEqual(service);
    expect(put(['name'], ['乙'])?.name).toEqual({ zh: '乙', mn: { text: 'ᠨᠢᠭᠡ', proof: null } });
    expect(put(['materials'], ['一；二'])?.mn).toEqual({ materials: { text: 'ᠬᠣᠶᠠᠷ', proof: null } });
  });
});
