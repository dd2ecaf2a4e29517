import {
  type Drawing,
  type FontKey,
  type Group,
  type Matrix,
  type PathCommand,
} from '../../core/drawing/drawing.ts';
import { glyphMatrix } from '../../core/drawing/matrix.ts';
import { mapPath, ringsOf } from '../../core/drawing/path.ts';
import { unionOf } from '../../core/geometry/booleans.ts';
import { type Result, success } from '../../core/result.ts';
import { type InkTable, pickInks } from '../../core/signs/inks.ts';
import { type Mm } from '../../core/units/length.ts';
import { lineCells } from '../text/hanCells.ts';
import { setHanRow } from '../text/setCells.ts';
import { type TypesetProblem } from '../text/problems.ts';
import { type Shaper } from '../text/shaper.ts';

export type DraftMarkAsk = {
  /** What is written across the face, e.g. 草稿 不得制作. */
  readonly words: string;
  readonly faces: readonly [FontKey, ...FontKey[]];
  readonly weight: number;
  readonly inks: InkTable;
  readonly shaper: Shaper;
};

/** The mark rises so many radians to the right. */
const RISE = Math.PI / 6;
/** Share of the face's width or height that one mark may take. */
const SHARE = 0.86;
/** Between its letters, em: outlines of neighbours would else run into one another. */
const APART = 0.1;
/** Letters are united at this size, and follow their curves so closely, mm. */
const [UNITED_AT, CLOSE] = [100, 0.05];
/** From one mark to the next, in marks. */
const PITCH = 1.7;
/** Line and its white border, em; never thinner than a line that shows on paper, mm. */
const LINE = 0.011;
const BORDER = 1.6;
const THINNEST: Mm = 0.18;

/**
 * Writes across the face that it is a draft, as outlines on the layer `draft`, whole inside the trim and again and
 * again along the longer side: a renamed file still says so. The outlines hide nothing, and their white border
 * shows them on every ground.
 */
export function withDraftMark(drawing: Drawing, ask: DraftMarkAsk): Result<Drawing, TypesetProblem> {
  const letters = markLetters(ask);
  if (!letters.ok) return letters;
  const { path, length } = letters.value;
  const { width, height } = drawing;
  const turned = {
    width: length * Math.cos(RISE) + Math.sin(RISE),
    height: length * Math.sin(RISE) + Math.cos(RISE),
  };
  const em = Math.min((SHARE * width) / turned.width, (SHARE * height) / turned.height);
  const across = Math.max(1, Math.floor(width / (turned.width * em * PITCH)));
  const down = Math.max(1, Math.floor(height / (turned.height * em * PITCH)));
  const line = Math.max(THINNEST, LINE * em);
  const marks = Array.from({ length: across * down }, (_, place) =>
    mark(path, line, em, {
      x: (((place % across) + 0.5) * width) / across,
      y: ((Math.floor(place / across) + 0.5) * height) / down,
    }),
  );
  const inks = { ...drawing.inks, ...pickInks(ask.inks, ['draft', 'paper-white']) };
  return success({ ...drawing, inks, items: [...drawing.items, ...marks] });
}

type Letters = Result<{ readonly path: readonly PathCommand[]; readonly length: number }, TypesetProblem>;

/** Letters that were united, by face and words: every draft says the same. */
const kept = new WeakMap<Shaper, Map<string, Letters>>();

function markLetters(ask: DraftMarkAsk): Letters {
  const own = kept.get(ask.shaper) ?? new Map<string, Letters>();
  kept.set(ask.shaper, own);
  const key = [ask.words, ask.weight, ...ask.faces].join('\n');
  const letters = own.get(key) ?? unitedLetters(ask);
  own.set(key, letters);
  return letters;
}

/** The words as paths, the em 1, their middle at 0, 0. */
function unitedLetters({ words, faces, weight, shaper }: DraftMarkAsk): Letters {
  const cells = lineCells(words, faces, shaper);
  if (!cells.ok) return cells;
  const length = cells.value.reduce((sum, { extent }) => sum + extent, 0) + (cells.value.length - 1) * APART;
  const runs = setHanRow(
    words,
    cells.value,
    { size: 1, gap: APART, scale: 1 },
    { left: -length / 2, top: -0.5 },
    { layer: 'draft', ink: 'draft', weight },
    shaper,
  );
  const path = runs.flatMap((run) => {
    const unitsPerEm = shaper.fonts.get(run.font)?.unitsPerEm;
    if (unitsPerEm === undefined) throw new Error(`no face ${run.font}`);
    return run.glyphs.flatMap((glyph) =>
      mapPath(shaper.outline(run.font, glyph.id), glyphMatrix(run, glyph, unitsPerEm)),
    );
  });
  return success({ path: united(path), length });
}

/** Strokes of a letter overlap in its face: filled that is not seen, drawn as a line it is. */
function united(path: readonly PathCommand[]): readonly PathCommand[] {
  const rings = ringsOf(mapPath(path, [UNITED_AT, 0, 0, UNITED_AT, 0, 0]), CLOSE);
  return unionOf(rings).flatMap((ring): readonly PathCommand[] => [
    ...ring.map(({ x, y }, at): PathCommand => [at === 0 ? 'M' : 'L', x / UNITED_AT, y / UNITED_AT]),
    ['Z'],
  ]);
}

function mark(
  letters: readonly PathCommand[],
  line: Mm,
  em: Mm,
  at: { readonly x: Mm; readonly y: Mm },
): Group {
  const [cos, sin] = [Math.cos(RISE), Math.sin(RISE)];
  const path = mapPath(letters, [em, 0, 0, em, 0, 0]);
  const matrix: Matrix = [cos, -sin, sin, cos, at.x, at.y];
  const stroked = (ink: string, width: Mm) =>
    ({ kind: 'shape', layer: 'draft', path, stroke: { ink, width, join: 'round' } }) as const;
  return {
    kind: 'group',
    name: 'draft',
    matrix,
    items: [stroked('paper-white', line * BORDER), stroked('draft', line)],
  };
}
