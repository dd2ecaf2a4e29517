import { type CadDrawing, type CadInsert, type CadLine, type CadText } from '../../core/cad/cadDrawing.ts';

/** How a sheet of several drawings is made up; all lengths in mm. */
export type SheetRecipe = {
  readonly seed: number;
  /** Storeys that are drawn, the lowest first. */
  readonly storeys: number;
  readonly arrangement: 'row' | 'column' | 'grid';
  readonly titles: 'below' | 'above' | 'none';
  readonly frames: 'none' | 'one' | 'each';
  /** Free space between the outermost things of two drawings. */
  readonly gap: number;
  readonly elevation: boolean;
  readonly section: boolean;
  /** One storey again with its furniture. */
  readonly furniture: boolean;
  readonly roof: boolean;
  /** Axes run through all plans of a row. */
  readonly sharedGrid: boolean;
  readonly dimensions: boolean;
  /** mm per unit. */
  readonly unit: number;
  readonly far: boolean;
};

export type MadeSheet = {
  readonly drawing: CadDrawing;
  /** Each storey: rooms, and m² within the outer faces. */
  readonly storeys: readonly { readonly storey: number; readonly rooms: number; readonly building: number }[];
};

type Rect = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const STOREY_TITLES = ['一层平面图', '二层平面图', '三层平面图', '四层平面图'] as const;
const T = 240;

class Pen {
  readonly lines: CadLine[] = [];
  readonly texts: CadText[] = [];
  readonly inserts: CadInsert[] = [];
  readonly layers: string[] = [];

  layer(name: string): number {
    const at = this.layers.indexOf(name);
    return at === -1 ? this.layers.push(name) - 1 : at;
  }

  line(layer: string, points: readonly (readonly [number, number])[], closed = false, insert = -1): void {
    this.lines.push({
      layer: this.layer(layer),
      insert,
      closed,
      vertices: points.flatMap(([x, y]) => [x, y, 0]),
    });
  }

  rect(layer: string, { x0, y0, x1, y1 }: Rect, insert = -1): void {
    const corners = [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ] as const;
    this.line(layer, corners, true, insert);
  }

  circle(layer: string, x: number, y: number, r: number): void {
    const vertices = [x - r, y, 1, x + r, y, 1];
    this.lines.push({ layer: this.layer(layer), insert: -1, closed: true, vertices });
  }

  text(layer: string, words: string, x: number, y: number, height: number): void {
    this.texts.push({ layer: this.layer(layer), insert: -1, x, y, height, text: words });
  }

  block(block: string, layer: string, x: number, y: number, turn: number): number {
    const insert: CadInsert = { block, layer: this.layer(layer), parent: -1, x, y, turn, attributes: {} };
    return this.inserts.push(insert) - 1;
  }
}

/** Faces and jambs: the border of the walls less the openings, in the longest lines. */
function faces(pen: Pen, layer: string, walls: readonly Rect[], holes: readonly Rect[]): void {
  const sorted = (of: (r: Rect) => readonly number[]): readonly number[] =>
    [...new Set([...walls, ...holes].flatMap(of))].sort((p, q) => p - q);
  const xs = sorted(({ x0, x1 }) => [x0, x1]);
  const ys = sorted(({ y0, y1 }) => [y0, y1]);
  const within = (list: readonly Rect[], x: number, y: number): boolean =>
    list.some((r) => x > r.x0 && x < r.x1 && y > r.y0 && y < r.y1);
  const cell = (i: number, j: number): number => {
    const [x0, x1, y0, y1] = [xs[i], xs[i + 1], ys[j], ys[j + 1]];
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return 0;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return within(walls, x, y) && !within(holes, x, y) ? 1 : 0;
  };
  const runs = (
    count: number,
    side: (k: number) => number,
    put: (from: number, to: number) => void,
  ): void => {
    let start = 0;
    for (let k = 0; k <= count; k += 1) {
      const [here, before] = [k < count ? side(k) : 0, k > 0 ? side(k - 1) : 0];
      if (here === before) continue;
      if (before !== 0) put(start, k);
      start = k;
    }
  };
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  ys.forEach((y, j) =>
    runs(
      xs.length - 1,
      (i) => cell(i, j) - cell(i, j - 1),
      (a, b) =>
        pen.line(layer, [
          [at(xs, a), y],
          [at(xs, b), y],
        ]),
    ),
  );
  xs.forEach((x, i) =>
    runs(
      ys.length - 1,
      (j) => cell(i, j) - cell(i - 1, j),
      (a, b) =>
        pen.line(layer, [
          [x, at(ys, a)],
          [x, at(ys, b)],
        ]),
    ),
  );
}

