import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { problem } from '../../../core/problem.ts';
import { ReadFault } from './workbook.ts';

/** An element's attributes by their names without prefix: r:id is id. */
export type Attributes = Readonly<Record<string, string>>;

export type XmlReader = {
  /** Names come without prefix. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Thrown by a reader that has seen enough. */
export class EnoughRead extends Error {}

const STEP = 1 << 20;

/**
 * Reads a part as XML in its own encoding, whatever prefixes its writer gave. Throws `ReadFault` on what is no
 * well-formed XML; entities of its own are not expanded but are a fault.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  // What the parser and the decoder say is for programmers.
  const broken = new ReadFault(problem('import-broken'));
  parser.on('error', () => {
    throw broken;
  });
  const { open, close, text } = reader;
  parser.on('opentag', ({ name, attributes }) => {
    if (open === undefined) return;
    const plain: Record<string, string> = {};
    // Without prefixes two may share a name (sheetId and r:id do not); the first without a prefix stays.
    for (const key in attributes) {
      const own = local(key);
      if (!key.startsWith('xmlns') && (own === key || plain[own] === undefined))
        plain[own] = attributes[key] ?? '';
    }
    open(local(name), plain);
  });
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const encoding = encodingOf(bytes);
  try {
    for (const piece of pieces(bytes, encoding, broken)) parser.write(piece);
    parser.close();
  } catch (fault) {
    if (!(fault instanceof EnoughRead)) throw fault;
  }
}

function* pieces(bytes: Uint8Array, encoding: string, broken: ReadFault): Generator<string> {
  const decode = (decoder: TextDecoder, piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw broken;
    }
  };
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw broken;
  }
  for (let at = 0; at < bytes.length; at += STEP) yield decode(decoder, bytes.subarray(at, at + STEP));
  yield decode(decoder);
}

function local(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}

/** By the mark, by zeros where a UTF-16 part has none, else by the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = /^(?:ï»¿)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
  return /^utf-16/iu.test(said) ? 'utf-8' : said;
}
