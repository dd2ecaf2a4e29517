import { deflateSync } from 'node:zlib';

/** A reference to an object of the file, `12 0 R`. */
export type Ref = `${number} 0 R`;

/** A value as it stands in the file. Dictionaries keep the order they are given in, so files are reproducible. */
export type PdfValue =
  number | boolean | `/${string}` | Ref | TextString | ByteString | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly [key: string]: PdfValue };

/** Human text: an ASCII literal where it can be, UTF-16 otherwise. */
export class TextString {
  constructor(readonly text: string) {}
}

/** Bytes, given and written in hex. */
export class ByteString {
  constructor(readonly hex: string) {}
}

/** What a sign's content gains from level 6 is a twentieth of its size at thrice the time (decision 0010). */
const CONTENT_LEVEL = 3;

/**
 * Collects objects and writes the file: header, bodies, one cross-reference table, trailer. No object streams,
 * no clock, no random: the same objects give the same bytes.
 */
export class PdfFile {
  readonly #bodies: (readonly Uint8Array[])[] = [];

  /** A number for an object that is written later. */
  reserve(): Ref {
    this.#bodies.push([]);
    return `${this.#bodies.length} 0 R`;
  }

  add(value: PdfValue): Ref {
    const ref = this.reserve();
    this.put(ref, value);
    return ref;
  }

  put(ref: Ref, value: PdfValue): void {
    this.#bodies[parseInt(ref, 10) - 1] = [latin1(serialised(value))];
  }

  /** A stream of bytes that are already as the dictionary's Filter says. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array): Ref {
    const ref = this.reserve();
    const head = latin1(`${serialised({ ...dictionary, Length: bytes.length })}\nstream\n`);
    this.#bodies[parseInt(ref, 10) - 1] = [head, bytes, latin1('\nendstream')];
    return ref;
  }

  addDeflated(dictionary: PdfDictionary, bytes: Uint8Array): Ref {
    return this.addStream(
      { ...dictionary, Filter: '/FlateDecode' },
      deflateSync(bytes, { level: CONTENT_LEVEL }),
    );
  }

  /** The whole file. `version` is what the header says, `1.6`. */
  bytes(version: string, trailer: PdfDictionary): Uint8Array {
    // Four bytes over 127 tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    const parts: Uint8Array[] = [latin1(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)];
    let at = parts[0]?.length ?? 0;
    const offsets: string[] = [];
    this.#bodies.forEach((body, index) => {
      offsets.push(`${String(at).padStart(10, '0')} 00000 n \n`);
      for (const part of [latin1(`${index + 1} 0 obj\n`), ...body, latin1('\nendobj\n')]) {
        parts.push(part);
        at += part.length;
      }
    });
    const size = this.#bodies.length + 1;
    parts.push(
      latin1(
        `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}` +
          `trailer\n${serialised({ Size: size, ...trailer })}\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

function serialised(value: PdfValue): string {
  switch (typeof value) {
    case 'number':
      return decimal(value);
    case 'boolean':
    case 'string':
      return String(value);
    case 'object':
      if (value instanceof TextString) return textString(value.text);
      if (value instanceof ByteString) return `<${value.hex}>`;
      if (isList(value)) return `[${value.map(serialised).join(' ')}]`;
      return `<<${Object.entries(value)
        .map(([key, entry]) => `/${key} ${serialised(entry)}`)
        .join(' ')}>>`;
  }
}

const isList = (value: readonly PdfValue[] | PdfDictionary): value is readonly PdfValue[] =>
  Array.isArray(value);

/** A number without exponent, four places: 0.1 µm in millimetres, 0.04 µm in points. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded === 0 ? '0' : String(rounded);
}

/** A name with what may not stand in it written as #xx (ISO 32000-1, 7.3.5). */
export function pdfName(name: string): `/${string}` {
  return `/${name.replace(/[^A-Za-z0-9_.-]/g, (each) => `#${each.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const utf16 = [...Array(text.length).keys()].map((index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${utf16.join('')}>`;
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
