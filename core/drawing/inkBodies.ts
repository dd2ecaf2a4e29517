import { type Rings, pennedArea, unionOf } from '../geometry/booleans.ts';
import { groupsOfBoxes } from '../geometry/boxIndex.ts';
import { type Box, boxOf } from '../geometry/point.ts';
import { type Mm } from '../units/length.ts';
import { growBox, holdsBox, overlap, pathBounds } from './bounds.ts';
import { type Drawing, type GlyphOutlines, type GlyphRun, type InkName, type Shape } from './drawing.ts';
import { mappedBounds, unitsPerEm } from './extents.ts';
import { leaves, type Leaf } from './leaves.ts';
import { composed, glyphMatrix, meanScale } from './matrix.ts';
import { flattened, mapPath, ringsOf } from './path.ts';

/** A letter of a body, where it stands. */
export type BodyLetter = {
  readonly text: string;
  /** Em size, mm. */
  readonly size: Mm;
  readonly box: Box;
};

/** What of one ink touches, or lies nearer together than was asked: measured, and welded, as one. */
export type InkBody = {
  readonly ink: InkName;
  readonly letters: readonly BodyLetter[];
  /** Letters of bare ground, left out of another ink that lies below. */
  readonly reversed: boolean;
  /** Equal for bodies of the same form that stand elsewhere, at whatever size; null where that is not known. */
  readonly form: string | null;
  /** Where the form's own origin lies. */
  readonly x: Mm;
  readonly y: Mm;
  /** How many times as large as on the drawing the form is, up to twice: letters' sizes are brought to powers of two. */
  readonly enlarged: number;
  /** Contours of the form, joined: strokes and strengthened letters included. */
  readonly rings: () => Rings;
};

/** Curves become chords that keep so near to them: a quarter of what a width may be wrong by. */
const TOLERANCE: Mm = 0.005;

/** A letter or shape: what it paints, seen from a place of its own. */
type Part = {
  readonly ink: InkName;
  readonly letter: BodyLetter | null;
  readonly reversed: boolean;
  readonly x: Mm;
  readonly y: Mm;
  /** What it looks like so many times as large. */
  readonly form: (enlarged: number) => string | null;
  readonly rings: (enlarged: number) => Rings;
  /** Boxes that hold it: a frame has one a side. */
  readonly boxes: readonly Box[];
};

/**
 * The bodies of a drawing's artwork, one by one as they are wanted; clips are not taken off, what they hide whole is left
 * out.
 */
export function* inkBodies(drawing: Drawing, outlines: GlyphOutlines, near: Mm): Generator<InkBody, void> {
  const parts = partsOf(drawing, outlines);
  const inks = new Set(parts.map(({ ink }) => ink));
  for (const ink of inks) {
    const own = parts.filter((part) => part.ink === ink);
    for (const body of groupsOf(own, near)) yield bodyOf(body);
  }
}

function partsOf(drawing: Drawing, outlines: GlyphOutlines): readonly Part[] {
  const grounds: Box[] = [];
  return leaves(drawing.items).flatMap((leaf): readonly Part[] => {
    const { item, clips } = leaf;
    if (item.layer !== 'artwork' || item.kind === 'picture') return [];
    const parts = item.kind === 'glyphs' ? glyphParts(item, leaf, drawing, outlines) : shapeParts(item, leaf);
    const shown = clips.map(pathBounds);
    const seen = parts.filter(({ boxes }) =>
      shown.every((clip) => clip !== null && boxes.some((box) => overlap(box, clip))),
    );
    if (item.kind === 'shape') {
      if (item.fill !== undefined && !isBare(drawing, item.fill))
        grounds.push(...seen.flatMap(({ boxes }) => boxes));
      return seen;
    }
    if (!isBare(drawing, item.ink)) return seen;
    return seen.map((part) => ({
      ...part,
      reversed: part.boxes.some((box) => grounds.some((ground) => holdsBox(ground, box))),
    }));
  });
}

/** Ink that prints nothing: the ground shows. */
function isBare(drawing: Drawing, name: InkName): boolean {
  const ink = drawing.inks[name];
  return ink?.kind === 'process' && ink.cmyk.every((part) => part === 0);
}

