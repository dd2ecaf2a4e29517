import { SaxesParser } from 'saxes';
import { ARTWORK_LIMITS, type Meter } from '../limits.ts';
import { excerpt, refuse, Refused } from '../problem.ts';

export type SvgElement = {
  readonly name: string;
  /** Without a namespace by their names; `xlink:href` as `href`; those of other namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** The element's own characters. */
  readonly text: string;
};

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * The SVG elements of a document. Nothing is fetched and no entity is declared: the parser knows the five of XML
 * alone. What other programs keep in namespaces of their own (Inkscape, Illustrator) paints nothing and is left out.
 */
export function svgTree(text: string, meter: Meter): SvgElement {
  type Open = { name: string; attributes: Map<string, string>; children: Open[]; text: string };
  const open: (Open | null)[] = [];
  let root: Open | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => refuse('artwork-damaged', { kind: 'SVG' }));
  parser.on('doctype', (doctype) => {
    // Illustrator declares its own namespaces where it keeps its editing data.
    if (/\[[^]*ns\.adobe\.com/.test(doctype)) refuse('artwork-editing-data');
    if (doctype.includes('[')) refuse('artwork-entities');
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xml-stylesheet') refuse('artwork-external', { reference: excerpt(body) });
  });
  parser.on('opentag', (tag) => {
    meter.spend('elements', 1);
    if (open.length >= ARTWORK_LIMITS.depth) {
      refuse('artwork-too-large', { what: 'depth', limit: ARTWORK_LIMITS.depth });
    }
    const outer = open.at(-1);
    if (tag.uri !== SVG || outer === null) {
      if (outer === undefined) refuse('artwork-kind', { kind: 'unknown' });
      open.push(null);
      return;
    }
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === '' || (uri === XLINK && local === 'href' && !attributes.has('href')))
        attributes.set(local, value);
    }
    const element: Open = { name: tag.local, attributes, children: [], text: '' };
    outer?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const characters = (data: string): void => {
    const element = open.at(-1);
    if (element) element.text += data;
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(text).close();
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    refuse('artwork-damaged', { kind: 'SVG' });
  }
  if (root?.name !== 'svg') refuse('artwork-kind', { kind: 'unknown' });
  return root;
}
