import { excerpt, refuse } from '../problem.ts';
import { type SvgElement } from './tree.ts';

export type Declarations = ReadonlyMap<string, string>;

/** A rule of a <style> for one kind of element, class or id. */
export type StyleRule = {
  readonly subject: 'element' | 'class' | 'id';
  readonly name: string;
  readonly declarations: Declarations;
};

/**
 * Rules of a <style> whose selectors are single elements, classes or ids, as drawing programs write them. All other
 * CSS is refused: half-understood rules would paint something else.
 */
export function readStyleSheet(text: string): readonly StyleRule[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/<!--|-->/g, ' ');
  const rules: StyleRule[] = [];
  let end = 0;
  for (const [whole, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/gy)) {
    end += whole.length;
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',')) {
      const [, mark, name] = /^\s*([.#]?)([A-Za-z_][\w-]*)\s*$/.exec(selector) ?? [];
      if (name === undefined) refuse('artwork-style', { what: excerpt(selector) });
      rules.push({ subject: mark === '.' ? 'class' : mark === '#' ? 'id' : 'element', name, declarations });
    }
  }
  const rest = plain.slice(end).trim();
  if (rest !== '') refuse('artwork-style', { what: excerpt(rest) });
  return rules;
}

/** The properties of a `style` attribute or of a rule's body. */
function readDeclarations(text: string): Declarations {
  const declarations = new Map<string, string>();
  for (const part of text.replace(/\/\*[\s\S]*?\*\//g, ' ').split(';')) {
    if (part.trim() === '') continue;
    const colon = part.indexOf(':');
    const value = part.slice(colon + 1).trim();
    if (colon < 1 || /!|\bvar\(/.test(value)) refuse('artwork-style', { what: excerpt(part) });
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** Weakest first: attributes, then rules for elements, classes and ids in their order, then `style` (CSS 2.2, 6.4). */
export function declared(element: SvgElement, rules: readonly StyleRule[]): Declarations {
  const found = new Map<string, string>();
  for (const [name, value] of element.attributes) found.set(name, value);
  const classes = (element.attributes.get('class') ?? '').split(/\s+/);
  const own = { element: [element.name], class: classes, id: [element.attributes.get('id') ?? ''] };
  for (const subject of ['element', 'class', 'id'] as const) {
    for (const rule of rules) {
      if (rule.subject !== subject || !own[subject].includes(rule.name)) continue;
      for (const [name, value] of rule.declarations) found.set(name, styled(name, value));
    }
  }
  for (const [name, value] of readDeclarations(element.attributes.get('style') ?? '')) {
    found.set(name, styled(name, value));
  }
  return found;
}

/** Geometry told by CSS is refused: SVG 1.1 has it in attributes, and so do the programs that draw emblems. */
const GEOMETRY = new Set(['d', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points']);

function styled(name: string, value: string): string {
  if (GEOMETRY.has(name) || /^(?:transform|translate|rotate|scale|offset|zoom)/.test(name)) {
    refuse('artwork-style', { what: excerpt(`${name}: ${value}`) });
  }
  return value;
}
