import { describe, expect, it } from 'vitest';
import { jobSheet } from '../../../app/shop/jobSheet.ts';
import { orderSheet } from '../../../app/shop/orderSheet.ts';
import { sayShopSign } from '../../../app/shop/sayShopSign.ts';
import { type ShopRow, shopRows } from '../../../app/shop/shopSign.ts';
import { signSchedule } from '../../../app/shop/signSchedule.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { drawnOnFacade, withDrawn } from '../../../core/signs/drawnAnswers.ts';
import { askedByShop } from '../../../core/signs/specification.ts';
import { type Project } from '../../../core/project/project.ts';
import { textsOf } from '../../../core/report/report.ts';
import { samples } from '../../gallery/signs.ts';
import { shopAsk, shopSignsOf } from '../../support/shopSigns.ts';

// What drawings show and nobody confirmed: one answer on every paper.

const SAMPLES = samples().filter(({ id }) => id === 'sample-gacha' || id === 'sample-village');
const OPEN = '（建议值，待确认）';

function readOf(project: Project) {
  const signs = shopSignsOf(project);
  return { signs, rows: shopRows(signs) };
}

/** All words of a sheet, of its margins too. */
function wordsOn({ drawing }: ShopRow): string {
  return leaves(drawing?.items ?? [])
    .flatMap(({ item }) => (item.kind === 'glyphs' ? [item.text] : []))
    .join('\n');
}

it('both samples are read', () => {
  expect(SAMPLES).toHaveLength(2);
});

describe.each(SAMPLES)('$id', ({ project }) => {
  const { facade, honours } = project.boards;
  const lowerEdge = facade?.lowerEdge ?? 0;
  const { signs, rows } = readOf(project);
  const of = (kind: string, all = rows) => all.filter(({ sign }) => sign.subject.of === kind);
  const heights = (all: readonly ShopRow[], from: Project) =>
    new Set(all.map((row) => sayShopSign(row, from).height));
  const schedule = signSchedule(shopAsk(project), signs);
  const scheduled = (row: ShopRow) =>
    schedule.rows
      .find(([first]) => first?.kind === 'text' && first.text === row.row)
      ?.map((cell) => (cell.kind === 'text' ? cell.text : '')) ?? [];
  const sheetsOf = (row: ShopRow) => {
    const sheet = jobSheet(row, shopAsk(project));
    return sheet === null ? '' : textsOf(sheet).join('\n');
  };

  it('[PACK-95] placards: the height of the façade’s sheet is 建议值，待确认 there, on order, job sheet and schedule', () => {
    const placards = of('organisation');
    expect(placards).toHaveLength(4);
    expect(heights(placards, project)).toEqual(new Set([`${lowerEdge} mm${OPEN}`]));
    expect(of('facade').map(wordsOn).join('')).toContain(`${lowerEdge}${OPEN}`);
    for (const row of placards) {
      expect(scheduled(row)).toContain(`${lowerEdge}${OPEN}`);
      expect(sheetsOf(row)).toContain(`${lowerEdge} mm${OPEN}`);
      expect(askedByShop(row.answers, 'cut')).toContain('mountingHeight');
    }
    const order = textsOf(orderSheet(rows, shopAsk(project))).join('\n');
    expect(order).toContain(`001–004：${lowerEdge} mm${OPEN}`);
  });

  it('[PACK-95] the same height that somebody said is confirmed; another stands beside the drawing’s, and is asked', () => {
    const said = (mountingHeight: number): Project => ({ ...project, specification: { mountingHeight } });
    const same = said(lowerEdge);
    const agreed = readOf(same).rows;
    expect(heights(of('organisation', agreed), same)).toEqual(new Set([`${lowerEdge} mm`]));
    expect(of('facade', agreed).map(wordsOn).join('')).not.toContain(`${lowerEdge}（`);
    const other = said(1500);
    const differing = readOf(other).rows;
    const placards = of('organisation', differing);
    expect(heights(placards, other)).toEqual(new Set([`1500 mm（图上 ${lowerEdge} mm，待确认）`]));
    expect(of('facade', differing).map(wordsOn).join('')).toContain(
      `${lowerEdge}（制作要求为 1500，待确认）`,
    );
    for (const row of placards) expect(askedByShop(row.answers, 'cut')).toContain('mountingHeight');
  });

  it('[PACK-95] emblems are told their height before they have their artwork', () => {
    for (const sign of project.signs.filter(({ subject }) => subject.of === 'centre')) {
      const drawn = drawnOnFacade(project, sign);
      expect(drawn).toEqual({ mountingHeight: facade?.emblems?.centre?.lower ?? facade?.emblemLowerEdge });
      expect(withDrawn({}, drawn).mountingHeight?.drawn).toBe(drawn.mountingHeight);
    }
    expect(project.signs.some(({ subject }) => subject.of === 'centre')).toBe(true);
  });

  it('[PACK-95] a notice board hangs as high as was said, else as its template proposes, and says so', () => {
    const [face, ...drawings] = of('noticeBoard');
    expect(face === undefined ? '' : sayShopSign(face, project).height).toBe(`900 mm${OPEN}`);
    expect(face === undefined ? '' : sayShopSign(face, project).backing).toBe(`连框总厚 40 mm${OPEN}`);
    const words = drawings.map(wordsOn).join('\n');
    expect(words).toContain(`900 mm${OPEN}`);
    expect(words).toContain(`连框总厚 40 mm${OPEN}`);
    const told = { ...project, specification: { mountingHeight: 1000 } };
    const [own, ...others] = of('noticeBoard', readOf(told).rows);
    expect(own === undefined ? '' : sayShopSign(own, told).height).toBe('1000 mm');
    expect(others.map(wordsOn).join('\n')).toContain('公开栏下沿距地 1000 mm；');
  });

  it('[PACK-95] [PACK-96] a panel of the honours says its own wall, its own height, and what it is drawn to be made of', () => {
    const panels = of('honours').filter(({ label }) => label.includes('背景板第') && !label.includes('拼装'));
    expect(panels.length).toBeGreaterThan(4);
    const names = honours.walls.map(({ name }) => name);
    for (const row of panels) {
      const words = wordsOn(row);
      const [wall, ...others] = names.filter((name) => words.includes(name));
      expect(others).toEqual([]);
      expect(row.place).toContain(wall);
      expect(names.filter((name) => row.place?.includes(name))).toEqual([wall]);
      const said = sayShopSign(row, project);
      expect(said.height).toMatch(/^\d+ mm（建议值，待确认）$/u);
      expect(words).toContain(`下沿距地 ${said.height}`);
      expect(said.material).toMatch(/^PVC 发泡板（建议值，待确认）/u);
      expect(words).toContain(OPEN);
    }
    expect(new Set(panels.map(({ place }) => place)).size).toBe(
      new Set(panels.map((row) => names.find((name) => wordsOn(row).includes(name)))).size,
    );
  });

  it('[PACK-97] a desk sign stands on its desk on order, job sheet and schedule; all but a few are told once', () => {
    const [desk] = rows.filter(({ folded }) => folded !== null);
    if (desk === undefined) throw new Error('the sample has a desk sign');
    const cells = scheduled(desk);
    expect(cells).toContain('立在桌上');
    expect(cells.filter((cell) => cell === '不固定')).toHaveLength(2);
    expect(sheetsOf(desk)).toContain('立在桌上');
    const order = textsOf(orderSheet(rows, shopAsk(project))).join('\n');
    expect(order).toContain(`待确认；${desk.row}：折成后立在桌上，不固定`);
  });
});
