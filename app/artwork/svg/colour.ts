import names from 'color-name';
import { type Rgb } from '../../../output/pdf/convertColours.ts';
import { excerpt, refuse } from '../problem.ts';

/** What a `fill` or `stroke` says: nothing, a colour, or a reference to a paint server. */
export type SvgPaint = { readonly none: true } | { readonly rgb: Rgb } | { readonly reference: string };

/** Reads a paint. `current` is the value of `color`, which `currentColor` stands for. */
export function readPaint(text: string, current: string): SvgPaint {
  const value = text.trim();
  const lower = value.toLowerCase();
  if (lower === 'none' || lower === 'transparent') return { none: true };
  if (lower === 'currentcolor')
    return current.trim().toLowerCase() === 'currentcolor' ? { rgb: [0, 0, 0] } : readPaint(current, 'black');
  const url = /^url\(\s*["']?([^"')]*)["']?\s*\)/.exec(value);
  if (url !== null) return { reference: url[1] ?? '' };
  return { rgb: readColour(lower) };
}

function readColour(text: string): Rgb {
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text)?.[1];
  if (hex !== undefined) {
    const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map((pair) => Number.parseInt(pair, 16));
    if (alpha !== 255) refuse('artwork-transparency');
    return [red, green, blue];
  }
  const listed = /^rgba?\(([^()]*)\)$/.exec(text)?.[1];
  if (listed !== undefined) return fromList(listed, text);
  // The table is a plain object; names of its prototype are no colours.
  const named = Object.hasOwn(names, text) ? names[text] : undefined;
  return named === undefined ? refuse('artwork-colour', { what: excerpt(text) }) : [...named];
}

function fromList(list: string, whole: string): Rgb {
  const parts = list.trim().split(/\s*[,/]\s*|\s+/);
  const samples = parts.slice(0, 3).map((part) => {
    const [, figure, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(part) ?? [];
    const value = Number(figure) * (percent === '%' ? 2.55 : 1);
    if (Number.isNaN(value)) refuse('artwork-colour', { what: excerpt(whole) });
    return Math.round(Math.min(255, Math.max(0, value)));
  });
  const [red, green, blue] = samples;
  if (parts.length > 4 || red === undefined || green === undefined || blue === undefined) {
    refuse('artwork-colour', { what: excerpt(whole) });
  }
  if (parts[3] !== undefined && !['1', '1.0', '100%'].includes(parts[3])) refuse('artwork-transparency');
  return [red, green, blue];
}
