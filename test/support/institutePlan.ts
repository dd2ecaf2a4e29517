import { type CadDrawing, type CadInsert, type CadLine, type CadText } from '../../core/cad/cadDrawing.ts';
import { type Point, boxOf, boxesMeet, distance } from '../../core/geometry/point.ts';
import { turned } from '../../core/plan/columns.ts';
import { jambsOf, leftNormal, pointOn } from '../../core/plan/axis.ts';
import { wallOutlines } from '../../core/plan/wallOutlines.ts';
import { type Column } from '../../core/project/plan/column.ts';
import { type Opening } from '../../core/project/plan/opening.ts';
import { type Plan } from '../../core/project/plan/plan.ts';
import { type Wall } from '../../core/project/plan/wall.ts';
import { randomOf } from './randomCentre.ts';

/** How a design institute draws a plan. Lengths in mm, angles in degrees. */
export type DrawingStyle = {
  /** Doors and windows as blocks, or as lines and arcs that belong to nothing. */
  readonly openings: 'blocks' | 'lines';
  /** Where the faces end at an opening: closed by jambs on the walls' layer, on the openings', or not at all. */
  readonly jambs: 'wall' | 'opening' | 'none';
  /** The faces run through, the openings are drawn over them. */
  readonly through: boolean;
  readonly leaf: 'line' | 'plate';
  readonly windowLines: 2 | 3 | 4;
  readonly columns: 'none' | 'flush' | 'centred';
  /** Distance of a line around the building, 0 = none. */
  readonly insulation: number;
  readonly oneLayer: boolean;
  /** A face's ends stand off its line by at most this. */
  readonly askew: number;
  readonly turn: number;
  /** Coordinates are multiples of this; 0 = exact. */
  readonly round: number;
  /** Faces end before their corners by at most this. */
  readonly gaps: number;
  /** Faces in several pieces, some twice, some over one another. */
  readonly pieces: boolean;
};

export const PLAIN_STYLE: DrawingStyle = {
  openings: 'blocks',
  jambs: 'wall',
  through: false,
  leaf: 'line',
  windowLines: 4,
  columns: 'none',
  insulation: 0,
  oneLayer: false,
  askew: 0,
  turn: 0,
  round: 0,
  gaps: 0,
  pieces: false,
};

type Segment = { readonly a: Point; readonly b: Point; readonly of: 'face' | 'jamb' };

/** Columns as a frame structure has them: at every joint of walls. */
export function frameColumns(plan: Plan, level: string, style: 'flush' | 'centred'): readonly Column[] {
  const walls = plan.walls.filter((wall) => wall.level === level);
  const box = boxOf(walls.flatMap(({ a, b }) => [a, b]));
  const outer = Math.max(...walls.map(({ thickness }) => thickness));
  const places = new Map<string, Point>();
  for (const { a, b } of walls) for (const p of [a, b]) places.set(`${p.x},${p.y}`, p);
  const size = 400;
  const inset = style === 'flush' ? (size - outer) / 2 : 0;
  const shifted = (value: number, low: number, high: number): number =>
    value === low ? value + inset : value === high ? value - inset : value;
  const openings = plan.openings.flatMap((opening) => {
    const wall = walls.find(({ id }) => id === opening.wall);
    return wall === undefined ? [] : [boxOf(jambsOf(wall, opening))];
  });
  const columns = [...places.values()].map(({ x, y }, i): Column => ({
    id: `c${i}`,
    level,
    locked: false,
    group: null,
    shape: 'rectangle',
    at: {
      x: Math.round(shifted(x, box.left, box.right)),
      y: Math.round(shifted(y, box.top, box.bottom)),
    },
    width: size,
    depth: size,
    turn: 0,
  }));
  // Nobody puts a column into a door.
  return columns.filter(({ at }) => {
    const half = size / 2 + 20;
    const box = { left: at.x - half, right: at.x + half, top: at.y - half, bottom: at.y + half };
    return !openings.some((opening) => boxesMeet(box, opening));
  });
}