/** Makes a sheet: the same recipe gives the same drawing. */
export function makeSheet(recipe: SheetRecipe): MadeSheet {
  const random = randomOf(recipe.seed);
  const pick = (from: number, to: number, step = 300): number =>
    from + Math.floor((random() * (to - from)) / step + 0.5) * step;
  const pen = new Pen();
  const bays = 2 + Math.floor(random() * 4);
  const xs = [0];
  for (let i = 0; i < bays; i += 1) xs.push((xs.at(-1) ?? 0) + pick(3000, 5400));
  const ys = [0, pick(4200, 6000)];
  const deep = random() < 0.6;
  if (deep) ys.push((ys[1] ?? 0) + pick(3600, 6000));
  const [width, height] = [xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  const padding = recipe.dimensions ? 4500 : 300;
  const titled = recipe.titles === 'none' ? 0 : 2500;

  const made: { storey: number; rooms: number; building: number }[] = [];
  type Placed = { readonly w: number; readonly h: number; readonly draw: (x: number, y: number) => void };
  const drawings: Placed[] = [];
  const title = (words: string, x: number, y: number, w: number, h: number, pad: number): void => {
    if (recipe.titles === 'none') return;
    const scale = random() < 0.5 ? ' 1:100' : '';
    const at = recipe.titles === 'below' ? y - pad - 1500 : y + h + pad + 1500;
    pen.text('PUB_TITLE', words + scale, x + w / 2 + (random() - 0.5) * w * 0.3, at, 700);
    pen.line('PUB_TITLE', [
      [x + w / 2 - 2000, at - 500],
      [x + w / 2 + 2000, at - 500],
    ]);
  };

  const plan = (words: string, storey: number, furnished: boolean, gridded: boolean): Placed => ({
    w: width,
    h: height,
    draw: (ox, oy) => {
      // What differs from storey to storey hangs on the storey alone: a second drawing of it is the same.
      const own = randomOf(recipe.seed * 31 + storey);
      const wall = (ax: number, ay: number, bx: number, by: number): Rect => ({
        x0: ox + Math.min(ax, bx) - T / 2,
        y0: oy + Math.min(ay, by) - T / 2,
        x1: ox + Math.max(ax, bx) + T / 2,
        y1: oy + Math.max(ay, by) + T / 2,
      });
      const walls = [
        wall(0, 0, width, 0),
        wall(width, 0, width, height),
        wall(0, height, width, height),
        wall(0, 0, 0, height),
      ];
      const holes: Rect[] = [];
      let rooms = 0;
      const door = (x: number, y: number, turned: boolean): void => {
        holes.push(
          turned
            ? { x0: ox + x - T / 2, y0: oy + y - 450, x1: ox + x + T / 2, y1: oy + y + 450 }
            : { x0: ox + x - 450, y0: oy + y - T / 2, x1: ox + x + 450, y1: oy + y + T / 2 },
        );
        const [px, py] = turned ? [ox + x, oy + y - 450] : [ox + x - 450, oy + y];
        const number = pen.block('M0921', 'WINDOW', px, py, turned ? 90 : 0);
        const bulge = Math.tan(Math.PI / 8);
        const arc = turned ? [px - 900, py, -bulge, px, py + 900, 0] : [px + 900, py, bulge, px, py + 900, 0];
        pen.lines.push({ layer: pen.layer('WINDOW'), insert: number, closed: false, vertices: arc });
      };
      const window = (x: number, y: number): void => {
        holes.push({ x0: ox + x - 900, y0: oy + y - T / 2, x1: ox + x + 900, y1: oy + y + T / 2 });
        const number = pen.block('C1815', 'WINDOW', ox + x - 900, oy + y, 0);
        for (const k of [-120, -40, 40, 120])
          pen.line(
            'WINDOW',
            [
              [ox + x - 900, oy + y + k],
              [ox + x + 900, oy + y + k],
            ],
            false,
            number,
          );
      };
      for (let row = 0; row + 1 < ys.length; row += 1) {
        const [y0, y1] = [ys[row] ?? 0, ys[row + 1] ?? 0];
        if (row > 0) {
          walls.push(wall(0, y0, width, y0));
          door(width / 2 > (xs[1] ?? 0) + 900 ? (xs[0] ?? 0) + 1500 : 1500, y0, false);
        }
        rooms += 1;
        for (let i = 1; i + 1 < xs.length; i += 1) {
          if (own() < 0.25) continue;
          walls.push(wall(xs[i] ?? 0, y0, xs[i] ?? 0, y1));
          door(xs[i] ?? 0, y0 + 1200, true);
          rooms += 1;
        }
      }
      for (let i = 0; i + 1 < xs.length; i += 1) {
        const middle = ((xs[i] ?? 0) + (xs[i + 1] ?? 0)) / 2;
        window(middle, height);
        if (i > 0 || storey > 1) window(middle, 0);
        else door(middle, 0, false);
      }
      faces(pen, 'WALL', walls, holes);
      for (let row = 0; row + 1 < ys.length; row += 1)
        for (let i = 0; i + 1 < xs.length; i += 1) {
          const [x, y] = [((xs[i] ?? 0) + (xs[i + 1] ?? 0)) / 2, ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
          if (furnished)
            pen.rect('FURNITURE', { x0: ox + x - 700, y0: oy + y - 400, x1: ox + x + 700, y1: oy + y + 400 });
          pen.text(
            'PUB_TEXT',
            `${storey}${String.fromCharCode(65 + i)}室${row}号`,
            ox + x,
            oy + y + 700,
            300,
          );
        }
      if (recipe.dimensions)
        for (const [i, x] of xs.entries()) {
          const next = xs[i + 1];
          pen.circle('AXIS', ox + x, oy - 3900, 400);
          pen.text('AXIS', String(i + 1), ox + x, oy - 3900, 350);
          pen.line('DOTE', [
            [ox + x, oy - 3500],
            [ox + x, oy + height + 900],
          ]);
          if (next !== undefined) pen.text('PUB_DIM', String(next - x), ox + (x + next) / 2, oy - 1000, 250);
        }
      if (recipe.dimensions)
        for (const off of [-1200, -2000, -2800])
          pen.line('PUB_DIM', [
            [ox, oy + off],
            [ox + width, oy + off],
          ]);
      if (gridded && recipe.sharedGrid)
        for (const [i, y] of ys.entries()) {
          // From far at the left to far at the right, through whatever stands beside it.
          pen.line('DOTE', [
            [ox - 60_000, oy + y],
            [ox + width + 60_000, oy + y],
          ]);
          pen.circle('AXIS', ox - 3900, oy + y, 400);
          pen.text('AXIS', String.fromCharCode(65 + i), ox - 3900, oy + y, 350);
        }
      title(words, ox, oy, width, height, padding);
      if (furnished) return;
      made.push({ storey, rooms, building: ((width + T) * (height + T)) / 1e6 });
    },
  });

  for (let k = 0; k < recipe.storeys; k += 1) drawings.push(plan(STOREY_TITLES[k] ?? '', k + 1, false, true));
  if (recipe.furniture) drawings.push(plan('一层平面布置图', 1, true, false));
  if (recipe.roof)
    drawings.push({
      w: width,
      h: height,
      draw: (x, y) => {
        pen.rect('WALL', { x0: x, y0: y, x1: x + width, y1: y + height });
        pen.rect('WALL', { x0: x + 240, y0: y + 240, x1: x + width - 240, y1: y + height - 240 });
        title('屋顶平面图', x, y, width, height, padding);
      },
    });
  const upright = (layer: string, words: string): Placed => ({
    w: width,
    h: 3600 * recipe.storeys + 900,
    draw: (x, y) => {
      pen.line('GROUND', [
        [x - 300, y],
        [x + width + 300, y],
      ]);
      pen.rect('0', { x0: x, y0: y, x1: x + width, y1: y + 3600 * recipe.storeys + 600 });
      for (let k = 0; k < recipe.storeys; k += 1) {
        for (const [i, left] of xs.entries()) {
          const right = xs[i + 1];
          if (right === undefined) continue;
          const middle = x + (left + right) / 2;
          pen.rect(layer, {
            x0: middle - 900,
            y0: y + 3600 * k + 900,
            x1: middle + 900,
            y1: y + 3600 * k + 2700,
          });
          pen.rect(layer, {
            x0: middle - 840,
            y0: y + 3600 * k + 960,
            x1: middle + 840,
            y1: y + 3600 * k + 2640,
          });
        }
        pen.text('DIM_ELEV', k === 0 ? '±0.000' : (k * 3.6).toFixed(3), x + width + 1000, y + 3600 * k, 250);
      }
      pen.text(
        'DIM_ELEV',
        (recipe.storeys * 3.6).toFixed(3),
        x + width + 1000,
        y + 3600 * recipe.storeys,
        250,
      );
      pen.text(
        'DIM_ELEV',
        (recipe.storeys * 3.6 + 0.6).toFixed(3),
        x + width + 1000,
        y + 3600 * recipe.storeys + 600,
        250,
      );
      title(words, x, y, width, 3600 * recipe.storeys + 900, 300);
    },
  });
  if (recipe.elevation) drawings.push(upright('SURFACE', '正立面图'));
  if (recipe.section) drawings.push(upright('WALL', '1-1剖面图'));

  // Each drawing with its dimensions and its title takes a box; boxes keep the gap.
  const columns =
    recipe.arrangement === 'row'
      ? drawings.length
      : recipe.arrangement === 'column'
        ? 1
        : Math.ceil(Math.sqrt(drawings.length));
  const around = {
    side: padding,
    low: padding + (recipe.titles === 'below' ? titled : 0),
    high: (recipe.dimensions ? 1200 : 300) + (recipe.titles === 'above' ? titled + padding : 0),
  };
  const rows: Placed[][] = [];
  drawings.forEach((one, i) => {
    const row = Math.floor(i / columns);
    (rows[row] ??= []).push(one);
  });
  const margin = recipe.frames === 'none' ? 0 : 2500;
  let y = 0;
  // The lowest storey stands in the lowest row where no title says which it is; with titles anywhere.
  const ordered = recipe.titles === 'none' || random() < 0.5 ? rows : [...rows].reverse();
  const boxes: Rect[] = [];
  for (const row of ordered) {
    let x = 0;
    const tallest = Math.max(...row.map(({ h }) => h));
    for (const one of row) {
      const [ox, oy] = [x + margin + around.side, y + margin + around.low];
      one.draw(ox, oy);
      const box = {
        x0: x,
        y0: y,
        x1: ox + one.w + around.side + margin + 1500,
        y1: oy + one.h + around.high + margin,
      };
      boxes.push(box);
      x = box.x1 + recipe.gap;
    }
    y += margin * 2 + around.low + tallest + around.high + recipe.gap;
  }
  const border = (box: Rect, number: number): void => {
    pen.rect('0', box, number);
    pen.rect('0', { x0: box.x0 + 500, y0: box.y0 + 500, x1: box.x1 - 500, y1: box.y1 - 500 }, number);
  };
  if (recipe.frames === 'each')
    for (const box of boxes)
      border(box, recipe.seed % 2 === 0 ? pen.block('A3图框', '0', box.x0, box.y0, 0) : -1);
  if (recipe.frames === 'one')
    border(
      {
        x0: Math.min(...boxes.map((box) => box.x0)) - 1000,
        y0: Math.min(...boxes.map((box) => box.y0)) - 1000,
        x1: Math.max(...boxes.map((box) => box.x1)) + 1000,
        y1: Math.max(...boxes.map((box) => box.y1)) + 1000,
      },
      -1,
    );
  return { storeys: made.sort((p, q) => p.storey - q.storey), drawing: placed(pen, recipe) };
}

/** In the sheet's unit, and far from the origin where it is asked for. */
function placed(pen: Pen, { unit, far }: SheetRecipe): CadDrawing {
  const [dx, dy] = far ? [38_512_000, 4_523_000] : [0, 0];
  const x = (value: number): number => (value + dx) / unit;
  const y = (value: number): number => (value + dy) / unit;
  return {
    version: 'AC1015',
    coding: 'gb18030',
    unit,
    layers: pen.layers.map((name) => ({ name, shown: true })),
    lines: pen.lines.map((line) => ({
      ...line,
      vertices: line.vertices.map((value, i) => (i % 3 === 0 ? x(value) : i % 3 === 1 ? y(value) : value)),
    })),
    texts: pen.texts.map((text) => ({ ...text, x: x(text.x), y: y(text.y), height: text.height / unit })),
    inserts: pen.inserts.map((insert) => ({ ...insert, x: x(insert.x), y: y(insert.y) })),
    leftOut: [],
  };
}
