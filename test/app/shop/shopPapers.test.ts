import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobSheet } from '../../../app/shop/jobSheet.ts';
import { measuredPreview } from '../../../app/shop/measuredPreview.ts';
import { proofSheet } from '../../../app/shop/proofSheets.ts';
import { shopPapers } from '../../../app/shop/shopPapers.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { inkExtents } from '../../../core/drawing/extents.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { MOUNTINGS } from '../../../core/project/specification.ts';
import { type Report, textsOf } from '../../../core/report/report.ts';
import { openFields } from '../../../core/signs/specification.ts';
import { letteringOf } from '../../../core/signs/lettering.ts';
import { makerFacts } from '../../../core/signs/slugFacts.ts';
import { layoutReport } from '../../../typeset/report/layoutReport.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { paperAsk } from '../../support/paperAsk.ts';
import { runs } from '../../support/runs.ts';
import { shopAsk, shopSignsOf } from '../../support/shopSigns.ts';
import { samples } from '../../gallery/signs.ts';

const outlines = (font: string, glyph: number) => shippedShaper().outline(font, glyph);
const KINDS = [
  'strip-placard',
  'door-plate',
  'counter-sign',
  'desk-sign',
  'service-institution',
  'floor-directory',
];
const all = samples().map(({ project }) => ({
  project,
  rows: shopRows(shopSignsOf(project, ({ template }) => KINDS.includes(template))),
}));
const cases = all.flatMap(({ project, rows }) => rows.map((row) => ({ project, row })));

/** Words that are written on a figure or page, sign in small left out. */
function written(items: Drawing['items']): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'glyphs') return [item.text];
    return item.kind === 'group' && item.name !== 'specimen' ? written(item.items) : [];
  });
}

const figuresOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));

const tenth = (length: number) => String(Math.round(length * 10) / 10);

