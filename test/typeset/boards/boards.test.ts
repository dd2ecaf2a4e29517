import { describe, expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { leastLetter } from '../../../core/signs/legibility.ts';
import { type ListedRoom } from '../../../typeset/boards/roomTable.ts';
import { layoutGuidanceCards } from '../../../typeset/kinds/guidanceCards/layoutGuidanceCards.ts';
import { layoutGuidanceFlow } from '../../../typeset/kinds/guidanceFlow/layoutGuidanceFlow.ts';
import { layoutGuidanceTable } from '../../../typeset/kinds/guidanceTable/layoutGuidanceTable.ts';
import { layoutHonours } from '../../../typeset/kinds/honours/layoutHonours.ts';
import { layoutNotice } from '../../../typeset/kinds/notice/layoutNotice.ts';
import { layoutOverview } from '../../../typeset/kinds/overview/layoutOverview.ts';
import { layoutTableBoard } from '../../../typeset/boards/layoutTableBoard.ts';
import { numberedTable } from '../../../typeset/kinds/certificates/numberedTable.ts';
import { tilesOf } from '../../../typeset/kinds/honours/panelShape.ts';
import { boardAsk, catalogueServices, overlaps, runBoxes } from '../../support/boards.ts';
import { sampleDisplay, sampleHonours, sampleWall } from '../../support/honours.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { MN_COMMITTEE, MN_ROOM, PROFILE_1996, templateOf } from '../../support/signs.ts';

const texts = (drawing: Drawing) =>
  drawing.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));

function expectClean(drawing: Drawing): void {
  const boxes = runBoxes(drawing, shippedShaper());
  expect(overlaps(boxes)).toEqual([]);
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(drawing.width);
    expect(box.foot).toBeLessThanOrEqual(drawing.height);
  }
}

const services = catalogueServices()
  .slice(27, 51)
  .map((service, index) => ({
    ...service,
    name: {
      zh: service.name.zh,
      mn: index % 3 === 0 ? null : { text: index % 2 === 0 ? MN_ROOM : MN_COMMITTEE, proof: null },
    },
    materials: index % 4 === 0 ? ['示例材料甲', '示例材料乙'] : [],
    steps: ['申请', '受理', '办理', '办结'],
    ...(index % 5 === 0 ? { link: `https://example.cn/${index}` } : {}),
  }));
const ROOMS: readonly ListedRoom[] = ['便民服务大厅', '党员活动室', '卫生室'].map((zh, index) => ({
  section: null,
  number: String(101 + index),
  name: { zh, breaks: [], mn: MN_ROOM },
  functions: index === 0 ? ['便民服务站', '退役军人服务站'] : [],
}));

