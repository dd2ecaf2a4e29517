import {
  PDFArray,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  type PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { refuse, Refused } from '../problem.ts';
import { broken } from './broken.ts';
import { fileId, hasOwnFilter, type Unlocked, unlocked } from './security.ts';
import { refuseSwollenStreams, UnpackedMeter } from './streams.ts';

/** The objects of a file, decrypted where it is encrypted without a user's password. */
export async function parsePdf(bytes: Uint8Array): Promise<{ context: PDFContext; catalog: PDFCatalog }> {
  refuseSwollenStreams(bytes);
  const context = (await parsedSealed(bytes)) ?? (await plainParser(bytes).parseDocument());
  if (context.trailerInfo.Encrypt !== undefined) refuse('artwork-encrypted');
  const catalog = context.lookup(context.trailerInfo.Root);
  return { context, catalog: catalog instanceof PDFCatalog ? catalog : broken() };
}

function plainParser(bytes: Uint8Array): PDFParser {
  return new BoundedParser(bytes, Infinity, true);
}

/** Objects that a table may list: a file of the largest size has a tenth of them. */
const MOST_OBJECTS = 1_000_000;

/** Refuses a table that lists more objects than any file has: the parser makes each before it looks for one. */
class BoundedParser extends PDFParser {
  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFStream {
    const found = super.parseDictOrStream(ref);
    if (!(found instanceof PDFRawStream) || found.dict.lookup(PDFName.of('Type')) !== PDFName.of('XRef'))
      return found;
    const [size, index] = ['Size', 'Index'].map((key) => found.dict.lookup(PDFName.of(key)));
    const listed = index instanceof PDFArray ? index.asArray() : [size];
    if (listed.some((number) => number instanceof PDFNumber && number.asNumber() > MOST_OBJECTS)) broken();
    return found;
  }
}

const MARK = Buffer.from('/Encrypt');

/** Null where the file is not encrypted. Twice over the file: the keys stand at its end. */
async function parsedSealed(bytes: Uint8Array): Promise<PDFContext | null> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MARK) < 0) return null;
  const sealed = await new SealedParser(bytes, null).parseDocument();
  const { Encrypt, ID } = sealed.trailerInfo;
  if (Encrypt === undefined) return null;
  const dict = sealed.lookup(Encrypt);
  const keys = unlocked(dict instanceof PDFDict ? dict : broken(), fileId(sealed.lookup(ID)));
  const parser = new SealedParser(bytes, { keys, own: Encrypt instanceof PDFRef ? Encrypt : null });
  try {
    const context = await parser.parseDocument();
    delete context.trailerInfo.Encrypt;
    return context;
  } catch (fault) {
    // The parser tells another fault where one of ours came up through it.
    throw parser.refused ?? fault;
  }
}

type Opening = {
  readonly keys: Unlocked;
  /** The object that holds the keys, which is not encrypted. */
  readonly own: PDFRef | null;
};

/** Reads an encrypted file: without its keys as far as it is plain, with them whole. */
class SealedParser extends BoundedParser {
  refused: Refused | null = null;
  readonly #opening: Opening | null;
  readonly #meter = new UnpackedMeter();

  constructor(bytes: Uint8Array, opening: Opening | null) {
    super(bytes, Infinity, true);
    this.#opening = opening;
  }

  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFStream {
    const found = super.parseDictOrStream(ref);
    if (!(found instanceof PDFRawStream)) return found;
    const type = found.dict.lookup(PDFName.of('Type'));
    // What other objects stand where is never encrypted.
    if (type === PDFName.of('XRef')) return found;
    // Without the keys, packed objects are noise.
    if (this.#opening === null) return type === PDFName.of('ObjStm') ? found.dict : found;
    if (ref === undefined || hasOwnFilter(found.dict)) return found;
    const { objectNumber, generationNumber } = ref;
    const contents = this.#opening.keys.stream(found.contents, objectNumber, generationNumber);
    try {
      this.#meter.take(contents);
    } catch (fault) {
      if (fault instanceof Refused) this.refused = fault;
      throw fault;
    }
    return PDFRawStream.of(found.dict, contents);
  }

  protected override parseString(ref?: PDFRef): PDFString {
    const found = super.parseString(ref);
    const plain = this.#plain(found, ref);
    return plain === null ? found : PDFString.of([...plain].map(octal).join(''));
  }

  protected override parseHexString(ref?: PDFRef): PDFHexString {
    const found = super.parseHexString(ref);
    const plain = this.#plain(found, ref);
    return plain === null ? found : PDFHexString.of(Buffer.from(plain).toString('hex'));
  }

  #plain(found: PDFString | PDFHexString, ref: PDFRef | undefined): Uint8Array | null {
    if (this.#opening === null || ref === undefined || ref === this.#opening.own) return null;
    return this.#opening.keys.string(found.asBytes(), ref.objectNumber, ref.generationNumber);
  }
}

function octal(byte: number): string {
  return `\\${byte.toString(8).padStart(3, '0')}`;
}
