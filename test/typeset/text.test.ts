import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectText } from '../../typeset/text/inspect.ts';
import { breakableWords, suffixSpaces, withNarrowSpaces } from '../../core/signs/mongolianSuffix.ts';

describe('inspectText', () => {
  it.each([
    ['\ue2a0', 'menksoft', 'U+E2A0'],
    ['\ue815', 'unknown', 'U+E815'],
    ['\u{f0000}', 'unknown', 'U+F0000'],
  ])('[TEXT-1] refuses the private-use character %j and says where', (character, origin, code) => {
    const found = inspectText(`牌${character}`, 'Hans');
    expect(found).toMatchObject({
      ok: false,
      problem: { code: 'private-use', data: { code, origin, position: 2 } },
    });
  });

  it.each(['\u0000', '\n', '\u202e', '\ufffd', '\ud800', '\ufeff', '\u0085'])(
    '[TEXT-2] refuses the broken character %j',
    (character) => {
      expect(inspectText(`村${character}`, 'Hans')).toMatchObject({
        ok: false,
        problem: { code: 'broken-text' },
      });
    },
  );

  it('[TEXT-3] refuses the other script, with its place', () => {
    expect(inspectText('村ᠠ', 'Hans')).toMatchObject({
      ok: false,
      problem: { code: 'script-mismatch', data: { position: 2 } },
    });
    expect(inspectText('ᠠᠨ村', 'Mong')).toMatchObject({
      ok: false,
      problem: { code: 'script-mismatch', data: { position: 3 } },
    });
  });

  it('[TEXT-4] brings a compatibility ideograph to its unified form and notes it', () => {
    expect(inspectText('\uf9d1村', 'Hans')).toEqual({
      ok: true,
      value: { value: '六村', notes: [{ code: 'normalised', data: { text: '\uf9d1村', normal: '六村' } }] },
    });
  });

  it('[TEXT-5] keeps vowel separator, narrow space and variation selectors', () => {
    const text = 'ᠭᠠᠴᠠᠭ\u180eᠠ\u202fᠶᠢᠨ ᠳ\u180bᠤ ᠭ\u180cᠠ ᠠ\u180d ᠠ\u180f';
    expect(inspectText(text, 'Mong')).toEqual({ ok: true, value: { value: text, notes: [] } });
  });

  it('[TEXT-6] notes a plain space before a suffix and offers the repair', () => {
    const found = inspectText('ᠬᠣᠰᠢᠭᠤᠨ ᠤ ᠨᠠᠮ', 'Mong');
    expect(found).toMatchObject({
      ok: true,
      value: {
        value: 'ᠬᠣᠰᠢᠭᠤᠨ ᠤ ᠨᠠᠮ',
        notes: [{ code: 'suffix-space', data: { suffix: 'ᠤ', repaired: 'ᠬᠣᠰᠢᠭᠤᠨ\u202fᠤ ᠨᠠᠮ' } }],
      },
    });
  });

  it('[TEXT-1] [TEXT-2] never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Hans' as const, 'Mong' as const),
        (text, script) => {
          const found = inspectText(text, script);
          if (found.ok) expect(found.value.value).toBe(found.value.value.normalize('NFC'));
        },
      ),
    );
  });
});

describe('Mongolian words', () => {
  const suffixes = ['ᠶᠢᠨ', 'ᠤᠨ', 'ᠦᠨ', 'ᠤ', 'ᠢ', 'ᠳᠤ', 'ᠠᠴᠠ', 'ᠢᠶᠠᠷ', 'ᠲᠠᠢ'];

  it.each(suffixes)('[TEXT-7] does not break before the suffix %s after a plain space', (suffix) => {
    expect(breakableWords(`ᠠᠷᠠᠳ ${suffix} ᠵᠠᠰᠠᠭ`).map(({ start, end }) => [start, end])).toEqual([
      [0, 5 + suffix.length],
      [6 + suffix.length, 11 + suffix.length],
    ]);
  });

  it('[TEXT-7] does not take a whole word that only begins like a suffix for one', () => {
    expect(suffixSpaces('ᠠᠷᠠᠳ ᠤᠯᠤᠰ')).toEqual([]);
    expect(breakableWords('ᠠᠷᠠᠳ ᠤᠯᠤᠰ')).toHaveLength(2);
  });

  it('[TEXT-6] the repair leaves nothing to repair and changes nothing but those spaces', () => {
    const word = fc.constantFrom('ᠠᠷᠠᠳ', 'ᠵᠠᠰᠠᠭ', 'ᠬᠣᠰᠢᠭᠤᠨ', ...suffixes);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const repaired = withNarrowSpaces(text);
        expect(suffixSpaces(repaired)).toEqual([]);
        expect(repaired.replaceAll('\u202f', ' ')).toBe(text);
      }),
    );
  });
});
