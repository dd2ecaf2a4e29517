import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { type Chance, chanceOf } from './chance.ts';
import { CIPHERS, encryptedPdf } from './encryptedPdf.ts';
import { SVG_MARKS } from './marks.ts';
import { pdfMark } from './pdfMark.ts';
import { INK_PDF_MARKS, RGB_PDF_MARKS } from './pdfMarks.ts';

export type Mutated = { readonly bytes: Uint8Array; readonly from: 'SVG' | 'PDF' | 'PNG' | 'JPEG' };

/** Valid artwork of one of the four kinds with one to six things changed in it, most of them where the format has joints. */
export async function mutatedArtwork(seed: number, index: number, only?: Mutated['from']): Promise<Mutated> {
  const chance = chanceOf(seed, index);
  const from = only ?? chance.pick(['SVG', 'SVG', 'PDF', 'PDF', 'PNG', 'JPEG'] as const);
  // Mostly one or two: what is changed in many places is refused at the first of them.
  const changes = chance.pick([1, 1, 1, 2, 2, 3, 6]);
  switch (from) {
    case 'SVG': {
      let text = Buffer.from(chance.pick(Object.values(SVG_MARKS))).toString('utf8');
      for (let at = 0; at < changes; at += 1) text = changedSvg(text, chance);
      return { from, bytes: anyEncoding(text, chance) };
    }
    case 'PDF': {
      const mark = chance.pick([...Object.values(RGB_PDF_MARKS), ...INK_PDF_MARKS.map(([, one]) => one)]);
      let content = mark.content;
      for (let at = 0; at < changes; at += 1) content = changedContent(content, chance);
      let bytes = pdfMark({ ...mark, content, packed: chance.below(2) === 0 });
      if (chance.below(6) === 0) bytes = await sealed(bytes, chance);
      return { from, bytes: chance.below(3) > 0 ? bytes : changedPdf(bytes, chance) };
    }
    case 'PNG': {
      let chunks = pngChunks(await samplePicture('png', chance));
      for (let at = 0; at < changes; at += 1) chunks = changedChunks(chunks, chance);
      return { from, bytes: maybeCut(pngOf(chunks), chance) };
    }
    case 'JPEG': {
      let segments = jpegSegments(await samplePicture('jpeg', chance));
      for (let at = 0; at < changes; at += 1) segments = changedSegments(segments, chance);
      return { from, bytes: maybeCut(Buffer.concat(segments), chance) };
    }
  }
}

const FIGURES = [
  ...[
    '0',
    '-0',
    '1',
    '-1',
    '.5',
    '1e-320',
    '1e308',
    '-1e9',
    '9999999',
    '10000001',
    '0.0000001',
    '00',
    '1e',
    'e1',
  ],
  ...['NaN', 'Infinity', '', '1 1', '50%', '-50%', '2em', '1px', '1mm', '1e40mm', 'calc(1)', '--5', '+5'],
];
const PATHS = [
  ...[
    '',
    'M',
    'M0 0',
    'M5 5Z',
    'M5 5L5 5Z',
    'Z',
    'M1 1M2 2',
    'M0 0H9V9H0ZM3 3',
    'M0 0L1e7 0',
    'M0 0L9 9L0 0',
  ],
  ...[
    'M0 0A0 0 0 0 0 9 9',
    'M0 0A5 5 0 2 0 9 9',
    'M0 0A1e-9 9 0 0 1 1e-9 0',
    'M0 0C0 0 0 0 0 0Z',
    'm0 0l0 0',
  ],
  ...[
    'M0 0Q9 9 0 0T9 9',
    'M0 0h50v50h-50zM0 0h50v50h-50z',
    'M0 0h50v50h-50zM0 0v50h50v-50z',
    'M0 0L50 0L25 0Z',
  ],
  ...[
    'M0 0C100 100 -50 100 50 0Z',
    'M9 9L9 9L9 9',
    'M0 0 10 10 20 0 30 10Z',
    'M1e-40 0L1e-40 1e-40Z',
    'M0,0,L,9',
  ],
];
const ELEMENTS = [
  ...[
    '<g/>',
    '<g>',
    '</g>',
    '<path/>',
    '<use href="#a"/>',
    '<use href="#last"/>',
    '<clipPath id="a"><path/></clipPath>',
  ],
  ...[
    '<circle r="5"/>',
    '<rect width="9" height="9" rx="99"/>',
    '<polygon points="0 0 1"/>',
    '<text>字</text>',
  ],
  ...[
    '<style>.x{fill:red}</style>',
    '<style>*{}</style>',
    '<svg/>',
    '<image/>',
    '<switch/>',
    '<a><path d="M0 0H9V9Z"/></a>',
  ],
  ...[
    '<line/>',
    '<ellipse rx="-1" ry="2"/>',
    '<!-- -->',
    '<?x y?>',
    '<![CDATA[x]]>',
    '&amp;',
    '&nope;',
    '<polyline points="1 2"/>',
  ],
];
const ATTRIBUTES = [
  ...[
    'transform="scale(0)"',
    'transform="matrix(1e6 0 0 1e6 0 0)"',
    'transform="rotate()"',
    'clip-path="url(#a)"',
  ],
  ...[
    'stroke="red" stroke-width="1e6"',
    'stroke="#000" stroke-linejoin="miter" stroke-miterlimit="1e9"',
    'opacity=".5"',
  ],
  ...[
    'fill="url(#a)"',
    'fill="none"',
    'fill-rule="evenodd"',
    'style="fill:none;stroke:red"',
    'stroke-dasharray="0 0 1"',
  ],
  ...[
    'stroke="red" stroke-linecap="round"',
    'visibility="hidden"',
    'display="none"',
    'viewBox="0 0 0 0"',
    'id="a"',
    'class="x y"',
  ],
];

