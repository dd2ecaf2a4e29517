import { type Box } from '../../core/drawing/bounds.ts';
import { type Layer, type PathCommand } from '../../core/drawing/drawing.ts';
import { type LayerLanguage, SIGN_LAYER_LANGUAGE, SIGN_LAYER_NAMES } from '../../core/drawing/layerNames.ts';
import { xmlEscaped } from '../xml.ts';

/** `.05` for 50: the thousandths behind the point, without trailing zeros. */
const THOUSANDTHS = Array.from({ length: 1000 }, (_, part) =>
  part === 0 ? '' : `.${String(part).padStart(3, '0').replace(/0+$/, '')}`,
);
/** Thousandths in whole numbers that are counted in 31 bits. */
const COUNTED = 1_000_000_000;

/** Millimetres with three places: a micrometre. Put together from whole numbers: a sign's file has a hundred thousand. */
function svgNumber(value: number): string {
  const units = Math.round(value * 1000);
  if (!(Math.abs(units) < COUNTED)) return String(units / 1000);
  const whole = units < 0 ? -units : units;
  const digits = `${Math.floor(whole / 1000)}${THOUSANDTHS[whole % 1000] ?? ''}`;
  return units < 0 ? `-${digits}` : digits;
}

export function svgPath(path: readonly PathCommand[]): string {
  let written = '';
  for (const command of path) {
    written += command[0];
    // A command is its letter and numbers behind it.
    for (let at = 1; at < command.length; at += 1)
      written += at === 1 ? svgNumber(command[at] as number) : ` ${svgNumber(command[at] as number)}`;
  }
  return written;
}

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${xmlEscaped(typeof value === 'number' ? svgNumber(value) : String(value))}"`,
    )
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A layer as Inkscape and most cutters know it. Its id is for programs, the same in either language. */
export function layerGroup(
  layer: Layer,
  content: readonly string[],
  language: LayerLanguage = SIGN_LAYER_LANGUAGE,
): string {
  return element(
    'g',
    { id: layer, 'inkscape:groupmode': 'layer', 'inkscape:label': SIGN_LAYER_NAMES[layer][language] },
    `\n${content.join('\n')}\n`,
  );
}

/** A whole document, 1:1: one user unit is a millimetre. */
export function svgDocument(box: Box, title: string, content: readonly string[]): string {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const head = element('title', {}, xmlEscaped(title));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
      width: `${svgNumber(width)}mm`,
      height: `${svgNumber(height)}mm`,
      viewBox: [box.left, box.top, width, height].map(svgNumber).join(' '),
    },
    `\n${[head, ...content].join('\n')}\n`,
  )}\n`;
}
