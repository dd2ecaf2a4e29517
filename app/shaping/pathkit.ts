import PathKitInit, { type PathKit, type SkPath } from 'pathkit-wasm';
import { type Box, joinBoxes, pathBounds } from '../../core/drawing/bounds.ts';
import { type ContourUnion, oriented } from '../../core/drawing/contours.ts';
import { type Matrix, type PathCommand } from '../../core/drawing/drawing.ts';
import { mapPath, ringsOf, withoutEmptyContours } from '../../core/drawing/path.ts';
import { smoothRing } from '../../core/drawing/smoothRing.ts';
import { areaOf, commonOf, evenOddOf, unionOf, type Rings } from '../../core/geometry/booleans.ts';

/** The union of contours by Skia's path operations; `wasm` is pathkit-wasm/bin/pathkit.wasm. */
export async function createContourUnion(wasm: Uint8Array): Promise<ContourUnion> {
  const kit = await quietly(() => PathKitInit({ wasmBinary: wasm }));
  return {
    union: (paths) =>
      overlapping(paths.map((path) => withoutEmptyContours(path, 'fill'))).flatMap((group) =>
        united(kit, group),
      ),
    strokeArea: (path, { width, cap = 'butt', join = 'miter', miterLimit = MITER_LIMIT }) => {
      let widened: readonly PathCommand[] = [];
      return reworked(
        kit,
        withoutEmptyContours(path, 'stroke'),
        (drawn, scale) => {
          const how = {
            width: width * scale,
            join: kit.StrokeJoin[JOINS[join]],
            cap: kit.StrokeCap[CAPS[cap]],
          };
          const wide = drawn.copy().stroke({ ...how, miter_limit: miterLimit });
          if (wide === null) throw new Error('Skia cannot widen a contour');
          const simple = wide.simplify();
          // It widens more than it can make simple: then the same outline is united as polygons.
          if (simple === null) widened = fromSkia(kit, wide);
          return simple;
        },
        () => unionOf(ringsOf(widened, FLATNESS)),
      );
    },
    intersection: (path, clip) => {
      const own = withoutEmptyContours(path, 'fill');
      const there = (given: readonly PathCommand[]) => mapPath(given, workspace(own).there);
      const masking = there(withoutEmptyContours(clip, 'fill'));
      return reworked(
        kit,
        own,
        (drawn) => {
          const mask = skiaPath(kit, masking);
          const within = drawn.copy().op(mask, kit.PathOp.INTERSECT);
          mask.delete();
          return within;
        },
        (mapped) => commonOf(unionOf(ringsOf(mapped, FLATNESS)), unionOf(ringsOf(masking, FLATNESS))),
      );
    },
    fromEvenOdd: (path) =>
      reworked(
        kit,
        withoutEmptyContours(path, 'fill'),
        (drawn) => {
          const ruled = drawn.copy();
          ruled.setFillType(kit.FillType.EVENODD);
          return ruled.simplify();
        },
        (mapped) => evenOddOf(ringsOf(mapped, FLATNESS)),
      ),
  };
}

const JOINS = { miter: 'MITER', round: 'ROUND', bevel: 'BEVEL' } as const;
const CAPS = { butt: 'BUTT', round: 'ROUND', square: 'SQUARE' } as const;
/** As PDF and the writers have it by default. */
const MITER_LIMIT = 10;

const NOISY = ['uncaughtException', 'unhandledRejection'];

/** The package's glue throws again whatever is uncaught in the whole process: its listeners are taken off. */
async function quietly<Value>(load: () => Promise<Value>): Promise<Value> {
  const events: NodeJS.EventEmitter = process;
  const before = NOISY.map((event) => new Set(events.listeners(event)));
  const value = await load();
  NOISY.forEach((event, index) => {
    for (const listener of [...events.listeners(event)]) {
      // Node types listeners as Function; what it lists of an event it also takes off.
      if (!before[index]?.has(listener)) events.removeListener(event, listener as () => void);
    }
  });
  return value;
}

