import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { PORTS } from '../../support/artwork.ts';
import { artworkKind } from '../../../app/artwork/kind.ts';
import { ARTWORK_PROBLEMS } from '../../../app/artwork/problem.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { ARTWORK_WORDS, sayArtwork } from '../../../app/words/artwork.ts';

const data = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('sentences about artwork', () => {
  it.each(Object.keys(ARTWORK_WORDS.zh))('[ART-2] %s says the same in both languages', (code) => {
    // The keys of the list are its codes.
    const key = code as keyof typeof ARTWORK_WORDS.zh;
    expect(ARTWORK_WORDS.zh[key]).toMatch(/[一-鿿]/);
    expect(data(ARTWORK_WORDS.en[key])).toEqual(data(ARTWORK_WORDS.zh[key]));
  });

  it('[ART-2] words every refusal, its parts as well', () => {
    for (const code of ARTWORK_PROBLEMS) expect(ARTWORK_WORDS.zh[code]).toBeDefined();
    expect(sayArtwork({ code: 'artwork-too-large', data: { what: 'depth', limit: 64 } }, 'zh')).toContain(
      '嵌套层数 超过 64',
    );
    expect(sayArtwork({ code: 'artwork-kind', data: { kind: 'unknown' } }, 'zh')).toContain('不认识的格式');
    expect(saySignProblem({ code: 'artwork-mask', data: {} }, 'en')).toContain('mask');
    expect(sayArtwork({ code: 'emblem-missing', data: {} }, 'zh')).toBeNull();
  });
});

it.each([
  ['<?xml version="1.0"?><svg/>', { type: 'image/svg+xml' }],
  ['\ufeff  <svg/>', { type: 'image/svg+xml' }],
  ['<!-- made by hand --><svg/>', { type: 'image/svg+xml' }],
  ['%PDF-1.4', { type: 'application/pdf' }],
  ['junk before\n%PDF-1.4', { type: 'application/pdf' }],
  ['%!PS-Adobe-3.0 EPSF-3.0', { other: 'EPS' }],
  ['8BPS', { other: 'Photoshop' }],
  ['GIF89a', { other: 'GIF' }],
  ['PK\x03\x04', { other: 'Word/WPS/zip' }],
  ['<!DOCTYPE html><html>', { other: 'HTML' }],
  ['标识', { other: 'unknown' }],
  ['', { other: 'unknown' }],
  ['\ufeff\0<\0s\0v\0g', { type: 'image/svg+xml' }],
])('[ART-1] tells %j by its first bytes', (head, kind) => {
  expect(artworkKind(Buffer.from(head))).toEqual(kind);
});

it('[ART-36] tells Apple’s own PNG from PNG, with the advice that cures', async () => {
  const apple = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x04CgBI\x50\0\x20\x02\x2b\xd5\xb3\x7f', 'latin1');
  expect(artworkKind(apple)).toEqual({ other: 'CgBI PNG' });
  const read = await readArtwork(apple, 'a'.repeat(64), PORTS);
  if (read.ok) throw new Error('read');
  expect(read.problem).toEqual({ code: 'artwork-apple-png', data: {} });
  expect(sayArtwork(read.problem, 'zh')).toContain('“预览”');
});
