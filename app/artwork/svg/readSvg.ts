import { type Matrix } from '../../../core/drawing/drawing.ts';
import { composed } from '../../../core/drawing/matrix.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { ARTWORK_LIMITS, Meter } from '../limits.ts';
import { excerpt, refuse } from '../problem.ts';
import {
  NO_CLIPS,
  type SourceArtwork,
  type SourceClip,
  type SourcePaint,
  type SourceShape,
} from '../source.ts';
import { isShapeName, type ShapeName, shapePath } from './basicShapes.ts';
import { readPaint } from './colour.ts';
import { decodedSvg } from './encoding.ts';
import {
  fillRule,
  INITIAL_STYLE,
  inheritedStyle,
  isOpaque,
  readPen,
  refuseEffects,
  type Style,
} from './style.ts';
import { type Declarations, declared, readStyleSheet, type StyleRule } from './styleRules.ts';
import { readLength } from './length.ts';
import { readTransform } from './transform.ts';
import { type SvgElement, svgTree } from './tree.ts';
import { readViewport, type Viewport } from './viewport.ts';

/** Reads an SVG 1.1 picture of solid fills and strokes. Throws Refused for whatever it cannot tell truly. */
export function readSvg(bytes: Uint8Array): SourceArtwork {
  if (bytes.length > ARTWORK_LIMITS.svgBytes) {
    refuse('artwork-too-large', { what: 'bytes', limit: ARTWORK_LIMITS.svgBytes });
  }
  const meter = new Meter();
  const root = svgTree(decodedSvg(bytes), meter);
  const viewport = readViewport(root);
  const reader = new SvgReader(root, viewport, meter);
  reader.paintRoot(root);
  return { width: viewport.width, height: viewport.height, shapes: reader.shapes, spots: [] };
}

/** Where an element stands. */
type Place = {
  readonly style: Style;
  /** From the element's user units to the picture. */
  readonly matrix: Matrix;
  readonly clips: readonly SourceClip[];
  /** The `use` elements that led here. */
  readonly using: readonly SvgElement[];
};

/** Elements that hold something to be referred to, or words about the picture: nothing is seen of them in their place. */
const UNSEEN = new Set([
  ...['defs', 'title', 'desc', 'metadata', 'style', 'clipPath'],
  ...['linearGradient', 'radialGradient', 'pattern', 'filter', 'mask', 'marker', 'symbol'],
]);

class SvgReader {
  readonly shapes: SourceShape[] = [];
  readonly #viewport: Viewport;
  readonly #meter: Meter;
  readonly #rules: StyleRule[] = [];
  readonly #byId = new Map<string, SvgElement>();

  constructor(root: SvgElement, viewport: Viewport, meter: Meter) {
    this.#viewport = viewport;
    this.#meter = meter;
    this.#register(root);
  }

  #register(element: SvgElement): void {
    const handler = [...element.attributes.keys()].some((name) => /^on[a-z]/.test(name));
    if (element.name === 'script' || handler) refuse('artwork-script');
    if (element.name === 'style') this.#rules.push(...readStyleSheet(element.text));
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    element.children.forEach((child) => this.#register(child));
  }

  paintRoot(root: SvgElement): void {
    const { matrix } = this.#viewport;
    const place = this.#enter(root, { style: INITIAL_STYLE, matrix, clips: NO_CLIPS, using: [] });
    if (place !== null) this.#paintChildren(root, place);
  }

