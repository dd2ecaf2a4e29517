import { deflateSync } from 'node:zlib';

export type PdfMark = {
  /** The page's content stream. */
  readonly content: string;
  /** What stands in the page's resources, as PDF. */
  readonly resources?: string;
  /** Further entries of the page, of the catalogue and of the trailer, as PDF. */
  readonly page?: string;
  readonly catalog?: string;
  readonly trailer?: string;
  /** Objects from number 10 on: a dictionary, or a dictionary and its stream. */
  readonly objects?: readonly (string | readonly [dictionary: string, stream: string | Uint8Array])[];
  readonly pages?: number;
  readonly packed?: boolean;
};

/** A PDF of our own making, a page of 100 × 100 pt unless `page` says otherwise. */
export function pdfMark(mark: PdfMark): Uint8Array {
  const {
    content,
    resources = '',
    page = '/MediaBox [0 0 100 100]',
    catalog = '',
    trailer = '',
    pages = 1,
  } = mark;
  const kids = Array.from({ length: pages }, (_, at) => `${4 + at} 0 R`).join(' ');
  const body = Buffer.from(content, 'latin1');
  const packed = mark.packed === true ? deflateSync(body) : body;
  const objects = new Map<number, Uint8Array>([
    [1, Buffer.from(`<</Type/Catalog/Pages 2 0 R ${catalog}>>`)],
    [2, Buffer.from(`<</Type/Pages/Count ${pages}/Kids[${kids}]>>`)],
    [3, streamObject(mark.packed === true ? '/Filter/FlateDecode' : '', packed)],
  ]);
  for (let at = 0; at < pages; at += 1) {
    objects.set(
      4 + at,
      Buffer.from(`<</Type/Page/Parent 2 0 R/Contents 3 0 R ${page}/Resources<<${resources}>>>>`),
    );
  }
  for (const [at, object] of (mark.objects ?? []).entries()) {
    objects.set(
      10 + at,
      typeof object === 'string' ? Buffer.from(object, 'latin1') : streamObject(object[0], object[1]),
    );
  }
  return assembled(objects, trailer);
}

function streamObject(dictionary: string, stream: string | Uint8Array): Uint8Array {
  const bytes = typeof stream === 'string' ? Buffer.from(stream, 'latin1') : stream;
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [number, bytes] of objects) {
    offsets.set(number, at);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]));
  }
  const start = at;
  const last = Math.max(...objects.keys());
  const rows = Array.from({ length: last }, (_, index) => {
    const offset = offsets.get(index + 1);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  add(Buffer.from(`xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`));
  add(Buffer.from(`trailer\n<</Size ${last + 1}/Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