/** One level of a plan as a CAD drawing in a given style; the names of its rooms at their anchors. */
export function institutePlan(
  plan: Plan,
  level: string,
  names: ReadonlyMap<string, string>,
  style: DrawingStyle,
  seed: number,
): CadDrawing {
  const random = randomOf(seed + 77);
  const walls = new Map(plan.walls.filter((wall) => wall.level === level).map((wall) => [wall.id, wall]));
  const openings = plan.openings.filter(({ wall }) => walls.has(wall));
  const layers = style.oneLayer ? ['0'] : ['WALL', 'WINDOW', 'COLUMN', 'PUB_TEXT'];
  const layer = (name: string): number => Math.max(0, layers.indexOf(name));
  const lines: CadLine[] = [];
  const inserts: CadInsert[] = [];
  const texts: CadText[] = [];
  const put = ({ x, y }: Point): Point => {
    const p = turned({ x, y }, style.turn, { x: 0, y: 0 });
    const step = (value: number): number =>
      style.round === 0 ? value : Math.round(value / style.round) * style.round;
    return { x: step(p.x), y: step(-p.y) };
  };
  const line = (on: string, points: readonly Point[], closed = false, insert = -1): void => {
    const vertices = points.map(put).flatMap(({ x, y }) => [x, y, 0]);
    lines.push({ layer: layer(on), insert, closed, vertices });
  };
  const arc = (from: Point, to: Point, centre: Point, insert: number): void => {
    const [p, q, c] = [put(from), put(to), put(centre)];
    const cross = (p.x - c.x) * (q.y - c.y) - (p.y - c.y) * (q.x - c.x);
    const bulge = Math.tan(Math.PI / 8) * Math.sign(cross);
    lines.push({ layer: layer('WINDOW'), insert, closed: false, vertices: [p.x, p.y, bulge, q.x, q.y, 0] });
  };

  const columns = style.columns === 'none' ? [] : frameColumns(plan, level, style.columns);
  const drawn = style.through ? { ...plan, openings: [] } : plan;
  const ends = style.through
    ? []
    : openings.flatMap((opening) => {
        const wall = walls.get(opening.wall);
        return wall === undefined ? [] : jambsOf(wall, opening).map((at) => ({ at, wall }));
      });
  const segments = wallOutlines(drawn, level).flatMap(({ outer, holes }) =>
    [outer, ...holes].flatMap((ring) =>
      ring.map((a, i): Segment => {
        const b = ring[(i + 1) % ring.length] ?? a;
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        const isJamb = ends.some(
          ({ at, wall }) => distance(at, middle) < 2 && Math.abs(distance(a, b) - wall.thickness) < 3,
        );
        return { a, b, of: isJamb ? 'jamb' : 'face' };
      }),
    ),
  );
  for (const { a, b, of } of segments.flatMap((segment) => outside(segment, columns))) {
    if (of === 'jamb') {
      if (style.jambs !== 'none') line(style.jambs === 'wall' ? 'WALL' : 'WINDOW', [a, b]);
      continue;
    }
    drawFace(a, b);
  }
  if (style.insulation > 0) {
    const box = boxOf(segments.flatMap(({ a, b }) => [a, b]));
    const off = style.insulation;
    const corners = [
      { x: box.left - off, y: box.top - off },
      { x: box.right + off, y: box.top - off },
      { x: box.right + off, y: box.bottom + off },
      { x: box.left - off, y: box.bottom + off },
    ];
    corners.forEach((p, i) => line('WALL', [p, corners[(i + 1) % 4] ?? p]));
  }
  for (const { at, width, depth } of columns) {
    const [w, d] = [width / 2, depth / 2];
    const corners = [
      { x: at.x - w, y: at.y - d },
      { x: at.x + w, y: at.y - d },
      { x: at.x + w, y: at.y + d },
      { x: at.x - w, y: at.y + d },
    ];
    line('COLUMN', corners, true);
  }
  for (const opening of openings) {
    const wall = walls.get(opening.wall);
    if (wall !== undefined) drawOpening(opening, wall);
  }
  for (const space of plan.spaces) {
    const name = names.get(space.room ?? '');
    if (space.level !== level || name === undefined) continue;
    const { x, y } = put(space.anchor);
    texts.push({ layer: layer('PUB_TEXT'), insert: -1, x, y, height: 300, text: name });
    texts.push({ layer: layer('PUB_TEXT'), insert: -1, x, y: y - 400, height: 200, text: '12.34㎡' });
  }
  return {
    version: 'AC1015',
    coding: 'gb18030',
    unit: 1,
    layers: layers.map((name) => ({ name, shown: true })),
    lines,
    inserts,
    texts,
    leftOut: [],
  };

  function drawFace(a: Point, b: Point): void {
    const length = distance(a, b);
    if (length < 1) return;
    const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    const at = (s: number, off = 0): Point => ({ x: a.x + ux * s - uy * off, y: a.y + uy * s + ux * off });
    const slip = (): number => (style.askew === 0 ? 0 : (random() * 2 - 1) * style.askew);
    const short = (): number =>
      style.gaps === 0 || length < 200 ? 0 : Math.min(length / 4, 1 + random() * (style.gaps - 1));
    const [from, to] = [short(), length - short()];
    const [s0, s1] = [slip(), slip()];
    const off = (s: number): number => s0 + ((s1 - s0) * s) / length;
    const draw = (s: number, t: number): void => {
      line('WALL', random() < 0.5 ? [at(s, off(s)), at(t, off(t))] : [at(t, off(t)), at(s, off(s))]);
    };
    if (!style.pieces || length < 900) {
      draw(from, to);
      return;
    }
    const cut = from + (to - from) * (0.3 + random() * 0.4);
    const kind = random();
    draw(from, kind < 0.3 ? cut + 200 : cut);
    draw(cut, to);
    if (kind > 0.7) draw(from, to);
  }

  function drawOpening(opening: Opening, wall: Wall): void {
    const name =
      opening.kind === 'window'
        ? `C${opening.width}`
        : opening.kind === 'door'
          ? `M${opening.width}`
          : '门洞';
    let insert = -1;
    if (style.openings === 'blocks') {
      const at = put(pointOn(wall, opening.at - opening.width / 2));
      const far = put(pointOn(wall, opening.at + opening.width / 2));
      insert = inserts.length;
      inserts.push({
        block: opening.kind === 'window' ? 'C1515' : opening.kind === 'door' ? blockOfDoor(opening) : name,
        layer: layer('WINDOW'),
        parent: -1,
        x: at.x,
        y: at.y,
        turn: (Math.atan2(far.y - at.y, far.x - at.x) * 180) / Math.PI,
        attributes: {},
      });
    }
    const [p, q] = jambsOf(wall, opening);
    const n = leftNormal(wall);
    const off = (point: Point, by: number): Point => ({ x: point.x + n.x * by, y: point.y + n.y * by });
    const half = wall.thickness / 2;
    const mark = (a: Point, b: Point): void => line('WINDOW', [a, b], false, insert);
    if (opening.kind === 'window') {
      const places =
        style.windowLines === 2 ? [-1, 1] : style.windowLines === 3 ? [-3, 0, 3] : [-3, -1, 1, 3];
      for (const place of places) mark(off(p, (half * place) / 3), off(q, (half * place) / 3));
      return;
    }
    if (opening.kind !== 'door') return;
    if (opening.action === 'sliding') {
      const middle = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
      const share = (end: Point): Point => ({
        x: middle.x + (end.x - middle.x) * -0.08,
        y: middle.y + (end.y - middle.y) * -0.08,
      });
      line('WINDOW', [off(p, 40), off(share(p), 40), share(p), p], true, insert);
      line('WINDOW', [off(q, -40), off(share(q), -40), share(q), q], true, insert);
      return;
    }
    const side = opening.opensTo === 'left' ? 1 : -1;
    const middle = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
    const leaf = (hinge: Point, shut: Point): void => {
      const radius = distance(hinge, shut);
      const open = off(hinge, side * radius);
      if (style.leaf === 'line') mark(hinge, open);
      else {
        const thin = { x: ((shut.x - hinge.x) / radius) * 40, y: ((shut.y - hinge.y) / radius) * 40 };
        const beside = (point: Point): Point => ({ x: point.x + thin.x, y: point.y + thin.y });
        line('WINDOW', [hinge, open, beside(open), beside(hinge)], true, insert);
      }
      arc(shut, open, hinge, insert);
    };
    if (opening.leaves === 2) {
      leaf(p, middle);
      leaf(q, middle);
    } else if (opening.hinge === 'a') leaf(p, q);
    else leaf(q, p);
  }
}

