import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { refuse } from '../problem.ts';
import { entry, nameIn, numberIn } from './entries.ts';
import { broken } from './broken.ts';

/** Undoes the encryption of one object's strings, or of its stream. */
export type Unlocked = {
  readonly string: (bytes: Uint8Array, number: number, generation: number) => Uint8Array;
  readonly stream: (bytes: Uint8Array, number: number, generation: number) => Uint8Array;
};

type Method = 'none' | 'rc4' | 'aes';

/**
 * Opens a file that is encrypted, but not against readers: its user password is empty, as everywhere where only an
 * owner's password keeps the file from being changed (ISO 32000-2, 7.6, standard handler, revisions 2 to 6). Refused
 * where a password is needed, or another handler.
 */
export function unlocked(dict: PDFDict, id: Uint8Array): Unlocked {
  if (nameIn(dict, 'Filter') !== 'Standard')
    refuse('artwork-encryption', { what: nameIn(dict, 'Filter') ?? '' });
  const version = numberIn(dict, 'V') ?? 0;
  if (![1, 2, 4, 5].includes(version)) refuse('artwork-encryption', { what: `V ${version}` });
  const key = version === 5 ? fileKeyOfHash(dict) : fileKeyOfDigest(dict, version, id);
  if (key === null) refuse('artwork-encrypted');
  const methodOf = (use: 'StmF' | 'StrF'): Method =>
    version < 4 ? 'rc4' : methodNamed(dict, nameIn(dict, use) ?? 'Identity');
  const undo =
    (method: Method) =>
    (bytes: Uint8Array, number: number, generation: number): Uint8Array => {
      if (method === 'none') return bytes;
      const own = version === 5 ? key : objectKey(key, number, generation, method);
      return method === 'rc4' ? rc4(own, bytes) : aes(own, bytes);
    };
  return { stream: undo(methodOf('StmF')), string: undo(methodOf('StrF')) };
}

function methodNamed(dict: PDFDict, name: string): Method {
  if (name === 'Identity') return 'none';
  const filters = entry(dict, 'CF');
  const filter = filters instanceof PDFDict ? entry(filters, name) : undefined;
  const method = filter instanceof PDFDict ? nameIn(filter, 'CFM') : broken();
  switch (method) {
    case 'None':
      return 'none';
    case 'V2':
      return 'rc4';
    case 'AESV2':
    case 'AESV3':
      return 'aes';
    default:
      return refuse('artwork-encryption', { what: method ?? '' });
  }
}

/** What stands for an empty password (algorithm 2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The key of revisions 2 to 4 (algorithms 2, 4, 5 and 6); null where the empty password is not the user's. */
function fileKeyOfDigest(dict: PDFDict, version: number, id: Uint8Array): Uint8Array | null {
  const revision = numberIn(dict, 'R') ?? broken();
  const length = version === 1 ? 5 : version === 4 ? 16 : (numberIn(dict, 'Length') ?? 40) / 8;
  if (!Number.isInteger(length) || length < 5 || length > 16) broken();
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE((numberIn(dict, 'P') ?? broken()) | 0);
  const open =
    flag(dict, 'EncryptMetadata') === false && revision >= 4 ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = digest('md5', PADDING, bytesIn(dict, 'O', 32), permissions, id, open);
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = digest('md5', key.subarray(0, length));
  key = key.subarray(0, length);
  const told = bytesIn(dict, 'U', 32);
  if (revision < 3) return same(rc4(key, PADDING), told) ? key : null;
  let check = digest('md5', PADDING, id);
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return same(check, told.subarray(0, 16)) ? key : null;
}

/** The key of revisions 5 and 6 (algorithms 2.A and 11); null where the empty password is not the user's. */
function fileKeyOfHash(dict: PDFDict): Uint8Array | null {
  const hash = numberIn(dict, 'R') === 5 ? (salt: Uint8Array) => digest('sha256', salt) : hardened;
  const user = bytesIn(dict, 'U', 48);
  if (!same(hash(user.subarray(32, 40)), user.subarray(0, 32))) return null;
  return cbc(hash(user.subarray(40, 48)), Buffer.alloc(16), bytesIn(dict, 'UE', 32));
}

/** Algorithm 2.B for an empty password. */
function hardened(salt: Uint8Array): Uint8Array {
  let key = digest('sha256', salt);
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512', mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** Algorithm 1: each object has a key of its own. */
function objectKey(key: Uint8Array, number: number, generation: number, method: Method): Uint8Array {
  const place = Buffer.alloc(5);
  place.writeUIntLE(number & 0xffffff, 0, 3);
  place.writeUIntLE(generation & 0xffff, 3, 2);
  const salt = method === 'aes' ? Buffer.from('sAlT') : Buffer.alloc(0);
  return digest('md5', key, place, salt).subarray(0, Math.min(16, key.length + 5));
}

/** The first block is the initial vector; the last bytes say how many of them are padding. */
function aes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % 16);
  if (whole < 32) return new Uint8Array();
  const plain = cbc(key, bytes.subarray(0, 16), bytes.subarray(16, whole));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function cbc(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(key.length === 32 ? 'aes-256-cbc' : 'aes-128-cbc', key, vector);
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

/** The stream cipher of revisions 2 to 4, which today's OpenSSL does not offer any more. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  });
}

function digest(name: 'md5' | 'sha256' | 'sha384' | 'sha512', ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** So many bytes of a string; more are padding. What has fewer can be opened by no password that we know. */
function bytesIn(dict: PDFDict, key: string, length: number): Uint8Array {
  const bytes = stringBytes(entry(dict, key));
  return bytes === null || bytes.length < length ? refuse('artwork-encrypted') : bytes.subarray(0, length);
}

function stringBytes(found: PDFObject | undefined): Uint8Array | null {
  return found instanceof PDFString || found instanceof PDFHexString ? found.asBytes() : null;
}

function flag(dict: PDFDict, key: string): boolean | null {
  const found = entry(dict, key);
  return found instanceof PDFBool ? found.asBoolean() : null;
}

/** The first part of the file's identifier, which goes into the key. */
export function fileId(found: PDFObject | undefined): Uint8Array {
  return (
    (found instanceof PDFArray && found.size() > 0 ? stringBytes(found.lookup(0)) : null) ?? new Uint8Array()
  );
}

/** Whether a stream says of itself how it is encrypted: in practice, that it is not (7.6.6). */
export function hasOwnFilter(dict: PDFDict): boolean {
  const filter = entry(dict, 'Filter');
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter;
  return first === PDFName.of('Crypt');
}
