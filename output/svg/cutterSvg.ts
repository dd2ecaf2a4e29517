import { type Box, overlap, pathBounds } from '../../core/drawing/bounds.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import {
  type Drawing,
  type GlyphOutlines,
  type InkName,
  type PathCommand,
  type Shape,
} from '../../core/drawing/drawing.ts';
import { unitsPerEm } from '../../core/drawing/extents.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { type LayerLanguage } from '../../core/drawing/layerNames.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { type InkMending, mendedUnion } from '../../core/drawing/mended.ts';
import { glyphMatrix, meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success, unreachable } from '../../core/result.ts';
import { type SvgProblem } from './problem.ts';
import { element, layerGroup, svgDocument, svgPath } from './svgDocument.ts';

export type CutterAsk = {
  readonly outlines: GlyphOutlines;
  readonly contours: ContourUnion;
  /** What is filled and welded of an ink; absent = nothing. */
  readonly mending?: ((ink: InkName) => InkMending) | undefined;
  /** Of the names of the layers, where the format has names in words (SVG). */
  readonly layers?: LayerLanguage | undefined;
};

/**
 * The drawing for cutters and engravers: what one ink paints on the artwork is united to closed contours
 * that do not cross, strokes included; cut line and holes stay lines. No marks, no
 * pictures, exactly the trim size.
 */
export function writeCutterSvg(drawing: Drawing, ask: CutterAsk): Result<string, SvgProblem> {
  const inked = inkedPaths(drawing, ask);
  if (!inked.ok) return inked;
  const artwork = inked.value.map(({ ink, paths }, index) =>
    element('path', {
      id: `ink-${ink}${again(inked.value, index)}`,
      fill: inkNamed(drawing, ink).screen,
      'fill-rule': 'evenodd',
      d: svgPath(joinedContours(ink, paths, ask)),
    }),
  );
  const groups = [
    ...(artwork.length > 0 ? [layerGroup('artwork', artwork, ask.layers)] : []),
    ...(['draft', 'fold', 'holes', 'cut'] as const).flatMap((layer) => {
      const lines = leaves(drawing.items).flatMap((leaf) =>
        leaf.item.layer === layer ? toolLine(leaf, drawing) : [],
      );
      return lines.length > 0 ? [layerGroup(layer, lines, ask.layers)] : [];
    }),
  ];
  const trim = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  return success(svgDocument(trim, drawing.title, groups));
}

/** The contours of an ink that a tool follows, mended where that was agreed. */
export function joinedContours(
  ink: InkName,
  paths: InkedAreas['paths'],
  { contours, mending }: CutterAsk,
): readonly PathCommand[] {
  return mending === undefined ? contours.union(paths) : mendedUnion(contours, paths, mending(ink));
}

/** The draft mark's white border is for eyes: a tool has its line alone. */
export function isBorder({ layer, stroke }: Shape): boolean {
  return layer === 'draft' && stroke?.ink !== 'draft';
}

/** What tells areas of one ink apart that could not be united: `-2` for the second. */
function again(areas: readonly InkedAreas[], index: number): string {
  const { ink } = areas[index] ?? {};
  const place = areas.slice(0, index + 1).filter((area) => area.ink === ink).length;
  return place > 1 ? `-${place}` : '';
}

/** A line that a tool follows, or the draft mark: stroked, never filled. */
function toolLine({ item, matrix }: Leaf, drawing: Drawing): readonly string[] {
  if (item.kind !== 'shape' || item.stroke === undefined || isBorder(item)) return [];
  const { ink, width } = item.stroke;
  return [
    element('path', {
      fill: 'none',
      stroke: inkNamed(drawing, ink).screen,
      'stroke-width': width * meanScale(matrix),
      d: svgPath(mapPath(item.path, matrix)),
    }),
  ];
}

/** Areas of one ink that are united: nothing of another ink lies between them. */
export type InkedAreas = { readonly ink: InkName; readonly paths: readonly (readonly PathCommand[])[] };

/**
 * Filled areas of the artwork, clips taken off, from below to above. Areas of one ink are kept together, unless
 * another ink covers something of the earlier ones: a red star on a yellow disc on red must not melt into the red.
 */
export function inkedPaths(drawing: Drawing, ask: CutterAsk): Result<readonly InkedAreas[], SvgProblem> {
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
