import { excerpt, refuse } from '../problem.ts';
import { type FillRule, type SourceStroke } from '../source.ts';
import { type UserSize } from './basicShapes.ts';
import { readLength, readNumber } from './length.ts';
import { type Declarations } from './styleRules.ts';

/** Properties that children take over (SVG 1.1, appendix N), with their first values. */
const INHERITED = {
  color: 'black',
  fill: 'black',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  visibility: 'visible',
  'paint-order': 'normal',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
} as const;
type Property = keyof typeof INHERITED;

export type Style = Readonly<Record<Property, string>>;
export const INITIAL_STYLE: Style = INHERITED;

// The keys of an object literal of this file are its properties.
const PROPERTIES = Object.keys(INHERITED) as readonly Property[];

/** The style of an element inside one of `outer`. */
export function inheritedStyle(outer: Style, declarations: Declarations): Style {
  const style: Record<Property, string> = { ...outer };
  const marker = declarations.get('marker');
  for (const property of PROPERTIES) {
    const value = declarations.get(property)?.trim() ?? (property.startsWith('marker-') ? marker : undefined);
    if (value === undefined || value === 'inherit') continue;
    style[property] = value === 'initial' || value === 'unset' ? INHERITED[property] : value;
  }
  return style;
}

/** What a Drawing has no means for, on this element or around it. Refused by name, unless it does nothing. */
export function refuseEffects(declarations: Declarations): void {
  const told = (name: string): string => declarations.get(name)?.trim() ?? '';
  const active = (name: string): boolean => !['', 'none', 'initial', 'inherit', 'unset'].includes(told(name));
  if (active('filter')) refuse('artwork-filter');
  if (active('mask') || active('mask-image')) refuse('artwork-mask');
  if (active('mix-blend-mode') && told('mix-blend-mode') !== 'normal') refuse('artwork-transparency');
  if (active('vector-effect'))
    refuse('artwork-style', { what: `vector-effect: ${excerpt(told('vector-effect'))}` });
  if (active('transform-origin') && !/^0(?:px|%)?\s+0(?:px|%)?$/.test(told('transform-origin'))) {
    refuse('artwork-style', { what: 'transform-origin' });
  }
}

/** Whether something is seen: opacity 0 paints nothing, 1 paints; all between is refused. */
export function isOpaque(opacity: string): boolean {
  const value = opacity.endsWith('%') ? readNumber(opacity.slice(0, -1)) / 100 : readNumber(opacity);
  if (value > 0 && value < 1) refuse('artwork-transparency');
  return value > 0;
}

export function fillRule(text: string): FillRule {
  return text === 'evenodd' ? 'evenodd' : 'nonzero';
}

/** The pen of a stroke; null where it has no width. */
export function readPen(style: Style, user: UserSize): Omit<SourceStroke, 'paint'> | null {
  const diagonal = Math.hypot(user.width, user.height) / Math.SQRT2;
  const width = readLength(style['stroke-width'], diagonal);
  if (width < 0) refuse('artwork-length', { what: excerpt(style['stroke-width']) });
  if (width === 0) return null;
  const dash = readDash(style['stroke-dasharray'], diagonal);
  if (dash.length > 0 && readLength(style['stroke-dashoffset'], diagonal) !== 0) {
    refuse('artwork-stroke', { what: 'dash-offset' });
  }
  return {
    width,
    dash,
    cap: oneOf(style['stroke-linecap'], ['butt', 'round', 'square'] as const),
    join: oneOf(style['stroke-linejoin'], ['miter', 'round', 'bevel'] as const),
    miterLimit: Math.max(1, readNumber(style['stroke-miterlimit'])),
  };
}

function readDash(text: string, diagonal: number): readonly number[] {
  if (text === 'none') return [];
  const lengths = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map((length) => readLength(length, diagonal));
  if (lengths.some((length) => length < 0)) refuse('artwork-length', { what: excerpt(text) });
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

function oneOf<const Word extends string>(text: string, words: readonly Word[]): Word {
  return words.find((word) => word === text) ?? refuse('artwork-style', { what: excerpt(text) });
}
