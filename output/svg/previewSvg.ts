import { type Box } from '../../core/drawing/bounds.ts';
import {
  type AssetKey,
  type Drawing,
  type GlyphOutlines,
  type GlyphRun,
  type Layer,
  type Matrix,
  type Picture,
  type Shape,
} from '../../core/drawing/drawing.ts';
import { sheetBox, unitsPerEm } from '../../core/drawing/extents.ts';
import { inkNamed } from '../../core/drawing/inkNamed.ts';
import { type LayerLanguage } from '../../core/drawing/layerNames.ts';
import { type Leaf, leaves } from '../../core/drawing/leaves.ts';
import { glyphMatrix, IDENTITY } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success, unreachable } from '../../core/result.ts';
import { type SvgProblem } from './problem.ts';
import { element, layerGroup, svgDocument, svgPath } from './svgDocument.ts';

export type PreviewAsk = {
  readonly outlines: GlyphOutlines;
  /** A placed picture's file; null where the asset is not at hand. */
  readonly pictures: (asset: AssetKey) => Uint8Array | null;
  /** `trim`: the ordered size alone. `sheet`: with bleed and whatever lies on the marks layer. */
  readonly area: 'trim' | 'sheet';
  /** Of the names of the layers. */
  readonly layers?: LayerLanguage | undefined;
};

/** Layers from the bottom up; the guide layer is for the screen and is never written. */
const LAYERS: readonly Layer[] = ['artwork', 'draft', 'marks', 'fold', 'holes', 'cut'];

/** The drawing as it looks, in screen colours, for viewing and placing in documents. */
export function writePreviewSvg(drawing: Drawing, ask: PreviewAsk): Result<string, SvgProblem> {
  const shown = ask.area === 'sheet' ? LAYERS : LAYERS.filter((layer) => layer !== 'marks');
  const clips: string[] = [];
  const groups: string[] = [];
  for (const layer of shown) {
    const painted: string[] = [];
    for (const leaf of leaves(drawing.items)) {
      if (leaf.item.layer !== layer) continue;
      const element = paintedLeaf(leaf, drawing, ask);
      if (!element.ok) return element;
      painted.push(clipped(element.value, leaf, clips));
    }
    if (painted.length > 0) groups.push(layerGroup(layer, painted, ask.layers));
  }
  const defs = clips.length === 0 ? [] : [element('defs', {}, clips.join(''))];
  if (ask.area === 'trim') return success(svgDocument(trimBox(drawing), drawing.title, [...defs, ...groups]));
  const sheet = sheetBox(drawing, ask.outlines);
  return success(svgDocument(sheet, drawing.title, [...defs, ...backing(drawing, sheet), ...groups]));
}

function trimBox({ width, height }: Drawing): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** A grey sheet under the sign's white, so that the edge of a white sign can be seen. */
function backing(drawing: Drawing, sheet: Box): readonly string[] {
  const filled = ({ left, top, right, bottom }: Box, fill: string): string =>
    element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill });
  return [filled(sheet, '#ededed'), filled(trimBox(drawing), '#ffffff')];
}

/** Wraps the element in its clips, the outermost outside; each clip becomes a definition of its own. */
function clipped(inner: string, leaf: Leaf, clips: string[]): string {
  return leaf.clips.reduceRight((content, clip) => {
    const id = `clip${clips.length}`;
    clips.push(element('clipPath', { id }, element('path', { d: svgPath(clip) })));
    return element('g', { 'clip-path': `url(#${id})` }, content);
  }, inner);
}

function paintedLeaf({ item, matrix }: Leaf, drawing: Drawing, ask: PreviewAsk): Result<string, SvgProblem> {
  switch (item.kind) {
    case 'glyphs':
      return success(paintedGlyphs(item, matrix, drawing, ask.outlines));
    case 'shape':
      return success(paintedShape(item, matrix, drawing));
    case 'picture':
      return paintedPicture(item, matrix, ask);
    default:
      return unreachable(item);
  }
}

function paintedGlyphs(run: GlyphRun, matrix: Matrix, drawing: Drawing, outlines: GlyphOutlines): string {
  const em = unitsPerEm(drawing, run.font);
  const path = run.glyphs.flatMap((glyph) =>
    mapPath(outlines(run.font, glyph.id), glyphMatrix(run, glyph, em)),
  );
  const { screen } = inkNamed(drawing, run.ink);
  return element('path', {
    role: 'img',
    'aria-label': run.text,
    fill: screen,
    transform: transformOf(matrix),
    d: svgPath(path),
  });
}

function paintedShape({ path, fill, stroke }: Shape, matrix: Matrix, drawing: Drawing): string {
  const pen =
    stroke === undefined
      ? {}
      : {
          stroke: inkNamed(drawing, stroke.ink).screen,
          'stroke-width': stroke.width,
          'stroke-linecap': stroke.cap,
          'stroke-linejoin': stroke.join,
          // PDF's own default; SVG's is 4.
          'stroke-miterlimit': 10,
          'stroke-dasharray': stroke.dash?.join(' '),
        };
  return element('path', {
    fill: fill === undefined ? 'none' : inkNamed(drawing, fill).screen,
    ...pen,
    transform: transformOf(matrix),
    d: svgPath(path),
  });
}

function paintedPicture(picture: Picture, matrix: Matrix, ask: PreviewAsk): Result<string, SvgProblem> {
  const { asset, mediaType, x, y, width, height } = picture;
  const bytes = ask.pictures(asset);
  if (bytes === null) return failure(problem('picture-missing', { asset }));
  return success(
    element('image', {
      x,
      y,
      width,
      height,
      preserveAspectRatio: 'none',
      transform: transformOf(matrix),
      // Without the prefix Inkscape 0.9 and CorelDRAW show nothing.
      'xlink:href': `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    }),
  );
}

function transformOf(matrix: Matrix): string | undefined {
  return matrix.every((value, index) => value === IDENTITY[index])
    ? undefined
    : `matrix(${matrix.join(' ')})`;
}