/** Paths whose boxes touch, group by group: Skia is exact and quick on few contours near its origin. */
function overlapping(
  paths: readonly (readonly PathCommand[])[],
): readonly (readonly (readonly PathCommand[])[])[] {
  let groups: { box: Box; paths: (readonly PathCommand[])[] }[] = [];
  for (const path of paths) {
    const box = pathBounds(path);
    if (box === null) continue;
    const near = groups.filter((group) => touch(group.box, box));
    const merged = { box, paths: [path] };
    for (const group of near) {
      merged.box = joinBoxes(merged.box, group.box) ?? merged.box;
      merged.paths = [...group.paths, ...merged.paths];
    }
    groups = [...groups.filter((group) => !near.includes(group)), merged];
  }
  return groups.map((group) => group.paths);
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

/**
 * Skia's union keeps curves, but now and then it loses a white of a letter. What it gives is held against the union of
 * the same contours as polygons; where both of its ways fail, the polygons are the union, made curves again.
 */
function united(kit: PathKit, group: readonly (readonly PathCommand[])[]): readonly PathCommand[] {
  const { there, back } = workspace(group.flat());
  const mapped = group.map((path) => mapPath(path, there));
  const solid = unionOf(mapped.flatMap((path) => unionOf(ringsOf(path, FLATNESS))));
  for (const way of [atOnce, oneByOne]) {
    const commands = skiaUnion(kit, mapped, way);
    if (commands !== null && agree(unionOf(ringsOf(commands, FLATNESS)), solid))
      return mapPath(commands, back);
  }
  return mapPath(
    solid.flatMap((ring) => smoothRing(ring, POLYGON_UNIT)),
    back,
  );
}

/** Thousandths of an em of a letter in a word that fills the workspace: curves stay within 0.05 of its 1024. */
const POLYGON_UNIT = 0.2;

/** The same whites and blacks that are larger than a speck, and the same area to a thousandth. */
function agree(one: Rings, other: Rings): boolean {
  const seen = (rings: Rings): number => rings.filter((ring) => Math.abs(areaOf([ring])) > SPECK).length;
  return seen(one) === seen(other) && Math.abs(areaOf(one) - areaOf(other)) <= 0.001 * areaOf(other);
}
/** In the workspace's units, squared: a thousandth of a letter's dot. */
const SPECK = 1;

type Way = (kit: PathKit, parts: readonly SkPath[]) => SkPath | null;

function skiaUnion(
  kit: PathKit,
  paths: readonly (readonly PathCommand[])[],
  way: Way,
): readonly PathCommand[] | null {
  const parts = paths.map((path) => skiaPath(kit, path));
  const whole = parts.every((part) => part.simplify() !== null) ? way(kit, parts) : null;
  for (const part of parts) part.delete();
  if (whole === null) return null;
  const commands = fromSkia(kit, whole);
  whole.delete();
  return oriented(commands, WORK);
}

function atOnce(kit: PathKit, parts: readonly SkPath[]): SkPath | null {
  const builder = new kit.SkOpBuilder();
  for (const part of parts) builder.add(part, kit.PathOp.UNION);
  const whole = builder.resolve();
  builder.delete();
  return whole;
}

/** The union without the builder's short cuts, which give up on some contours that the plain operation unites. */
function oneByOne(kit: PathKit, parts: readonly SkPath[]): SkPath | null {
  let whole: SkPath | null = kit.NewPath();
  for (const part of parts) {
    const next: SkPath | null = whole.op(part, kit.PathOp.UNION);
    if (next === null) {
      whole.delete();
      return null;
    }
    whole = next;
  }
  return whole;
}

/** What Skia makes of a path; where it gives up, what the same operation makes of polygons, made curves again. */
function reworked(
  kit: PathKit,
  path: readonly PathCommand[],
  work: (drawn: SkPath, scale: number) => SkPath | null,
  solid: (mapped: readonly PathCommand[]) => Rings,
): readonly PathCommand[] {
  if (pathBounds(path) === null) return [];
  const { there, back } = workspace(path);
  const mapped = mapPath(path, there);
  const drawn = skiaPath(kit, mapped);
  const made = work(drawn, there[0]);
  drawn.delete();
  if (made === null)
    return mapPath(
      solid(mapped).flatMap((ring) => smoothRing(ring, POLYGON_UNIT)),
      back,
    );
  const commands = fromSkia(kit, made);
  made.delete();
  return mapPath(oriented(commands, WORK), back);
}

/** Skia reckons in 32-bit floats: work is done in a square of this size at the origin. */
const WORK_SIZE = 1024;
/** In the square's units: fine enough to tell holes from letters, and splinters under a ten-thousandth of a letter's dot. */
const WORK = { tolerance: 0.1, least: 0.01 };
/** How near polygons keep to what Skia gives. */
const FLATNESS = WORK.tolerance / 10;

function workspace(path: readonly PathCommand[]): { there: Matrix; back: Matrix } {
  const box = pathBounds(path) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const scale = WORK_SIZE / Math.max(box.right - box.left, box.bottom - box.top, 1e-6);
  return {
    there: [scale, 0, 0, scale, -box.left * scale, -box.top * scale],
    back: [1 / scale, 0, 0, 1 / scale, box.left, box.top],
  };
}

function skiaPath(kit: PathKit, path: readonly PathCommand[]): SkPath {
  const drawn = kit.NewPath();
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        drawn.moveTo(command[1], command[2]);
        break;
      case 'L':
        drawn.lineTo(command[1], command[2]);
        break;
      case 'Q':
        drawn.quadTo(command[1], command[2], command[3], command[4]);
        break;
      case 'C':
        drawn.cubicTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case 'Z':
        drawn.close();
        break;
    }
  }
  return drawn;
}

function fromSkia(kit: PathKit, drawn: SkPath): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  let x = 0;
  let y = 0;
  for (const [verb, ...numbers] of drawn.toCmds()) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (verb) {
      case kit.MOVE_VERB:
        commands.push(['M', a, b]);
        [x, y] = [a, b];
        break;
      case kit.LINE_VERB:
        commands.push(['L', a, b]);
        [x, y] = [a, b];
        break;
      case kit.QUAD_VERB:
        commands.push(['Q', a, b, c, d]);
        [x, y] = [c, d];
        break;
      case kit.CUBIC_VERB:
        commands.push(['C', a, b, c, d, e, f]);
        [x, y] = [e, f];
        break;
      case kit.CONIC_VERB: {
        // An arc of a round join, at most a quarter turn: this cubic is within 0.03 % of its radius.
        const k = (4 * e) / (3 * (1 + e));
        commands.push(['C', x + k * (a - x), y + k * (b - y), c + k * (a - c), d + k * (b - d), c, d]);
        [x, y] = [c, d];
        break;
      }
      case kit.CLOSE_VERB:
        commands.push(['Z']);
        break;
      default:
        throw new Error(`Skia gave an unknown verb ${String(verb)}`);
    }
  }
  return commands;
}
