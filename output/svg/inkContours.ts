import { type Box, overlap, pathBounds } from '../../core/drawing/bounds.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import {
  type Drawing,
  type GlyphOutlines,
  type InkName,
  type PathCommand,
} from '../../core/drawing/drawing.ts';
import { unitsPerEm } from '../../core/drawing/extents.ts';
import { type LayerLanguage } from '../../core/drawing/layerNames.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { type InkMending, mendedUnion } from '../../core/drawing/mended.ts';
import { glyphMatrix } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success, unreachable } from '../../core/result.ts';
import { type SvgProblem } from './problem.ts';

export type CutterAsk = {
  readonly outlines: GlyphOutlines;
  readonly contours: ContourUnion;
  /** What is filled and welded of an ink; absent = nothing. */
  readonly mending?: ((ink: InkName) => InkMending) | undefined;
  /** Of the names of the layers, where the format has names in words (SVG). */
  readonly layers?: LayerLanguage | undefined;
};

/** What a tool follows of an ink: closed contours that do not cross. */
export type InkContours = { readonly ink: InkName; readonly contours: readonly PathCommand[] };

type Kept = {
  readonly of: Pick<CutterAsk, 'contours' | 'outlines' | 'mending'> & Pick<Drawing, 'fonts'>;
  readonly made: Result<readonly InkContours[], SvgProblem>;
};

/** What was united of drawings that somebody holds: two formats follow the same contours. */
const kept = new WeakMap<Drawing['items'], Kept>();

/** What the inks of a drawing paint, united, from below to above. */
export function inkContours(drawing: Drawing, ask: CutterAsk): Result<readonly InkContours[], SvgProblem> {
  const { contours, outlines, mending } = ask;
  const { items, fonts } = drawing;
  const before = kept.get(items);
  const isSame =
    before?.of.contours === contours &&
    before.of.outlines === outlines &&
    before.of.mending === mending &&
    before.of.fonts === fonts;
  if (isSame) return before.made;
  const inked = inkedPaths(drawing, ask);
  const made = inked.ok
    ? success(inked.value.map(({ ink, paths }) => ({ ink, contours: joinedContours(ink, paths, ask) })))
    : inked;
  kept.set(items, { of: { contours, outlines, mending, fonts }, made });
  return made;
}

/** The contours of an ink that a tool follows, mended where that was agreed. */
function joinedContours(
  ink: InkName,
  paths: InkedAreas['paths'],
  { contours, mending }: CutterAsk,
): readonly PathCommand[] {
  return mending === undefined ? contours.union(paths) : mendedUnion(contours, paths, mending(ink));
}

/** Areas of one ink that are united: nothing of another ink lies between them. */
type InkedAreas = { readonly ink: InkName; readonly paths: readonly (readonly PathCommand[])[] };

/**
 * Filled areas of the artwork, clips taken off, from below to above. Areas of one ink are kept together, unless
 * another ink covers something of the earlier ones: a red star on a yellow disc on red must not melt into the red.
 */
function inkedPaths(drawing: Drawing, ask: CutterAsk): Result<readonly InkedAreas[], SvgProblem> {
  const runs: { ink: InkName; paths: (readonly PathCommand[])[]; boxes: Box[] }[] = [];
  const take = (ink: InkName, whole: readonly PathCommand[], clips: Leaf['clips']): void => {
    const path = clips.reduce((rest, clip) => ask.contours.intersection(rest, clip), whole);
    const box = pathBounds(path);
    if (box === null) return;
    const at = runs.findLastIndex((run) => run.ink === ink);
    const covered = runs.slice(at + 1).some(({ boxes }) => boxes.some((other) => overlap(other, box)));
    const run = at < 0 || covered ? undefined : runs[at];
    if (run === undefined) runs.push({ ink, paths: [path], boxes: [box] });
    else {
      run.paths.push(path);
      run.boxes.push(box);
    }
  };
  for (const { item, matrix, clips } of leaves(drawing.items)) {
    if (item.layer !== 'artwork') continue;
    switch (item.kind) {
      case 'glyphs': {
        const em = unitsPerEm(drawing, item.font);
        for (const glyph of item.glyphs) {
          const letter = mapPath(ask.outlines(item.font, glyph.id), glyphMatrix(item, glyph, em));
          take(item.ink, mapPath(letter, matrix), clips);
        }
        break;
      }
      case 'shape': {
        if (item.fill !== undefined) take(item.fill, mapPath(item.path, matrix), clips);
        if (item.stroke === undefined) break;
        const { ink, dash } = item.stroke;
        if (dash !== undefined) return failure(problem('dash-cannot-be-cut', { ink }));
        take(ink, mapPath(ask.contours.strokeArea(item.path, item.stroke), matrix), clips);
        break;
      }
      case 'picture':
        return failure(problem('picture-cannot-be-cut', { asset: item.asset }));
      default:
        unreachable(item);
    }
  }
  return success(runs);
}
