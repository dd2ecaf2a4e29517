import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelMaker } from '../../../app/reports/level.ts';
import { levelLedger, placardLedger, tableReport } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { townshipSummary } from '../../../app/reports/townshipSummary.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { emptyPapers } from '../../../core/project/papers.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Table } from '../../../core/report/table.ts';
import { POINTS_PER_MM } from '../../../core/units/length.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { bandsFor } from '../../../typeset/report/bands.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const { templates } = shippedLibrary().signs;
const shaper = shippedShaper();
const PAPERS = ['landscape', 'landscapeA3'] as const;
const NUMBERS = ['内党办发〔2023〕5号', '阿旗党办发〔2023〕15号'];

function judged(plates: number, language: 'zh' | 'en' = 'zh'): JudgedProject {
  const change = (village: Project) => {
    village.papers = { ...emptyPapers(), responsible: '达来', deadline: '2026-10-31' };
    village.policy.placards = Array.from({ length: plates }, (_, at) =>
      placard(`p${at}`, {
        text: at % 3 === 0 ? '巴彦温都尔苏木查干哈达嘎查招商引资服务工作站' : '便民服务站',
        place: at % 2 === 0 ? 'outside' : 'inside',
        form: 'strip',
        size: { width: 360, height: 2200 },
        ...(at % 4 === 0 ? { mn: 'ᠴᠠᠭᠠᠨ ᠬᠠᠳᠠ' } : {}),
        basisDocument: {
          level: 'banner',
          issuer: '',
          title: at % 2 === 0 ? '' : '关于在嘎查村设立服务站点的通知',
          number: NUMBERS[at % 2] ?? '',
          dated: null,
        },
        ...(at % 5 === 0 ? {} : { decision: decided('retire', at % 5 === 1 ? '2026-09-01' : undefined) }),
      }),
    );
  };
  const rulebook = shippedRulebook('inner-mongolia-2023');
  return judgeProject(soundVillage(change), { rulebook, today: '2026-11-23', language, templates });
}

function tablesOf(village: JudgedProject): readonly Table[] {
  const maker = levelMaker([village]);
  return [
    placardLedger(village),
    levelLedger([village], { area: '某旗', maker }),
    townshipSummary([village, village], maker),
  ];
}

/** Pages as their lines of text with the size of their letters in points. */
function pagesOf(table: Table, paper: (typeof PAPERS)[number]) {
  const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;
  const { pages } = layoutReport(tableReport(table, paper), {
    shaper,
    faces: {
      regular: 'noto-serif-sc-400',
      bold: 'noto-serif-sc-700',
      mongolian: 'noto-sans-mongolian-400',
    },
    inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
    photo: () => null,
    folio: (page, count) => `${page}/${count}`,
  });
  const runs = (items: readonly Item[]): readonly { text: string; points: number }[] =>
    items.flatMap((item) =>
      item.kind === 'glyphs' ? [{ text: item.text.trim(), points: item.size * POINTS_PER_MM }] : [],
    );
  return pages.map(({ items }) => runs(items));
}

describe('wide tables on paper', () => {
  it.each(['zh', 'en'] as const)('[PAPER-25] no letter of %s is less than 8 pt, on A3 and A4', (language) => {
    for (const table of tablesOf(judged(5, language))) {
      for (const paper of PAPERS) {
        const least = Math.min(...pagesOf(table, paper).flatMap((page) => page.map(({ points }) => points)));
        expect(least).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('[PAPER-25] days, sizes and numbers of documents are whole, lines under the title end between phrases', () => {
    for (const table of tablesOf(judged(4))) {
      for (const paper of PAPERS) {
        const lines = pagesOf(table, paper).flatMap((page) => page.map(({ text }) => text));
        const cells = table.rows.flat();
        const days = cells.filter(({ kind }) => kind === 'day').length;
        expect(lines.filter((line) => /^\d{4}-\d{2}-\d{2}$/u.test(line))).toHaveLength(days);
        const sizes = cells.filter((cell) => cell.kind === 'text' && cell.text.includes('×')).length;
        expect(lines.filter((line) => line === '360×2200')).toHaveLength(sizes);
        if (sizes > 0) {
          expect(lines).toContain(NUMBERS[0]);
          // Twelve characters are more than the cell holds: its year and number go over together.
          expect(lines.some((line) => line.includes('〔2023〕15号'))).toBe(true);
        }
        const under = lines.slice(1, 4).join('\n');
        expect(under).not.toMatch(/[^》），、；\s]\n[^（《]*刊发）/u);
        expect(lines.some((line) => line.includes('2023年5月10日刊发）'))).toBe(true);
      }
    }
  });

  it('[PAPER-8] every column stands in one line of the row or through all, and groups are whole', () => {
    const width = { landscape: 273, landscapeA3: 381 };
    for (const table of tablesOf(judged(2))) {
      for (const paper of PAPERS) {
        const { leads, bands } = bandsFor(table, width[paper]);
        const all = [...leads, ...bands.flat()].map(({ at }) => at).sort((one, other) => one - other);
        expect(all).toEqual(table.columns.map((_, at) => at));
        expect(bands.length).toBeLessThanOrEqual(2);
        const groups = bands.map((band) => new Set(band.flatMap(({ column }) => column.group ?? [])));
        const [one, two] = groups;
        if (one !== undefined && two !== undefined) {
          expect([...one].filter((group) => two.has(group))).toEqual([]);
        }
      }
    }
  });

  it('[PAPER-8] however narrow the page, a row has at most a line for each group (random tables)', () => {
    const column = fc.record({
      width: fc.integer({ min: 8, max: 40 }),
      group: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 60, max: 400 }),
        (given, width) => {
          const columns = given.map(({ width: own, group }, at) => ({
            heading: String(at),
            width: own,
            align: 'left' as const,
            ...(at === 0 ? { lead: true as const } : { group }),
          }));
          const table: Table = { title: '', lines: [], columns, rows: [], notes: [], letters: 8.5 };
          const { leads, bands, points } = bandsFor(table, width);
          expect([...leads, ...bands.flat()].map(({ at }) => at).sort((a, b) => a - b)).toEqual(
            columns.map((_, at) => at),
          );
          expect(points).toBeGreaterThanOrEqual(8);
          expect(points).toBeLessThanOrEqual(9);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('[PAPER-26] the signatures stand with the last two rows, whatever the number of rows', () => {
    for (const paper of PAPERS) {
      for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]) {
        const table = placardLedger(judged(count));
        const pages = pagesOf(table, paper).map((page) => page.map(({ text }) => text));
        const signed = pages.filter((page) => page.includes('填表人：'));
        expect(signed).toEqual([pages.at(-1)]);
        for (const number of count === 1 ? [1] : [count - 1, count]) {
          expect(signed[0]).toContain(String(number));
        }
      }
    }
  });
});