describe('the papers of a package', () => {
  it('[PACK-5] a job sheet’s dimensions are those of the drawing, whichever sign', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ project, row }) => {
        const sheet = jobSheet(row, shopAsk(project));
        if (row.drawing === null) {
          expect(sheet).toBeNull();
          return;
        }
        if (sheet === null) throw new Error('a sign that is made has a job sheet');
        const [figure] = figuresOf(sheet);
        if (figure === undefined) throw new Error('a job sheet has its picture');
        const figures = written(figure.items);
        expect(figures).toContain(tenth(row.drawing.width));
        expect(figures).toContain(tenth(row.drawing.height));
        const lines = letteringOf(row.drawing, outlines);
        const texts = textsOf(sheet);
        for (const { size, box, text } of lines) {
          expect(texts).toContain(text);
          expect(texts).toContain((Math.round(size * 10) / 10).toFixed(1));
          expect(texts).toContain((Math.round(box.left * 10) / 10).toFixed(1));
        }
        const { holes } = makerFacts(row.drawing, shopAsk(project).library.inks, '');
        for (const { x, y } of holes) {
          expect(figures).toContain(tenth(x));
          expect(texts.join()).toContain(`(${tenth(x)}, ${tenth(y)})`);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[PACK-6] nothing of a job sheet’s picture leaves it, and no two figures lie on one another', () => {
    for (const { project, row } of cases) {
      const sheet = jobSheet(row, shopAsk(project));
      const [figure] = sheet === null ? [] : figuresOf(sheet);
      if (figure === undefined) continue;
      const ink = inkExtents(figure, ['artwork'], outlines);
      if (ink === null) throw new Error('an empty picture');
      expect(ink.left, row.row).toBeGreaterThanOrEqual(-0.01);
      expect(ink.top, row.row).toBeGreaterThanOrEqual(-0.01);
      expect(ink.right, row.row).toBeLessThanOrEqual(figure.width + 0.01);
      expect(ink.bottom, row.row).toBeLessThanOrEqual(figure.height + 0.01);
      const own = figure.items.filter((item) => !(item.kind === 'group' && item.name === 'specimen'));
      const boxes = leaves(own).flatMap(({ item, matrix }) => {
        if (item.kind !== 'glyphs') return [];
        const alone = { kind: 'group', name: 'one', matrix, items: [item] } as const;
        return inkExtents({ ...figure, items: [alone] }, ['artwork'], outlines) ?? [];
      });
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart, row.row).toBe(true);
        }
    }
  });

  it('[PACK-50] a picture by itself has the dimensions of the job sheet and no number of a line', () => {
    for (const { project, row } of cases) {
      if (row.drawing === null) continue;
      const { letters, library } = shopAsk(project);
      const made = measuredPreview(row.drawing, outlines, letters);
      const sheet = jobSheet(row, shopAsk(project));
      if (!made.ok || sheet === null) throw new Error('a sign that is made is measured');
      const figures = written(made.value.items);
      expect(figures).toContain(tenth(row.drawing.width));
      expect(figures).toContain(tenth(row.drawing.height));
      const [own] = figuresOf(sheet);
      // Numbers of lines apart, it says what the job sheet says.
      const numbers = row.lines.map((_, at) => String(at + 1));
      const measures = written(own?.items ?? []).filter((text) => !numbers.includes(text));
      expect(figures.filter((text) => !numbers.includes(text)).sort()).toEqual(measures.sort());
      if (row.lines.length > 3) expect(numbers.every((number) => figures.includes(number))).toBe(false);
      const { holes } = makerFacts(row.drawing, library.inks, '');
      for (const { x, y } of holes) {
        expect(figures).toContain(tenth(x));
        expect(figures).toContain(tenth(y));
      }
      const ink = inkExtents(made.value, ['artwork'], outlines);
      expect(ink?.right ?? Infinity).toBeLessThanOrEqual(made.value.width + 0.01);
      expect(ink?.bottom ?? Infinity).toBeLessThanOrEqual(made.value.height + 0.01);
      expect(ink?.left ?? -Infinity).toBeGreaterThanOrEqual(-0.01);
      expect(ink?.top ?? -Infinity).toBeGreaterThanOrEqual(-0.01);
    }
  });

  it('[PACK-91] [PACK-92] a board’s holes are told by their diameters, each with a mark of its own, from the lower edge on every paper', () => {
    const [sample] = samples();
    if (sample === undefined) throw new Error('a sample');
    const { project } = sample;
    const rows = shopRows(shopSignsOf(project, ({ template }) => template === 'notice-board'));
    const [face, plan] = rows;
    if (!face?.drawing || !plan?.drawing) throw new Error('a board with its hole plan');
    const sheet = jobSheet(face, shopAsk(project));
    if (sheet === null) throw new Error('a job sheet');
    const holes = face.facts?.holes ?? [];
    const [small, large] = [4, 8].map((size) =>
      holes.filter(({ diameter }) => Math.round(diameter) === size),
    );
    expect(textsOf(sheet)).toContain(`${small?.length}-Ø4，${large?.length}-Ø8`);
    expect(textsOf(sheet).join()).toContain('孔位从左边、下边量起。十字为 Ø4，带圈十字为 Ø8。');
    const [figure] = figuresOf(sheet);
    const own = figure?.items.filter((item) => !(item.kind === 'group' && item.name === 'specimen')) ?? [];
    const rings = leaves(own).filter(
      ({ item }) =>
        item.kind === 'shape' && item.stroke?.ink === 'drill' && item.path.some(([way]) => way === 'C'),
    );
    expect(rings).toHaveLength(large?.length ?? 0);
    const said = written(plan.drawing.items);
    for (const { x, y } of holes) {
      expect(said).toContain(String(Math.round(x)));
      expect(said).toContain(String(Math.round(y)));
    }
    expect(said.join('')).toContain('左边、下边');
  });

  it('[PACK-93] [PACK-94] a folded sign has its folds on its job sheet, and is not asked what hangs', () => {
    const [sample] = samples();
    if (sample === undefined) throw new Error('a sample');
    const { project } = sample;
    const [row] = shopRows(shopSignsOf(project, ({ template }) => template === 'desk-sign'));
    if (!row?.drawing) throw new Error('a desk sign');
    const sheet = jobSheet(row, shopAsk(project));
    const [figure] = sheet === null ? [] : figuresOf(sheet);
    if (sheet === null || figure === undefined) throw new Error('a job sheet');
    const { height } = row.sign.size;
    const parts = [height, height, height / 2, 12].map(tenth);
    const figures = written(figure.items);
    for (const part of parts) expect(figures).toContain(part);
    const dashed = figure.items.filter((item) => item.kind === 'shape' && item.stroke?.ink === 'crease');
    expect(dashed).toHaveLength(parts.length - 1);
    const said = textsOf(sheet).join();
    expect(said).toContain('印刷面');
    expect(said).toContain(`${height / 2} mm 底面`);
    expect(said).toContain('立在桌上');
    expect(openFields({})).toContain('mountingHeight');
    expect(openFields({}, row.folded !== null)).not.toContain('mountingHeight');
    expect(openFields({}, row.folded !== null)).not.toContain('mounting');
  });

  it('[PACK-7] a job sheet says the profile and who confirmed it, and who proof-read each Mongolian text', () => {
    for (const { project, row } of cases) {
      if (row.drawing === null) continue;
      const signed = {
        ...project,
        language: {
          ...project.language,
          confirmed: { by: '其木格', on: '2026-10-01', document: '民语函〔2026〕3号' },
        },
      };
      const texts = row.texts.map((text) => ({
        ...text,
        mn: text.mn && { ...text.mn, proof: { by: '巴雅尔', on: '2026-10-02', document: '译证7号' } },
      }));
      const open = jobSheet(row, shopAsk(project));
      const sheet = jobSheet({ ...row, texts }, shopAsk(signed));
      if (open === null || sheet === null) throw new Error('no job sheet');
      expect(textsOf(open).join()).toContain('尚无人确认');
      const said = textsOf(sheet);
      expect(said.join()).toContain('确认人 其木格，2026-10-01，文号 民语函〔2026〕3号');
      for (const { mn, zh } of row.texts) {
        expect(said).toContain(zh);
        if (mn === null) continue;
        expect(textsOf(open)).toContain('未校对');
        for (const each of [mn.text, '巴雅尔', '2026-10-02', '译证7号']) expect(said).toContain(each);
      }
    }
  });

  it('[PACK-8] every way of fixing has its section, with what was answered written on it', () => {
    const [{ project, row } = fail()] = cases;
    for (const value of MOUNTINGS) {
      const answers = {
        ...row.answers,
        mounting: { value, by: 'sign' },
        thickness: { value: 4, by: 'sign' },
        fixing: { value: 'M6', by: 'sign' },
      } as const;
      const sheet = jobSheet({ ...row, answers }, shopAsk(project));
      const [, section] = sheet === null ? [] : figuresOf(sheet);
      if (section === undefined) throw new Error('no section');
      const said = written(section.items);
      expect(said).toContain('标牌 4 mm');
      expect(said.some((each) => each.endsWith('：M6'))).toBe(true);
      const ink = inkExtents(section, ['artwork'], outlines);
      expect(ink !== null && ink.right <= 178 && ink.bottom <= section.height).toBe(true);
    }
    const open = jobSheet(row, shopAsk(project));
    expect(open === null ? [] : figuresOf(open)).toHaveLength(1);
  });

  it('[PACK-10] proof sheets show every plate once, to the scale that they say, with places to sign on each page', () => {
    for (const { project, rows } of all) {
      const sheet = proofSheet(rows, shopAsk(project));
      if (sheet === null) throw new Error('no proofs');
      const figures = figuresOf(sheet);
      const said = figures.flatMap(({ items }) => written(items));
      const plates = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);
      expect(said).toHaveLength(plates.length);
      for (const { row } of plates)
        expect(said.filter((each) => each.startsWith(`${row}　`))).toHaveLength(1);
      const { pages } = layoutReport(sheet, paperAsk);
      expect(pages).toHaveLength(figures.length);
      for (const { items } of pages)
        for (const signer of [project.register.village.zh, project.register.township.zh, '制作单位'])
          expect(written(items).join('')).toContain(signer);
    }
  });

  it('[PACK-11] the language office gets every Mongolian text once, upright, with its check and where it is used', () => {
    for (const { project, rows } of all) {
      const found = shopPapers(rows, ['proofs'], shopAsk(project)).find(({ name }) =>
        name.includes('蒙古文'),
      );
      const table = found?.report.blocks.find((block) => block.kind === 'table');
      if (table?.kind !== 'table') throw new Error('no table');
      const cells = table.table.rows.map((row) => row[2]);
      const mongolian = new Set(rows.flatMap(({ texts }) => texts.flatMap(({ mn }) => mn?.text ?? [])));
      const shown = cells.flatMap((cell) => (cell?.kind === 'mongolian' ? [cell.text] : []));
      expect(new Set(shown)).toEqual(mongolian);
      expect(textsOf(found?.report ?? fail()).join()).toContain('没有私用区字符');
      const [first] = rows;
      const spoilt = rows.map((row) =>
        row === first
          ? {
              ...row,
              texts: row.texts.map((text) => ({ ...text, mn: text.mn && { ...text.mn, text: '\u{E234}' } })),
            }
          : row,
      );
      const told = shopPapers(spoilt, ['proofs'], shopAsk(project)).flatMap(({ report }) => textsOf(report));
      expect(told.join()).toContain('U+E234，不合格');
    }
  });

  it('[PACK-1] papers have places and names of their own, one job sheet for each plate that is made', () => {
    for (const { project, rows } of all) {
      const papers = shopPapers(rows, ['order', 'jobs', 'proofs'], shopAsk(project));
      const names = papers.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names[0]).toBe('00_订单.pdf');
      const plates = rows.filter(({ drawing, isLayout }) => drawing !== null && !isLayout);
      expect(names.filter((name) => /^50_制作单\/\d{3}(-\d+)?_.+\.pdf$/u.test(name))).toHaveLength(
        plates.length,
      );
      expect(names.slice(-2)).toEqual(['55_小样/审定小样.pdf', '55_小样/蒙古文审校.pdf']);
      expect(shopPapers(rows, [], shopAsk(project))).toEqual([]);
    }
  });
});

function fail(): never {
  throw new Error('there is none');
}