function changedSvg(text: string, chance: Chance): string {
  const places = (pattern: RegExp): readonly RegExpExecArray[] => [...text.matchAll(pattern)];
  const put = (at: number, length: number, by: string): string =>
    text.slice(0, at) + by + text.slice(at + length);
  switch (chance.below(8)) {
    case 0: {
      const figures = places(/-?\d+(?:\.\d+)?/g);
      if (figures.length === 0) return text;
      const found = chance.pick(figures);
      return put(found.index, found[0].length, chance.pick(FIGURES));
    }
    case 1: {
      const data = places(/ d="([^"]*)"/g);
      if (data.length === 0) return text;
      const found = chance.pick(data);
      const joined = chance.below(2) === 0 ? (found[1] ?? '') : '';
      return put(found.index, found[0].length, ` d="${joined} ${chance.pick(PATHS)}"`);
    }
    case 2: {
      const ends = places(/>/g);
      if (ends.length === 0) return text;
      return put(chance.pick(ends).index + 1, 0, chance.pick(ELEMENTS));
    }
    case 3: {
      const heads = places(/<\w+/g);
      if (heads.length === 0) return text;
      const head = chance.pick(heads);
      return put(head.index + head[0].length, 0, ` ${chance.pick(ATTRIBUTES)}`);
    }
    case 4: {
      const tags = places(/<[^>]*>/g);
      if (tags.length === 0) return text;
      const tag = chance.pick(tags);
      return put(tag.index, tag[0].length, chance.pick(['', tag[0] + tag[0]]));
    }
    case 5: {
      const values = places(/="[^"]*"/g);
      if (values.length < 2) return text;
      const [one, other] = [chance.pick(values), chance.pick(values)];
      return put(one.index, one[0].length, other[0]);
    }
    case 6:
      return put(
        chance.below(text.length),
        chance.below(4),
        chance.pick(['<', '>', '"', '\0', ';', '#', '𠮷', '\ufffe', ' ']),
      );
    default:
      return chance.below(3) === 0 ? text.slice(0, chance.below(text.length)) : text;
  }
}

function anyEncoding(text: string, chance: Chance): Uint8Array {
  switch (chance.below(24)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 1:
      return Buffer.from(text, 'utf16le').swap16();
    case 2:
      return Buffer.from(
        `<?xml version="1.0" encoding="${chance.pick(['GBK', 'Big5', 'UTF-16', 'x'])}"?>${text}`,
      );
    default:
      return Buffer.from(text);
  }
}

const OPERATORS =
  'q Q cm w J j M d gs m l c v y re h S s f F f* B B* b b* n W W* g G rg RG k K cs CS sc scn Do BT ET BMC EMC BX EX i ri sh Tj x'.split(
    ' ',
  );
const OPERANDS = [
  '0',
  '1',
  '-1',
  '.5',
  '1e5',
  '99999999',
  '-.0',
  '/a',
  '/CS1',
  '[',
  ']',
  '[1 2]',
  '[]',
  '(x)',
  '<41>',
  '<<>>',
  '0 0',
  'null',
  'true',
  '10 10 m',
  '0 0 m h',
  '5 5 m 5 5 l h',
];

function changedContent(content: string, chance: Chance): string {
  const tokens = content.split(/\s+/);
  const at = chance.below(tokens.length);
  switch (chance.below(9)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      tokens.splice(at, 0, chance.pick(OPERATORS));
      break;
    case 2:
      tokens[at] = chance.pick(OPERANDS);
      break;
    case 3:
      tokens.splice(at, 0, ...tokens.slice(at, at + 1 + chance.below(8)));
      break;
    case 4:
      tokens.splice(at, 0, chance.pick(OPERANDS));
      break;
    case 5:
      tokens[at] = chance.pick(tokens);
      break;
    default: {
      // A figure for a figure: the page stays one, and paints something else.
      const figures = tokens.flatMap((token, index) => (/^-?[\d.]+$/.test(token) ? [index] : []));
      const place = figures.length === 0 ? at : chance.pick(figures);
      tokens[place] = chance.pick([
        '0',
        '1',
        '-1',
        '.5',
        '50',
        '1e5',
        '99999',
        '-.0001',
        '1000000',
        '0.00001',
        ...tokens,
      ]);
    }
  }
  return tokens.join(' ');
}

