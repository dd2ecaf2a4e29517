import { type Drawing, type Shape } from '../../core/drawing/drawing.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { meanScale } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { type Result, success } from '../../core/result.ts';
import { type CutterAsk, type InkContours, inkContours } from './inkContours.ts';
import { type SvgProblem } from './problem.ts';
import { element, layerGroup, svgDocument, svgPath } from './svgDocument.ts';

/**
 * The drawing for cutters and engravers: what one ink paints on the artwork is united to closed contours
 * that do not cross, strokes included; cut line and holes stay lines. No marks, no
 * pictures, exactly the trim size.
 */
export function writeCutterSvg(drawing: Drawing, ask: CutterAsk): Result<string, SvgProblem> {
  const inked = inkContours(drawing, ask);
  if (!inked.ok) return inked;
  const artwork = inked.value.map(({ ink, contours }, index) =>
    element('path', {
      id: `ink-${ink}${again(inked.value, index)}`,
      fill: inkNamed(drawing, ink).screen,
      'fill-rule': 'evenodd',
      d: svgPath(contours),
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

/** The draft mark's white border is for eyes: a tool has its line alone. */
export function isBorder({ layer, stroke }: Shape): boolean {
  return layer === 'draft' && stroke?.ink !== 'draft';
}

/** What tells areas of one ink apart that could not be united: `-2` for the second. */
function again(areas: readonly InkContours[], index: number): string {
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