describe('boards', () => {
  it.each([
    [600, 900],
    [900, 1200],
    [1200, 2400],
    [1000, 1500],
  ])('[GUIDE-1] sets a table board with Mongolian in its own cells on %i × %i', (width, height) => {
    const laid = layoutGuidanceTable({
      ...boardAsk(templateOf('guidance-table'), { width, height }),
      heading: { zh: '办事服务指引', breaks: [], mn: MN_ROOM },
      services,
      sectionOf: () => null,
      columns: ['number', 'name', 'nameMn', 'kind', 'timeLimit', 'link'],
      boards: null,
      foot: '',
    });
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    laid.value.value.forEach(expectClean);
    const lying = laid.value.value.flatMap((drawing) =>
      drawing.items.filter((item) => item.kind === 'glyphs' && item.script === 'Mong' && item.turn === 0),
    );
    expect(lying.length).toBeGreaterThanOrEqual(16);
  });

  it.each([1, 2, 3])('[GUIDE-2] sets cards, %i in a row, whole and in order', (across) => {
    const laid = layoutGuidanceCards({
      ...boardAsk(templateOf('guidance-cards'), { width: 900, height: 1200 }),
      services,
      across,
      boards: null,
      foot: '',
    });
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    laid.value.value.forEach(expectClean);
    const names = services.map((service) => service.name.zh);
    const set = laid.value.value.flatMap(texts).filter((text) => names.includes(text));
    expect([...new Set(set)]).toEqual(names);
  });

  it('[GUIDE-3] sets one matter with as many arrows as steps need', () => {
    const service = services[0];
    if (service === undefined) throw new Error('there are matters');
    const laid = layoutGuidanceFlow({
      ...boardAsk(templateOf('guidance-flow'), { width: 600, height: 900 }),
      matter: { number: 1, service },
      foot: '',
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expectClean(laid.value.value);
    const arrows = laid.value.value.items.filter((item) => item.kind === 'shape' && item.path.length === 8);
    expect(arrows.length).toBe(service.steps.length - 1);
    for (const step of service.steps) expect(texts(laid.value.value)).toContain(step);
  });

  it.each([
    [900, 1200],
    [2400, 1200],
  ])('[GUIDE-4] sets matters in letters of one size and rooms a step larger on %i × %i', (width, height) => {
    const laid = layoutOverview({
      ...boardAsk(templateOf('overview'), { width, height }),
      rooms: ROOMS,
      services,
      foot: '',
      boards: null,
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    laid.value.value.forEach(expectClean);
    const sizeOf = (text: string) =>
      laid.value.value
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'glyphs' && item.text === text ? [item.size] : []))[0] ?? 0;
    const sizes = new Set(services.map(({ name }) => sizeOf(name.zh).toFixed(6)));
    expect(sizes.size).toBe(1);
    expect(sizeOf('卫生室') / sizeOf(services[0]?.name.zh ?? '')).toBeCloseTo(1.26, 6);
  });

  it('[NOTICE-1] draws frames for A4 and A3 in their real measures, in place of nothing else', () => {
    const template = templateOf('notice');
    const laid = layoutNotice({
      ...boardAsk(template, { width: 2400, height: 1200 }),
      dates: {
        general: { posted: '2026-10-08', next: '2027-01-08' },
        finances: { posted: null, next: null },
      },
      foot: '',
      pockets: 'drilled',
    });
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const drawing = laid.value.value[0]?.drawing;
    if (drawing === undefined) throw new Error('no board');
    expectClean(drawing);
    const frames = drawing.items.flatMap((item) => {
      if (item.kind !== 'shape' || item.fill !== 'paper-white') return [];
      const xs = item.path.flatMap((command) => (command.length > 1 ? [Number(command[1])] : []));
      const ys = item.path.flatMap((command) => (command.length > 1 ? [Number(command[2])] : []));
      // Clear width inside the play on both sides.
      return [`${Math.max(...xs) - Math.min(...xs) - 6}x${Math.max(...ys) - Math.min(...ys) - 6}`];
    });
    const wanted = template.sections.map((section) => section.rows * section.columns);
    expect(frames.length).toBe(wanted.reduce((sum, count) => sum + count, 0));
    expect(new Set(frames)).toEqual(new Set(['210x297', '420x297']));
  });

  it('[NOTICE-2] prints known posting days and leaves the others to be written in', () => {
    const laid = layoutNotice({
      ...boardAsk(templateOf('notice'), { width: 2400, height: 1200 }),
      dates: {
        general: { posted: '2026-10-08', next: '2027-01-08' },
        finances: { posted: null, next: null },
      },
      foot: '',
      pockets: 'printed',
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const [board] = laid.value.value;
    if (board === undefined) throw new Error('no board');
    const set = texts(board.drawing);
    expect(set).toContain('2026年10月8日');
    expect(set).toContain('2027年1月8日');
    // Two of the accounts, and the last posting of what is posted at any time.
    expect(set.filter((text) => text === '年').length).toBe(3);
  });

  it('[HANG-41] has the sections and frames that somebody counted, in their order, and no more', () => {
    const section = { about: '', dated: 'none' as const };
    const counted = [
      { ...section, heading: '党务公开', paper: 'A3' as const, columns: 2, rows: 1 },
      { ...section, heading: '三务公开', paper: 'A4' as const, columns: 4, rows: 2 },
    ];
    const ask = {
      ...boardAsk(templateOf('notice'), { width: 2400, height: 1200 }),
      dates: { general: { posted: null, next: null }, finances: { posted: null, next: null } },
      ...{ foot: '', pockets: 'printed' as const },
    };
    const laid = layoutNotice({ ...ask, counted });
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const [board] = laid.value.value;
    if (board === undefined) throw new Error('no board');
    expectClean(board.drawing);
    const white = board.drawing.items.filter((item) => item.kind === 'shape' && item.fill === 'paper-white');
    expect(white.length).toBe(10);
    expect(texts(board.drawing)).toEqual(expect.arrayContaining(['党务公开', '三务公开']));
    const [first, second] = ['section/0', 'section/1'].map((key) =>
      board.spots?.find((spot) => spot.key === key),
    );
    expect(board.spots?.filter(({ key }) => key.startsWith('frame/1/')).length).toBe(8);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
    const many = counted.map((each) => ({ ...each, columns: 8 }));
    const refused = layoutNotice({ ...ask, counted: many });
    if (refused.ok) throw new Error('sixteen columns on 2400 mm');
    expect(refused.problem.code).toBe('plate-too-small');
    const [width, height] = [Number(refused.problem.data.width), Number(refused.problem.data.height)];
    expect(layoutNotice({ ...ask, width, height, counted: many }).ok).toBe(true);
  });

  it('[NOTICE-3] refuses a board on which its frames have no room, and names the size that suits', () => {
    const laid = layoutNotice({
      ...boardAsk(templateOf('notice'), { width: 1600, height: 1000 }),
      dates: { general: { posted: null, next: null }, finances: { posted: null, next: null } },
      foot: '',
      pockets: 'drilled',
    });
    const data = { width: 2400, height: 1200 };
    expect(laid).toMatchObject({ ok: false, problem: { code: 'plate-too-small', data } });
  });

  it('[GUIDE-55] heads a numbered list in letters as large as its text', () => {
    const template = templateOf('certificates');
    for (const size of [
      { width: 900, height: 600 },
      { width: 600, height: 900 },
    ]) {
      const laid = layoutTableBoard({
        ...boardAsk(template, size),
        table: numberedTable(['示例证明事项一', '示例证明事项二'], template.headings, template.inks),
        ...{ boards: null, foot: '' },
      });
      if (!laid.ok) throw new Error(laid.problem.code);
      const sizes = laid.value.value.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'glyphs' && [template.headings.matter, '示例证明事项一'].includes(item.text)
            ? [item.size]
            : [],
        ),
      );
      expect(sizes).toHaveLength(2);
      expect(sizes[0]).toBeCloseTo(sizes[1] ?? 0, 6);
    }
  });

  it('[LIST-1] is refused while the list is empty, and sets what the list says', () => {
    const template = templateOf('certificates');
    const ask = boardAsk(template, { width: 900, height: 1200 });
    const set = (lines: readonly string[]) =>
      layoutTableBoard({
        ...ask,
        table: numberedTable(lines, template.headings, template.inks),
        boards: null,
        foot: '',
      });
    expect(set([])).toMatchObject({ ok: false, problem: { code: 'nothing-to-show' } });
    const laid = set(Array.from({ length: 20 }, (_, index) => `示例证明事项${index + 1}`));
    if (!laid.ok) throw new Error(laid.problem.code);
    laid.value.value.forEach(expectClean);
    expect(laid.value.value.flatMap(texts)).toContain('示例证明事项20');
  });

  it('[TABLE-28] takes letters up to a tenth smaller where that puts rows on fewer lines', () => {
    const template = templateOf('certificates');
    const of = (count: number, airy: boolean) => {
      const lines = Array.from(
        { length: count },
        (_, index) =>
          `第${index + 1}类证明事项${'（试验）'.repeat(index % 3)}——${index % 2 ? '主动调查' : '网上核验'}`,
      );
      const laid = layoutTableBoard({
        ...boardAsk(template, { width: 900, height: 1200 }),
        ...{ table: numberedTable(lines, template.headings, template.inks), boards: 1, foot: '', airy },
      });
      if (!laid.ok) throw new Error(laid.problem.code);
      const [drawing] = laid.value.value;
      if (drawing === undefined) throw new Error('no board');
      expectClean(drawing);
      const runs = drawing.items.filter(
        (item) =>
          (item.kind === 'glyphs' && item.text.includes('证明事项（')) ||
          (item.kind === 'glyphs' && item.text.includes('类证明')),
      );
      const rows = runs.flatMap((run) =>
        run.kind === 'glyphs' ? run.glyphs.map(({ y }) => `${run.text}${y.toFixed(1)}`) : [],
      );
      const size = Math.max(...runs.map((run) => (run.kind === 'glyphs' ? run.size : 0)));
      return { size, lines: new Set(rows).size };
    };
    let saved = 0;
    for (const count of [12, 20, 28, 36, 44]) {
      const [plain, airy] = [of(count, false), of(count, true)];
      expect(airy.size).toBeGreaterThan(0.88 * plain.size);
      expect(airy.lines).toBeLessThanOrEqual(plain.lines);
      if (airy.lines === plain.lines) expect(airy.size).toBe(plain.size);
      else saved += 1;
    }
    expect(saved).toBeGreaterThan(0);
  });

  it('[FRAME-1] sets the title in both scripts, Chinese first by the profile, Mongolian first by the older one', () => {
    const ask = {
      ...boardAsk(templateOf('certificates'), { width: 900, height: 1200 }),
      heading: { zh: '公示牌', breaks: [], mn: MN_ROOM },
    };
    const set = (profile: typeof ask.profile) => {
      const { headings, inks } = ask.template;
      const laid = layoutTableBoard({
        ...ask,
        profile,
        table: numberedTable(['甲'], headings, inks),
        boards: null,
        foot: '',
      });
      const drawing = laid.ok ? laid.value.value[0] : undefined;
      if (drawing === undefined) throw new Error('not set');
      const boxes = runBoxes(drawing, shippedShaper());
      const box = (script: 'Hans' | 'Mong', text: string) =>
        boxes.filter((each) => each.run.script === script && each.run.text === text);
      return { zh: box('Hans', '公示牌')[0], mn: box('Mong', MN_ROOM)[0] };
    };
    const now = set(ask.profile);
    expect(now.mn?.top ?? 0).toBeGreaterThan(now.zh?.foot ?? Infinity);
    const before = set(PROFILE_1996);
    expect(before.mn?.right ?? Infinity).toBeLessThan(before.zh?.left ?? 0);
  });

  it('[LEGIBLE-1] asks for 6 mm of body a metre', () => {
    expect(leastLetter(1)).toBeCloseTo(6.52, 2);
    expect(leastLetter(3)).toBeCloseTo(19.57, 2);
  });

  it('[PANEL-1] cuts a wall into tiles that lie over one another or butt, and sum to it', () => {
    for (const [whole, width, overlap] of [
      [6000, 1500, 20],
      [7213, 1500, 20],
      [1400, 1500, 20],
      [12_000, 1000, 35],
      [5611, 1200, 0],
      [1300, 1200, 0],
    ] as const) {
      const tiles = tilesOf({ from: 0, to: whole }, 2000, { width, length: 2400, overlap }, 800, []) ?? [];
      expect(tiles[0]?.from).toBe(0);
      expect(tiles.at(-1)?.to).toBe(whole);
      tiles.forEach((tile, index) => {
        expect(tile.to - tile.from).toBeLessThanOrEqual(width);
        const next = tiles[index + 1];
        if (next !== undefined) expect(tile.to - next.from).toBe(overlap);
      });
    }
  });

  it('[HANG-8] makes elevation, hooks, title, captions and panel of a wall', () => {
    const display = sampleDisplay({ honours: [...sampleHonours(18)], walls: [sampleWall(6000)] });
    const laid = layoutHonours({
      ...boardAsk(templateOf('honours'), { width: 420, height: 297 }),
      display,
      mediaTypeOf: () => null,
      titleOn: 'board',
      made: 'board',
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const parts = laid.value.value.map((sheet) => sheet.part);
    expect([...new Set(parts)]).toEqual(['立面布置', '挂点尺寸', '背景板拼装', '墙题', '说明牌', '背景板']);
    const captions = laid.value.value.filter((sheet) => sheet.part === '说明牌');
    const grantors = captions
      .flatMap(({ drawing }) => texts(drawing))
      .filter((text) => text.includes('示例授予单位'));
    expect(grantors.length).toBe(18);
  });
});
