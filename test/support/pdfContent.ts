import { inflateSync } from 'node:zlib';
import { type Matrix, type PathCommand } from '../../core/drawing/drawing.ts';
import { composed, IDENTITY } from '../../core/drawing/matrix.ts';
import { mapPath } from '../../core/drawing/path.ts';

/** The objects of a plain PDF file by number: what stands between `obj` and `endobj`, in Latin-1. */
export function pdfObjects(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  const offsets = /xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)+)/.exec(text);
  for (const [index, line] of (offsets?.[2]?.trimEnd().split('\n') ?? []).entries()) {
    const at = Number(line.slice(0, 10));
    const head = `${index + 1} 0 obj\n`;
    if (!text.startsWith(head, at))
      throw new Error(`the cross-reference of object ${index + 1} points elsewhere`);
    objects.set(index + 1, text.slice(at + head.length, text.indexOf('\nendobj\n', at)));
  }
  return objects;
}

/** The object whose dictionary holds the text. */
export function objectWith(bytes: Uint8Array, needle: string): string {
  const found = [...pdfObjects(bytes).values()].filter((object) => dictionaryOf(object).includes(needle));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} objects with ${needle}`);
  return only;
}

function dictionaryOf(object: string): string {
  const at = object.indexOf('\nstream\n');
  return at < 0 ? object : object.slice(0, at);
}

export function streamOf(object: string): Buffer {
  const body = object.slice(object.indexOf('\nstream\n') + 8, object.lastIndexOf('\nendstream'));
  const bytes = Buffer.from(body, 'latin1');
  return dictionaryOf(object).includes('/FlateDecode') ? inflateSync(bytes) : bytes;
}

/** The page's content stream. */
export function pageOperators(bytes: Uint8Array): readonly Operator[] {
  const contents = /\/Contents (\d+) 0 R/.exec(objectWith(bytes, '/Type /Page '))?.[1];
  return operatorsOf(streamOf(pdfObjects(bytes).get(Number(contents)) ?? '').toString('latin1'));
}

export type Operator = { readonly name: string; readonly operands: readonly string[] };

function operatorsOf(content: string): readonly Operator[] {
  const operators: Operator[] = [];
  let operands: string[] = [];
  for (const token of content.match(/\[[^\]]*\]|[^\s[\]]+/g) ?? []) {
    if (/^[[/+\-.\d]/.test(token)) operands.push(token);
    else {
      operators.push({ name: token, operands });
      operands = [];
    }
  }
  return operators;
}

/** A painted path in page points, with how it was painted. */
export type Painted = {
  readonly path: readonly PathCommand[];
  readonly operator: string;
  readonly fill: string;
  readonly stroke: string;
  readonly state: string;
  readonly layer: string;
  /** Line width in page points. */
  readonly lineWidth: number;
};

/** Runs the content as ISO 32000-1 says, `v` and `y` included, and tells what was painted. */
export function paintedPaths(operators: readonly Operator[]): readonly Painted[] {
  type Graphics = { matrix: Matrix; fill: string; stroke: string; state: string; width: number };
  let now: Graphics = { matrix: IDENTITY, fill: '', stroke: '', state: '', width: 1 };
  const saved: Graphics[] = [];
  let layer = '';
  let path: PathCommand[] = [];
  let at: readonly [number, number] = [0, 0];
  const painted: Painted[] = [];
  for (const { name, operands } of operators) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(Number);
    const text = operands.join(' ');
    switch (name) {
      case 'q':
        saved.push({ ...now });
        break;
      case 'Q': {
        const before = saved.pop();
        if (before === undefined) throw new Error('Q without q');
        now = before;
        break;
      }
      case 'cm':
        now.matrix = composed(now.matrix, [a, b, c, d, e, f]);
        break;
      case 'k':
      case 'scn':
        now.fill = `${now.fill.startsWith('/') && name === 'scn' ? `${now.fill.split(' ')[0]} ` : ''}${text} ${name}`;
        break;
      case 'K':
      case 'SCN':
        now.stroke = `${now.stroke.startsWith('/') && name === 'SCN' ? `${now.stroke.split(' ')[0]} ` : ''}${text} ${name}`;
        break;
      case 'cs':
        now.fill = text;
        break;
      case 'CS':
        now.stroke = text;
        break;
      case 'gs':
        now.state = text;
        break;
      case 'w':
        now.width = a;
        break;
      case 'BDC':
        layer = operands[1] ?? '';
        break;
      case 'EMC':
        layer = '';
        break;
      case 'm':
        path.push(['M', a, b]);
        at = [a, b];
        break;
      case 'l':
        path.push(['L', a, b]);
        at = [a, b];
        break;
      case 'c':
        path.push(['C', a, b, c, d, e, f]);
        at = [e, f];
        break;
      case 'v':
        path.push(['C', ...at, a, b, c, d]);
        at = [c, d];
        break;
      case 'y':
        path.push(['C', a, b, c, d, c, d]);
        at = [c, d];
        break;
      case 'h':
        path.push(['Z']);
        break;
      case 'n':
        path = [];
        break;
      case 'f':
      case 'f*':
      case 'S':
      case 'B': {
        const { matrix, fill, stroke, state, width } = now;
        const lineWidth = width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
        painted.push({ path: mapPath(path, matrix), operator: name, fill, stroke, state, layer, lineWidth });
        path = [];
        break;
      }
      case 'W':
      case 'J':
      case 'j':
      case 'd':
      case 'Do':
        break;
      default:
        throw new Error(`unknown operator ${name}`);
    }
  }
  if (saved.length > 0) throw new Error('q without Q');
  return painted;
}
