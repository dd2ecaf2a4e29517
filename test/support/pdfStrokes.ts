import { readFileSync } from 'node:fs';
import { outsideTool } from './outside.ts';

const MM = 25.4 / 72;

/** Straight strokes of a file's first page, mm from its upper left corner, as the content stream has them. */
export function strokesOf(
  pdf: string,
  page: { readonly height: number },
): readonly (readonly [number, number, number, number])[] {
  const qpdf = outsideTool('qpdf');
  const plain = `${pdf}.qdf`;
  qpdf.run(['--qdf', '--object-streams=disable', pdf, plain]);
  const content = readFileSync(plain, 'latin1');
  const stream = /stream\n([\s\S]*?)endstream/.exec(content.slice(content.indexOf('/Contents')))?.[1] ?? '';
  type Matrix = [number, number, number, number, number, number];
  const stack: Matrix[] = [];
  let ctm: Matrix = [1, 0, 0, 1, 0, 0];
  let numbers: number[] = [];
  let at: [number, number] = [0, 0];
  const lines: [number, number, number, number][] = [];
  const map = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = ctm;
    return [(a * x + c * y + e) * MM, page.height - (b * x + d * y + f) * MM];
  };
  for (const token of stream.split(/\s+/)) {
    if (/^[-+.\d]+$/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (token === 'q') stack.push([...ctm]);
    else if (token === 'Q') ctm = stack.pop() ?? ctm;
    else if (token === 'cm') {
      const [p, q, r, s, t, u] = ctm;
      ctm = [
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
      ];
    } else if (token === 'm') at = map(a, b);
    else if (token === 'l') {
      const to = map(a, b);
      lines.push([...at, ...to]);
      at = to;
    }
    numbers = [];
  }
  return lines;
}
