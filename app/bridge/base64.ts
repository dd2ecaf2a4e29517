import { z } from 'zod';

/**
 * Base64 of any length. zod's own check repeats a group a quarter as often as there are characters, and from some
 * twenty megabytes on the expression runs out of stack: a large photo or project would not get through.
 */
export const base64 = z.string().refine(isBase64);

function isBase64(text: string): boolean {
  const padding = text.indexOf('=');
  const padded = padding === -1 || text.slice(padding) === '='.repeat(text.length - padding);
  return (
    text.length % 4 === 0 &&
    !/[^A-Za-z0-9+/=]/.test(text) &&
    (padding === -1 || padding >= text.length - 2) &&
    padded
  );
}

/** Bytes from base64 that a schema has found well-formed. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // `Uint8Array.from` takes several times as long: photos come this way.
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** In pieces, because a call takes only so many arguments. */
const PIECE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
