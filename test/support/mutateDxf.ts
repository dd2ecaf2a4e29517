import { randomOf } from './randomCentre.ts';

type Pair = readonly [code: string, value: string];

/**
 * A DXF text with a handful of faults that a seed decides: groups dropped, moved, doubled, exchanged, their codes or
 * values replaced, entities lost, the file cut.
 */
export function mutateDxf(text: string, seed: number): string {
  const random = randomOf(seed);
  const lines = text.split(/\r?\n/);
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < lines.length; i += 2) pairs.push([lines[i] ?? '', lines[i + 1] ?? '']);
  const pick = (length: number): number => Math.floor(random() * length);
  const one = <T>(list: readonly T[], otherwise: T): T => list[pick(list.length)] ?? otherwise;
  const faults = 1 + pick(4);
  for (let i = 0; i < faults && pairs.length > 1; i += 1) {
    const at = pick(pairs.length);
    const [code, value] = pairs[at] ?? ['0', 'EOF'];
    switch (pick(11)) {
      case 0:
        pairs.splice(at, 1);
        break;
      case 1:
        pairs.splice(pick(pairs.length), 0, ...pairs.splice(at, 1));
        break;
      case 2:
        pairs.splice(at, 0, [code, value]);
        break;
      case 3:
        pairs[at] = [code, one(STRANGE_VALUES, '')];
        break;
      case 4:
        pairs[at] = [one(STRANGE_CODES, '0'), value];
        break;
      case 5:
        pairs.splice(at, 1 + pick(40));
        break;
      case 6:
        pairs.splice(at, 0, ['0', one(KINDS, 'LINE')]);
        break;
      case 7: {
        const ends = pairs.flatMap((pair, number) => (pair[0].trim() === '0' ? [number] : []));
        pairs.splice(one(ends, at), 1);
        break;
      }
      case 8: {
        const other = pick(pairs.length);
        pairs[at] = pairs[other] ?? [code, value];
        pairs[other] = [code, value];
        break;
      }
      case 9:
        pairs.splice(at);
        break;
      default: {
        const begin = pick(pairs.length);
        pairs.splice(at, 0, ...pairs.slice(begin, begin + 1 + pick(60)));
      }
    }
  }
  const joined = pairs.map(([code, value]) => `${code}\n${value}\n`).join('');
  return pick(12) === 0 ? joined.slice(0, pick(joined.length)) : joined;
}

const STRANGE_VALUES = [
  '', '0', '-1', '1e308', 'NaN', '-1e-300', '99999999999', 'EOF', 'SECTION', 'ENDSEC', 'TABLE', 'BLOCK', 'ENDBLK',
  '__proto__', 'constructor', '{', '}', '\\', '\\S1', '%%', '\\U+', '墙', '\u0000', ' ', '1,5', '0x10',
]; // prettier-ignore
const STRANGE_CODES = [
  '0',
  '2',
  '8',
  '10',
  '20',
  '40',
  '42',
  '70',
  '74',
  '91',
  '92',
  '93',
  '101',
  '102',
  '1001',
  '-1',
  '999',
];
const KINDS = [
  'SECTION', 'ENDSEC', 'TABLE', 'ENDTAB', 'BLOCK', 'ENDBLK', 'VERTEX', 'SEQEND', 'ATTRIB', 'POLYLINE', 'INSERT', 'HATCH',
  'MLINE', 'SPLINE', 'ELLIPSE', 'MTEXT', 'SOLID', 'LWPOLYLINE', 'LAYER', 'EOF', 'ENTITIES', '__proto__',
]; // prettier-ignore