function blockOfDoor(door: Opening & { readonly kind: 'door' }): string {
  if (door.action === 'sliding') return 'TLM1521';
  return door.leaves === 2 ? 'SM1521' : 'M0921';
}

/** The parts of a segment that lie in no column. */
function outside(segment: Segment, columns: readonly Column[]): readonly Segment[] {
  let parts: readonly Segment[] = [segment];
  for (const { at, width, depth } of columns)
    parts = parts.flatMap((part): readonly Segment[] => {
      const { a, b } = part;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      let [from, to] = [0, 1];
      for (const [start, step, middle, size] of [
        [a.x, dx, at.x, width],
        [a.y, dy, at.y, depth],
      ] as const) {
        const [low, high] = [middle - size / 2 - 0.1, middle + size / 2 + 0.1];
        if (Math.abs(step) < 1e-9) {
          if (start < low || start > high) [from, to] = [1, 0];
          continue;
        }
        const [s, t] = [(low - start) / step, (high - start) / step];
        [from, to] = [Math.max(from, Math.min(s, t)), Math.min(to, Math.max(s, t))];
      }
      if (from >= to) return [part];
      const point = (share: number): Point => ({ x: a.x + dx * share, y: a.y + dy * share });
      return [
        ...(from > 1e-3 ? [{ ...part, b: point(from) }] : []),
        ...(to < 1 - 1e-3 ? [{ ...part, a: point(to) }] : []),
      ];
    });
  return parts;
}
