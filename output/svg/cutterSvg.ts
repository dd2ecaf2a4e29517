import { type ContourUnion } from '../../core/drawing/contours.ts';
import {
  type Drawing,
  type GlyphOutlines,
  type InkName,
  type Item,
  type PathCommand,
} from '../../core/drawing/drawing.ts';
import { unitsPerEm } from '../../core/drawing/extents.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { glyphMatrix, meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success, unreachable } from '../../core/result.ts';
import { type SvgProblem } from './problem.ts';
import { element, layerGroup, svgDocument, svgPath } from './svgText.ts';

export type CutterAsk = { readonly outlines: GlyphOutlines; readonly contours: ContourUnion };

/**
 * The drawing for cutters and engravers: all that one ink paints on the artwork is united to closed contours
 * that do not cross, strokes and strengthened letters included; cut line and holes stay lines. No marks, no
 * pictures, exactly the trim size.
 */
export function writeCutterSvg(drawing: Drawing, ask: CutterAsk): Result<string, SvgProblem> {
  const inked = inkedPaths(drawing, ask);
  if (!inked.ok) return inked;
  const artwork = [...inked.value].map(([ink, paths]) =>
    element('path', {
      id: `ink-${ink}`,
      fill: inkNamed(drawing, ink).screen,
      'fill-rule': 'evenodd',
      d: svgPath(ask.contours.union(paths)),
    }),
  );
  const groups = [
    ...(artwork.length > 0 ? [layerGroup('artwork', artwork)] : []),
    ...(['holes', 'cut'] as const).flatMap((layer) => {
      const lines = leaves(drawing.items).flatMap((leaf) =>
        leaf.item.layer === layer ? toolLine(leaf, drawing) : [],
      );
      return lines.length > 0 ? [layerGroup(layer, lines)] : [];
    }),
  ];
  const trim = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  return success(svgDocument(trim, drawing.title, groups));
}

/** A line that a tool follows: stroked, never filled. */
function toolLine({ item, matrix }: Leaf, drawing: Drawing): readonly string[] {
  if (item.kind !== 'shape' || item.stroke === undefined) return [];
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

/** Filled areas of the artwork by ink, in the order in which the inks first appear. */
export function inkedPaths(
  drawing: Drawing,
  ask: CutterAsk,
): Result<ReadonlyMap<InkName, readonly (readonly PathCommand[])[]>, SvgProblem> {
  const clip = clippedGroup(drawing.items);
  if (clip !== null) return failure(problem('clip-cannot-be-cut', { group: clip }));
  const inked = new Map<InkName, (readonly PathCommand[])[]>();
  const take = (ink: InkName, path: readonly PathCommand[]): void => {
    if (path.length === 0) return;
    const before = inked.get(ink);
    if (before === undefined) inked.set(ink, [path]);
    else before.push(path);
  };
  for (const { item, matrix } of leaves(drawing.items)) {
    if (item.layer !== 'artwork') continue;
    switch (item.kind) {
      case 'glyphs': {
        const em = unitsPerEm(drawing, item.font);
        for (const glyph of item.glyphs) {
          const letter = mapPath(ask.outlines(item.font, glyph.id), glyphMatrix(item, glyph, em));
          take(
            item.ink,
            mapPath(item.outline > 0 ? ask.contours.thicken(letter, item.outline) : letter, matrix),
          );
        }
        break;
      }
      case 'shape': {
        if (item.fill !== undefined) take(item.fill, mapPath(item.path, matrix));
        if (item.stroke === undefined) break;
        const { ink, dash } = item.stroke;
        if (dash !== undefined) return failure(problem('dash-cannot-be-cut', { ink }));
        take(ink, mapPath(ask.contours.strokeArea(item.path, item.stroke), matrix));
        break;
      }
      case 'picture':
        return failure(problem('picture-cannot-be-cut', { asset: item.asset }));
      default:
        unreachable(item);
    }
  }
  return success(inked);
}

function clippedGroup(items: readonly Item[]): string | null {
  for (const item of items) {
    if (item.kind !== 'group') continue;
    if (item.clip !== undefined) return item.name;
    const inner = clippedGroup(item.items);
    if (inner !== null) return inner;
  }
  return null;
}