async function sealed(bytes: Uint8Array, chance: Chance): Promise<Uint8Array> {
  const cipher = chance.pick(CIPHERS);
  const packed = chance.below(2) === 0;
  try {
    return await encryptedPdf(bytes, { cipher, ownerPassword: 'owner' }, packed);
  } catch {
    // The library that makes the fixture is asked for more than it can: the plain file then.
    return bytes;
  }
}

function changedPdf(bytes: Uint8Array, chance: Chance): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  const names = [...text.matchAll(/\/[A-Za-z]+\d*|\b\d+(?: 0 R)?\b/g)];
  for (let at = 0; at < 1 + chance.below(3) && names.length > 0; at += 1) {
    const found = chance.pick(names);
    const by = chance.pick([
      '/Type',
      '/Length',
      '/Filter',
      '/ASCII85Decode',
      '0',
      '-1',
      '99999999',
      '1 0 R',
      '10 0 R',
      '<<',
      '>>',
      '[',
      ']',
      'null',
      '(',
      'endobj',
      'stream',
      '',
    ]);
    text = text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
  }
  return maybeCut(Buffer.from(text, 'latin1'), chance);
}

async function samplePicture(format: 'png' | 'jpeg', chance: Chance): Promise<Buffer> {
  const [width, height] = [1 + chance.below(40), 1 + chance.below(40)];
  const channels = chance.pick([1, 3, 4] as const);
  const raw = Buffer.alloc(width * height * channels, chance.below(256));
  const picture = sharp(raw, { raw: { width, height, channels } }).withExif({ IFD0: { Orientation: '6' } });
  return (format === 'png' ? picture.png({ palette: chance.below(3) === 0 }) : picture.jpeg()).toBuffer();
}

type Chunk = { readonly name: string; readonly data: Buffer };
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function pngChunks(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({
      name: file.toString('latin1', at + 4, at + 8),
      data: Buffer.from(file.subarray(at + 8, at + 8 + length)),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Check sums are made anew: a decoder reads what was changed, and does not stop at its sum. */
function pngOf(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.map(({ name, data }) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  });
  return Buffer.concat([SIGNATURE, ...parts]);
}

function changedChunks(chunks: readonly Chunk[], chance: Chance): readonly Chunk[] {
  if (chunks.length === 0) return chunks;
  const at = chance.below(chunks.length);
  const list = [...chunks];
  const chunk = chance.pick([list[at] ?? { name: 'IEND', data: Buffer.alloc(0) }]);
  switch (chance.below(5)) {
    case 0:
      list.splice(at, 1);
      break;
    case 1:
      list.splice(chance.below(list.length + 1), 0, chunk);
      break;
    case 2:
      list[at] = {
        ...chunk,
        name: chance.pick(['IHDR', 'PLTE', 'tRNS', 'CgBI', 'iCCP', 'acTL', 'eXIf', 'gAMA']),
      };
      break;
    case 3:
      list[at] = { ...chunk, data: chunk.data.subarray(0, chance.below(chunk.data.length + 1)) };
      break;
    default:
      list[at] = { ...chunk, data: changedBytes(chunk.data, chance) };
  }
  return list;
}

/** The segments of a JPEG from marker to marker; the last holds the coded picture. */
function jpegSegments(file: Buffer): readonly Buffer[] {
  const segments: Buffer[] = [Buffer.from(file.subarray(0, 2))];
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    segments.push(Buffer.from(file.subarray(at, end)));
    at = end;
  }
  return [...segments, Buffer.from(file.subarray(at))];
}

function changedSegments(segments: readonly Buffer[], chance: Chance): readonly Buffer[] {
  if (segments.length < 2) return segments;
  const at = 1 + chance.below(segments.length - 1);
  const list = [...segments];
  const segment = list[at] ?? Buffer.alloc(0);
  switch (chance.below(4)) {
    case 0:
      list.splice(at, 1);
      break;
    case 1:
      list.splice(at, 0, segment);
      break;
    case 2:
      list[at] = segment.subarray(0, chance.below(segment.length + 1));
      break;
    default:
      list[at] = changedBytes(segment, chance);
  }
  return list;
}

function changedBytes(bytes: Buffer, chance: Chance): Buffer {
  const changed = Buffer.from(bytes);
  if (changed.length === 0) return changed;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    changed[chance.below(changed.length)] = chance.pick([0, 1, 0x7f, 0x80, 0xff, chance.below(256)]);
  }
  return changed;
}

function maybeCut(bytes: Buffer, chance: Chance): Buffer {
  return chance.below(6) === 0 ? bytes.subarray(0, chance.below(bytes.length + 1)) : bytes;
}