function glyphParts(
  run: GlyphRun,
  { matrix }: Leaf,
  drawing: Drawing,
  outlines: GlyphOutlines,
): readonly Part[] {
  const em = unitsPerEm(drawing, run.font);
  const scale = meanScale(matrix);
  return run.glyphs.flatMap((glyph): readonly Part[] => {
    const [a, b, c, d, x, y] = composed(matrix, glyphMatrix(run, glyph, em));
    const outline = outlines(run.font, glyph.id);
    const ink = mappedBounds(outline, [a, b, c, d, 0, 0]);
    if (ink === null) return [];
    const box = { left: ink.left + x, right: ink.right + x, top: ink.top + y, bottom: ink.bottom + y };
    const letter = { text: wordAt(run, glyph.start, glyph.end), size: run.size * scale, box };
    const form = (enlarged: number): string =>
      [run.font, glyph.id, ...[a, b, c, d].map((figure) => (figure * enlarged).toFixed(6))].join(' ');
    const rings = (enlarged: number): Rings =>
      unionOf(
        ringsOf(mapPath(mapPath(outline, [a, b, c, d, 0, 0]), [enlarged, 0, 0, enlarged, 0, 0]), TOLERANCE),
      );
    return [{ ink: run.ink, letter, reversed: false, form, x, y, rings, boxes: [box] }];
  });
}

/** A Chinese character; of Mongolian, whose letters mean little alone, the word. */
function wordAt({ text, script }: GlyphRun, start: number, end: number): string {
  if (script === 'Hans') return text.slice(start, end);
  const from = Math.max(text.lastIndexOf(' ', start - 1), text.lastIndexOf('\u202f', start - 1)) + 1;
  const [word = ''] = text.slice(from).split(/[ \u202f]/);
  return word;
}

function shapeParts(item: Shape, { matrix }: Leaf): readonly Part[] {
  const path = mapPath(item.path, matrix);
  const whole = { letter: null, reversed: false, form: () => null, x: 0, y: 0 };
  const parts: Part[] = [];
  const box = pathBounds(path);
  if (box === null) return [];
  if (item.fill !== undefined)
    parts.push({ ...whole, ink: item.fill, rings: () => unionOf(ringsOf(path, TOLERANCE)), boxes: [box] });
  if (item.stroke !== undefined) {
    const { ink, cap = 'butt', join = 'miter' } = item.stroke;
    const width = item.stroke.width * meanScale(matrix);
    const lines = flattened(path, TOLERANCE).map(({ points, closed }) => ({
      points: points.map(([x, y]) => ({ x, y })),
      closed,
    }));
    const boxes = lines.flatMap(({ points }) =>
      points.slice(1).map((point, at) => growBox(boxOf([points[at] ?? point, point]), width / 2)),
    );
    parts.push({ ...whole, ink, rings: () => pennedArea(lines, { width, cap, join }), boxes });
  }
  return parts;
}

function groupsOf(parts: readonly Part[], near: Mm): Iterable<readonly Part[]> {
  const owners = parts.flatMap((part, number) => part.boxes.map(() => number));
  const boxes = parts.flatMap((part) => part.boxes.map((box) => growBox(box, near / 2)));
  // Parts with several boxes join the groups that their boxes fell into.
  const group = parts.map((_, number) => number);
  const head = (number: number): number => {
    let at = number;
    while ((group[at] ?? at) !== at) at = group[at] ?? at;
    return at;
  };
  for (const numbers of groupsOfBoxes(boxes)) {
    const [first, ...others] = numbers.map((number) => owners[number] ?? 0);
    if (first === undefined) continue;
    for (const other of others) group[head(other)] = head(first);
  }
  const bodies = new Map<number, Part[]>();
  parts.forEach((part, number) => {
    const at = head(number);
    const body = bodies.get(at);
    if (body === undefined) bodies.set(at, [part]);
    else body.push(part);
  });
  return bodies.values();
}

function bodyOf(parts: readonly Part[]): InkBody {
  const [first] = parts;
  if (first === undefined) throw new Error('a body without parts');
  const { ink, x, y } = first;
  const letters = parts.flatMap(({ letter }) => letter ?? []);
  const reversed = parts.some((part) => part.reversed);
  // Shapes stay as they are: they are seldom repeated.
  const size = letters.length === parts.length ? letters[0]?.size : undefined;
  const enlarged = size === undefined ? 1 : 2 ** Math.ceil(Math.log2(size)) / size;
  const body = { ink, letters, reversed, x, y, enlarged };
  if (parts.length === 1) return { ...body, form: first.form(enlarged), rings: () => first.rings(enlarged) };
  const offset = (part: Part): readonly [Mm, Mm] => [
    round((part.x - x) * enlarged),
    round((part.y - y) * enlarged),
  ];
  const forms = parts.map((part) => {
    const form = part.form(enlarged);
    return form === null ? null : `${form} ${offset(part).join(' ')}`;
  });
  const rings = (): Rings =>
    unionOf(
      parts.flatMap((part) => {
        const [byX, byY] = offset(part);
        return part
          .rings(enlarged)
          .map((ring) => ring.map((corner) => ({ x: corner.x + byX, y: corner.y + byY })));
      }),
    );
  return { ...body, form: forms.includes(null) ? null : forms.join('|'), rings };
}

/** Thousandths of a millimetre, as contours are joined on. */
function round(length: Mm): Mm {
  return Math.round(length * 1000) / 1000;
}
