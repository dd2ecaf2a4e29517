import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflatedPiece, PastedDeflate } from '../../../output/pdf/pastedDeflate.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  // Like content streams: long, and much the same.
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => Buffer.from(`${text} 0 l\n`.repeat(300))),
);

it('[PDF-18] pieces pasted in any order, with plain bytes between, inflate to all of it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ bytes, pasted: fc.boolean() }), { maxLength: 12 }), (parts) => {
      const stream = new PastedDeflate();
      for (const part of parts) {
        if (part.pasted) stream.paste(deflatedPiece(part.bytes));
        else stream.text(Buffer.from(part.bytes).toString('latin1'));
      }
      // zlib checks the Adler-32 at the end.
      expect(inflateSync(stream.bytes()).equals(Buffer.concat(parts.map((part) => part.bytes)))).toBe(true);
    }),
  );
});

it('[PDF-18] one piece can be pasted often: a name says 嘎查 more than once', () => {
  const piece = deflatedPiece(Buffer.from('0 0 m 100 0 l h\n'.repeat(50)));
  const stream = new PastedDeflate();
  for (let time = 0; time < 5; time += 1) {
    stream.text(`q 1 0 0 1 ${time} 0 cm\n`);
    stream.paste(piece);
  }
  expect(
    inflateSync(stream.bytes())
      .toString()
      .match(/cm\n0 0 m/g),
  ).toHaveLength(5);
});

it('[PDF-18] a stream whose check sum is wrong would be noticed', () => {
  const stream = new PastedDeflate();
  stream.paste({ ...deflatedPiece(Buffer.from('abc')), adler: 1 });
  expect(() => inflateSync(stream.bytes())).toThrow();
});

it('[PDF-18] plain bytes past the length of one stored block are kept', () => {
  const stream = new PastedDeflate();
  const long = Buffer.alloc(200_000, 'line ');
  stream.text(long.toString('latin1'));
  expect(inflateSync(stream.bytes()).equals(long)).toBe(true);
  expect(inflateSync(new PastedDeflate().bytes())).toHaveLength(0);
});
