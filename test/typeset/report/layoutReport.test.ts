import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { type Block, type Report } from '../../../core/report/report.ts';
import { textCell, type Table } from '../../../core/report/table.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { PAGES } from '../../../typeset/report/style.ts';
import { shippedShaper } from '../../support/fonts.ts';

const shaper = shippedShaper();
const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;
const ask = {
  shaper,
  faces: { regular: 'noto-serif-sc-400', bold: 'noto-serif-sc-700', mongolian: 'noto-sans-mongolian-400' },
  inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
  photo: () => null,
  folio: (page: number, pages: number) => `${page}/${pages}`,
};

function report(...blocks: readonly Block[]): Report {
  return { title: '试', running: '页眉', paper: 'portrait', blocks };
}

const runs = (page: Drawing): readonly GlyphRun[] => page.items.filter((item) => item.kind === 'glyphs');
const texts = (page: Drawing) => runs(page).map((run) => run.text);

function table(rows: readonly (readonly string[])[], notes: readonly string[] = []): Block {
  const columns = ['甲', '乙'].map((heading) => ({ heading, width: 50, align: 'left' as const }));
  const made: Table = {
    title: '表',
    lines: [],
    columns,
    rows: rows.map((row) => row.map((text) => textCell(text))),
    notes,
  };
  return { kind: 'table', table: made };
}

describe('a report on its pages', () => {
  it('[REP-1] repeats a table’s head on every page and splits no row', () => {
    const { pages } = layoutReport(
      report(table(Array.from({ length: 90 }, (_, at) => [`行${at}`, '字'.repeat(40)]))),
      ask,
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(texts(page).slice(0, 2)).toEqual(['甲', '乙']);
    const rows = pages.flatMap((page) => texts(page).filter((text) => text.startsWith('行')));
    expect(rows).toEqual(Array.from({ length: 90 }, (_, at) => `行${at}`));
  });

  it('[REP-1] a row taller than a page goes on over pages, with nothing lost', () => {
    const long = Array.from({ length: 1500 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const { pages } = layoutReport(report(table([['长', long]])), ask);
    expect(pages.length).toBeGreaterThan(1);
    const set = pages.flatMap((page) => runs(page)).map((run) => run.text);
    expect(
      set.filter((text) => text.length > 3 && !text.includes('/') && !text.includes('页')).join(''),
    ).toBe(long);
  });

  it('[REP-2] everything stands inside the margins, and every line on one page only', () => {
    const paragraph: Block = {
      kind: 'paragraph',
      text: '村级组织（含各类分支机构）依法履行职责。'.repeat(80),
    };
    const { pages } = layoutReport(report({ kind: 'heading', level: 1, text: '一、总则' }, paragraph), ask);
    const { left, right, top, bottom, width, height } = PAGES.portrait;
    for (const page of pages) {
      for (const run of runs(page).filter((each) => !each.text.includes('/') && each.text !== '页眉')) {
        for (const glyph of run.glyphs) {
          expect(glyph.x).toBeGreaterThanOrEqual(left - 0.01);
          expect(glyph.x).toBeLessThanOrEqual(width - right + 0.01);
          expect(glyph.y).toBeGreaterThan(top);
          expect(glyph.y).toBeLessThan(height - bottom);
        }
      }
    }
  });

  it('[REP-3] a heading is a bookmark on its page and never stands last on one', () => {
    const filler = Array.from({ length: 31 }, (): Block => ({ kind: 'paragraph', text: '字' }));
    for (let count = 20; count < filler.length; count += 1) {
      const blocks: Block[] = [
        ...filler.slice(0, count),
        { kind: 'heading', level: 1, text: '标题' },
        { kind: 'paragraph', text: '正文' },
      ];
      const { pages, bookmarks } = layoutReport(report(...blocks), ask);
      const at = pages.findIndex((page) => texts(page).includes('标题'));
      expect(bookmarks).toEqual([{ title: '标题', level: 1, page: at }]);
      expect(texts(pages[at] ?? ({ ...pages[0], items: [] } as Drawing))).toContain('正文');
    }
  });

  it('[REP-4] the same report gives the same pages', () => {
    const given = report({ kind: 'title', text: '标题', under: ['一行'] }, table([['a', 'b']], ['注']));
    expect(layoutReport(given, ask)).toEqual(layoutReport(given, ask));
  });
});
