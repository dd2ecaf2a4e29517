import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { readCalculator } from './calculator.ts';
import { entry, numberIn, numbersOf } from './entries.ts';
import { streamBytes } from './streams.ts';
import { broken } from './broken.ts';
import { type PdfFunction } from './pdfFunction.ts';

export function readFunction(found: PDFObject | undefined, depth = 0): PdfFunction {
  const dict = found instanceof PDFRawStream ? found.dict : found;
  if (!(dict instanceof PDFDict) || depth > 8) return broken();
  const domain = pairs(numbersOf(entry(dict, 'Domain')));
  const told = numbersOf(entry(dict, 'Range'));
  const range = told === null ? null : pairs(told);
  const inner = functionOf(dict, found, domain, range, depth);
  return (inputs) => {
    const outputs = inner(domain.map((bounds, index) => clamped(inputs[index] ?? 0, bounds)));
    return range === null ? outputs : range.map((bounds, index) => clamped(outputs[index] ?? 0, bounds));
  };
}

type Bounds = readonly [least: number, most: number];

function functionOf(
  dict: PDFDict,
  found: PDFObject | undefined,
  domain: readonly Bounds[],
  range: readonly Bounds[] | null,
  depth: number,
): PdfFunction {
  switch (numberIn(dict, 'FunctionType')) {
    case 0:
      return sampled(dict, streamBytes(found), domain, range ?? broken());
    case 2:
      return exponential(dict);
    case 3:
      return stitched(dict, domain[0] ?? broken(), depth);
    case 4:
      return readCalculator(Buffer.from(streamBytes(found)).toString('latin1'));
    default:
      return broken();
  }
}

function exponential(dict: PDFDict): PdfFunction {
  const from = numbersOf(entry(dict, 'C0')) ?? [0];
  const to = numbersOf(entry(dict, 'C1')) ?? [1];
  const exponent = numberIn(dict, 'N') ?? broken();
  return ([x = 0]) => from.map((start, index) => start + x ** exponent * ((to[index] ?? 0) - start));
}

function stitched(dict: PDFDict, domain: Bounds, depth: number): PdfFunction {
  const list = entry(dict, 'Functions');
  const bounds = numbersOf(entry(dict, 'Bounds')) ?? [];
  const encode = pairs(numbersOf(entry(dict, 'Encode')));
  if (!(list instanceof PDFArray) || list.size() !== bounds.length + 1) return broken();
  const parts = list.asArray().map((_, index) => readFunction(list.lookup(index), depth + 1));
  const edges = [domain[0], ...bounds, domain[1]];
  return ([x = 0]) => {
    const beyond = bounds.findIndex((bound) => x < bound);
    const at = beyond < 0 ? parts.length - 1 : beyond;
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    return parts[at]?.([between(x, [from, to], encode[at] ?? [0, 1])]) ?? broken();
  };
}

/** Samples are joined by straight lines between all neighbours, 2ⁿ of them for n inputs. */
function sampled(
  dict: PDFDict,
  data: Uint8Array,
  domain: readonly Bounds[],
  range: readonly Bounds[],
): PdfFunction {
  const size = numbersOf(entry(dict, 'Size')) ?? broken();
  const bits = numberIn(dict, 'BitsPerSample') ?? broken();
  if (size.length !== domain.length || size.length > 8 || (bits !== 8 && bits !== 16)) return broken();
  const encodeTold = numbersOf(entry(dict, 'Encode'));
  const encode = encodeTold === null ? size.map((count): Bounds => [0, count - 1]) : pairs(encodeTold);
  const decodeTold = numbersOf(entry(dict, 'Decode'));
  const decode = decodeTold === null ? range : pairs(decodeTold);
  const bytes = bits / 8;
  const full = 2 ** bits - 1;
  if (data.length < size.reduce((product, count) => product * count, range.length * bytes)) return broken();
  const view = Buffer.from(data.buffer, data.byteOffset, data.length);
  const sampleAt = (places: readonly number[]): readonly number[] => {
    const index = places.reduceRight((sum, place, axis) => sum * (size[axis] ?? 1) + place, 0);
    return range.map((_, output) =>
      between(
        view.readUIntBE((index * range.length + output) * bytes, bytes),
        [0, full],
        decode[output] ?? [0, 1],
      ),
    );
  };
  return (inputs) => {
    const places = inputs.map((input, axis) =>
      clamped(between(input, domain[axis] ?? [0, 1], encode[axis] ?? [0, 1]), [0, (size[axis] ?? 1) - 1]),
    );
    const blend = (fixed: readonly number[]): readonly number[] => {
      const place = places[fixed.length];
      if (place === undefined) return sampleAt(fixed);
      const low = Math.floor(place);
      const share = place - low;
      const below = blend([...fixed, low]);
      if (share === 0) return below;
      const above = blend([...fixed, low + 1]);
      return below.map((value, output) => value + share * ((above[output] ?? 0) - value));
    };
    return blend([]);
  };
}

function between(x: number, [from, to]: Bounds, [start, end]: Bounds): number {
  return to === from ? start : start + ((x - from) / (to - from)) * (end - start);
}

function clamped(value: number, [least, most]: Bounds): number {
  return Math.min(most, Math.max(least, value));
}

function pairs(numbers: readonly number[] | null): readonly Bounds[] {
  if (numbers === null || numbers.length === 0 || numbers.length % 2 !== 0) return broken();
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}