  #paintChildren(element: SvgElement, place: Place): void {
    for (const child of element.children) this.#paint(child, place);
  }

  #paint(element: SvgElement, outer: Place): void {
    const { name } = element;
    if (UNSEEN.has(name)) return;
    const place = this.#enter(element, outer);
    if (place === null) return;
    if (isShapeName(name)) this.#shape(name, element, place);
    else if (name === 'g' || name === 'a') this.#paintChildren(element, place);
    else if (name === 'use') this.#use(element, place);
    else refuseElement(element);
  }

  /** Where the element's contents stand; null where nothing of it is seen. */
  #enter(element: SvgElement, outer: Place): Place | null {
    const declarations = declared(element, this.#rules);
    if (declarations.get('display')?.trim() === 'none') return null;
    refuseEffects(declarations);
    if (!isOpaque(declarations.get('opacity')?.trim() ?? '1')) return null;
    const matrix = composed(outer.matrix, readTransform(element.attributes.get('transform')));
    const clip = this.#clip(declarations, matrix);
    return {
      style: inheritedStyle(outer.style, declarations),
      matrix,
      clips: clip === null ? outer.clips : [...outer.clips, clip],
      using: outer.using,
    };
  }

  #shape(name: ShapeName, element: SvgElement, { style, matrix, clips }: Place): void {
    if (style.visibility !== 'visible') return;
    const path = shapePath(name, element, this.#viewport.user);
    this.#meter.spend('points', path.length);
    const paint = (property: 'fill' | 'stroke'): SourcePaint | null =>
      isOpaque(style[`${property}-opacity`]) ? this.#solid(style[property], style.color) : null;
    const fill = name === 'line' ? null : paint('fill');
    const strokePaint = paint('stroke');
    const pen = strokePaint === null ? null : readPen(style, this.#viewport.user);
    const stroke = strokePaint === null || pen === null ? null : { ...pen, paint: strokePaint };
    for (const marker of ['marker-start', 'marker-mid', 'marker-end'] as const) {
      if (style[marker] !== 'none') refuse('artwork-element', { what: 'marker' });
    }
    if (path.length === 0 || (fill === null && stroke === null)) return;
    const shape = { path, matrix, rule: fillRule(style['fill-rule']), clips };
    if (fill !== null && stroke !== null && style['paint-order'] !== 'normal') {
      // `stroke`, `stroke fill`, `stroke markers` …: what is not named first comes in its usual order.
      const strokeFirst = /^(?:markers\s+)?stroke\b/.test(style['paint-order']);
      const parts = [
        { ...shape, fill, stroke: null },
        { ...shape, fill: null, stroke },
      ];
      this.shapes.push(...(strokeFirst ? parts.reverse() : parts));
      return;
    }
    this.shapes.push({ ...shape, fill, stroke });
  }

  #solid(text: string, current: string): SourcePaint | null {
    const paint = readPaint(text, current);
    if ('none' in paint) return null;
    if ('rgb' in paint) return { colour: { space: 'rgb', rgb: paint.rgb, profile: null }, overprint: false };
    const server = this.#referred(paint.reference);
    return refuse(server.name === 'pattern' ? 'artwork-pattern' : 'artwork-gradient');
  }

  /** What a reference inside the file leads to. */
  #referred(reference: string): SvgElement {
    if (!reference.startsWith('#')) refuse('artwork-external', { reference: excerpt(reference) });
    return (
      this.#byId.get(reference.slice(1)) ?? refuse('artwork-reference', { reference: excerpt(reference) })
    );
  }

  #use(element: SvgElement, place: Place): void {
    const reference = element.attributes.get('href') ?? '';
    const target = this.#referred(reference);
    if (place.using.includes(element)) refuse('artwork-reference', { reference: excerpt(reference) });
    if (place.using.length >= ARTWORK_LIMITS.depth) {
      refuse('artwork-too-large', { what: 'depth', limit: ARTWORK_LIMITS.depth });
    }
    if (target.name === 'symbol' || target.name === 'svg') {
      refuse('artwork-element', { what: `use → ${target.name}` });
    }
    this.#meter.spend('elements', countElements(target));
    const length = (name: 'x' | 'y', whole: number): number =>
      readLength(element.attributes.get(name) ?? '0', whole);
    const { width, height } = this.#viewport.user;
    const matrix = composed(place.matrix, [1, 0, 0, 1, length('x', width), length('y', height)]);
    this.#paint(target, { ...place, matrix, using: [...place.using, element] });
  }

  #clip(declarations: Declarations, matrix: Matrix): SourceClip | null {
    const told = declarations.get('clip-path')?.trim() ?? 'none';
    if (['none', '', 'initial', 'unset'].includes(told)) return null;
    const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)$/.exec(told)?.[1];
    if (reference === undefined) refuse('artwork-style', { what: excerpt(`clip-path: ${told}`) });
    const clipPath = this.#referred(reference);
    const own = declared(clipPath, this.#rules);
    if (
      clipPath.name !== 'clipPath' ||
      own.get('clipPathUnits') === 'objectBoundingBox' ||
      own.has('clip-path')
    ) {
      refuse('artwork-element', { what: 'clipPath' });
    }
    const outer = {
      style: inheritedStyle(INITIAL_STYLE, own),
      matrix: composed(matrix, readTransform(clipPath.attributes.get('transform'))),
    };
    return clipPath.children.flatMap((child) => this.#clipPart(child, outer, true));
  }

  /** The area of a child of a clipPath: its geometry, whatever it is painted with. */
  #clipPart(element: SvgElement, outer: Pick<Place, 'style' | 'matrix'>, mayUse: boolean): SourceClip {
    const { name } = element;
    if (['title', 'desc', 'metadata'].includes(name)) return [];
    const declarations = declared(element, this.#rules);
    if (declarations.get('display')?.trim() === 'none') return [];
    if (declarations.has('clip-path')) refuse('artwork-element', { what: 'clipPath' });
    const style = inheritedStyle(outer.style, declarations);
    const matrix = composed(outer.matrix, readTransform(element.attributes.get('transform')));
    if (name === 'use' && mayUse) {
      const { width, height } = this.#viewport.user;
      const x = readLength(element.attributes.get('x') ?? '0', width);
      const y = readLength(element.attributes.get('y') ?? '0', height);
      const target = this.#referred(element.attributes.get('href') ?? '');
      return this.#clipPart(target, { style, matrix: composed(matrix, [1, 0, 0, 1, x, y]) }, false);
    }
    if (!isShapeName(name)) refuseElement(element);
    if (style.visibility !== 'visible') return [];
    const path = shapePath(name, element, this.#viewport.user);
    this.#meter.spend('points', path.length);
    return [{ path: mapPath(path, matrix), rule: fillRule(style['clip-rule']) }];
  }
}

function countElements(element: SvgElement): number {
  return element.children.reduce((sum, child) => sum + countElements(child), 1);
}

function refuseElement(element: SvgElement): never {
  switch (element.name) {
    case 'text':
    case 'tspan':
    case 'textPath':
    case 'tref':
      return refuse('artwork-text', { text: excerpt(wordsOf(element)) });
    case 'switch':
      return refuseSwitch(element);
    case 'image':
    case 'video':
    case 'canvas':
      return refuse('artwork-picture');
    default:
      return refuse('artwork-element', { what: excerpt(element.name) });
  }
}

/**
 * A choice that each viewer makes for itself. Illustrator keeps its editing data in one, whoever labels shapes with
 * words on the web his words.
 */
function refuseSwitch(element: SvgElement): never {
  if (some(element, ({ attributes }) => /ns\.adobe\.com/.test(attributes.get('requiredExtensions') ?? ''))) {
    return refuse('artwork-editing-data');
  }
  if (some(element, ({ name }) => name === 'text')) {
    return refuse('artwork-text', { text: excerpt(wordsOf(element)) });
  }
  return refuse('artwork-element', { what: 'switch' });
}

function some(element: SvgElement, is: (one: SvgElement) => boolean): boolean {
  return is(element) || element.children.some((child) => some(child, is));
}

function wordsOf(element: SvgElement): string {
  return element.text + element.children.map(wordsOf).join('');
}
