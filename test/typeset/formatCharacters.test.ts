import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saySignProblem } from '../../app/signs/saySign.ts';
import { shapeText } from '../../app/shaping/shapeText.ts';
import { inspectText } from '../../typeset/text/inspect.ts';
import { breakableWords, withNarrowSpaces } from '../../core/signs/mongolianSuffix.ts';
import { mongolianLine, setMongolian } from '../../typeset/text/mongolianLine.ts';
import { standsUpright } from '../../typeset/text/unicode.ts';
import { MONGOLIAN, shippedShaper, SONG } from '../support/fonts.ts';
import { MN_COMMITTEE, MN_PARTY, MN_ROOM } from '../support/signs.ts';
import { runs } from '../support/runs.ts';

const shaper = shippedShaper();
const faces = [MONGOLIAN, SONG] as const;
const shaped = (text: string) => mongolianLine(text, faces, shaper);
const look = { layer: 'artwork' as const, ink: 'black', weight: 600 };

describe('format characters that do nothing where they stand', () => {
  it.each([
    ['FVS1 behind BA', 'ᠪ\u180bᠠᠨ', 2, 'U+180B', 'ᠪᠠᠨ'],
    ['FVS4 behind A', 'ᠨᠠ\u180f', 3, 'U+180F', 'ᠨᠠ'],
    ['FVS1 twice', 'ᠨᠠ\u180b\u180b', 4, 'U+180B', 'ᠨᠠ\u180b'],
    ['MVS at the end', 'ᠨᠠ\u180e', 3, 'U+180E', 'ᠨᠠ'],
    ['FVS2 by itself', '\u180c', 1, 'U+180C', ''],
    ['FVS1 behind a figure', '5\u180b', 2, 'U+180B', '5'],
    ['a narrow space by itself', '\u202f', 1, 'U+202F', ''],
    ['CGJ', 'ᠠ\u034fᠨ', 2, 'U+034F', 'ᠠᠨ'],
    ['a variation selector', 'ᠠ\ufe00ᠨ', 2, 'U+FE00', 'ᠠᠨ'],
    ['a zero-width space', 'ᠠ\u200bᠨ', 2, 'U+200B', 'ᠠᠨ'],
    ['a soft hyphen', 'ᠠ\u00adᠨ', 2, 'U+00AD', 'ᠠᠨ'],
    ['a word joiner', 'ᠠ\u2060ᠨ', 2, 'U+2060', 'ᠠᠨ'],
    ['a tag', 'ᠠ\u{e0041}ᠨ', 2, 'U+E0041', 'ᠠᠨ'],
  ])(
    '[TEXT-8] %s: named by word, place and code point, with the text without it',
    (_, word, position, code, right) => {
      expect(shaped(`ᠨᠠᠮ ${word} ᠭᠡᠷ`)).toEqual({
        ok: false,
        problem: {
          code: 'format-character',
          data: { word, position, code, text: `ᠨᠠᠮ ${word} ᠭᠡᠷ`, repaired: `ᠨᠠᠮ ${right} ᠭᠡᠷ` },
        },
      });
    },
  );

  it.each([
    ['a vowel apart behind MVS', 'ᠬᠣᠷᠢᠶ\u180eᠠ'],
    ['suffixes behind NNBSP', MN_COMMITTEE],
    ['FVS1 on N, which has that form', 'ᠨ\u180bᠠ'],
    ['ZWJ and ZWNJ between letters', 'ᠠ\u200dᠨ ᠠ\u200cᠨ'],
  ])('[TEXT-8] lets pass what has an effect: %s', (_, text) => {
    expect(shaped(text).ok).toBe(true);
  });

  it('[TEXT-8] no ink of a format character reaches a line, and the proposal is clean', () => {
    const letters = [...'ᠠᠡᠢᠣᠤᠨᠪᠬᠭᠮᠯᠰᠲᠳᠷᠶ'];
    const formats = [
      '\u180b',
      '\u180c',
      '\u180d',
      '\u180e',
      '\u180f',
      '\u200c',
      '\u200d',
      '\u202f',
      '\u034f',
      '\ufe01',
    ];
    const text = fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...formats, ' ')),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    const boxes = new Set(
      formats.flatMap((text) =>
        shaper
          .shape({ font: MONGOLIAN, text, script: 'Mong', vertical: false })
          .filter(({ id }) => shaper.inkBox(MONGOLIAN, id) !== null)
          .map(({ id }) => id),
      ),
    );
    expect(boxes.size).toBeGreaterThan(2);
    fc.assert(
      fc.property(text, (characters) => {
        const line = shaped(characters.join(''));
        if (line.ok) {
          const painted = line.value.words.flatMap((word) => word.glyphs.map(({ id }) => id));
          expect(painted.filter((id) => boxes.has(id))).toEqual([]);
          return;
        }
        expect(line.problem.code).toBe('format-character');
        expect(shaped(String(line.problem.data['repaired'])).ok).toBe(true);
      }),
      { numRuns: runs(400), seed: 8 },
    );
  });

  it('[TEXT-8] is told in both languages, and by `shape` as by a sign', () => {
    const found = shapeText(
      'ᠪ\u180bᠠᠨ',
      { script: 'Mong', vertical: true },
      { Hans: [SONG], Mong: faces },
      shaper,
    );
    if (found.ok) throw new Error('shaped');
    expect(saySignProblem(found.problem, 'zh')).toMatch(/第 2 个字符.*U\+180B.*建议：ᠪᠠᠨ/);
    expect(saySignProblem(found.problem, 'en')).toMatch(/Character 2 .*U\+180B.*suggested: ᠪᠠᠨ/);
  });
});

describe('spaces before a suffix', () => {
  it.each([' ', '\u00a0', '\u1680', '\u2003', '\u2009', '\u200a', '\u205f', '\u3000', ' \u00a0'])(
    '[TEXT-6] %j is noted with the narrow space that belongs there',
    (space) => {
      const text = `ᠮᠣᠩᠭᠣᠯ${space}ᠤᠨ ᠨᠠᠮ`;
      const read = inspectText(text, 'Mong');
      expect(read).toMatchObject({ ok: true, value: { value: text } });
      expect(read.ok && read.value.notes).toMatchObject([
        { code: 'suffix-space', data: { suffix: 'ᠤᠨ', repaired: 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠨᠠᠮ' } },
      ]);
      expect(breakableWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
        `ᠮᠣᠩᠭᠣᠯ${space}ᠤᠨ`,
        'ᠨᠠᠮ',
      ]);
    },
  );

  it('[TEXT-6] leaves other spaces alone', () => {
    expect(withNarrowSpaces('ᠮᠣᠩᠭᠣᠯ\u00a0ᠨᠠᠮ')).toBe('ᠮᠣᠩᠭᠣᠯ\u00a0ᠨᠠᠮ');
  });
});

describe('upright characters in a Mongolian column', () => {
  const column = (text: string) => {
    const line = shaped(text);
    if (!line.ok) throw new Error(line.problem.code);
    const setting = { size: 100, scale: 0.9, space: 30 };
    return setMongolian(
      line.value,
      line.value.words,
      setting,
      { x: 50, y: 0, direction: 'down' },
      look,
      shaper,
    );
  };

  it.each([...'?!？！⁈⁉‼①１Ａ'])(
    '[SET-6] %s stands upright, its ink centred on the letters, clear of them',
    (mark) => {
      const runs = column(`ᠭᠡᠷ${mark}ᠭᠡᠷ`);
      expect(runs.map(({ turn }) => turn)).toEqual([90, 0, 90]);
      const [before, run, behind] = runs;
      const [glyph] = run?.glyphs ?? [];
      if (run === undefined || glyph === undefined) throw new Error('nothing set');
      const box = shaper.inkBox(run.font, glyph.id);
      if (box === null) throw new Error('no ink');
      const em = shaper.fonts.get(run.font)?.unitsPerEm ?? 1000;
      const middle = glyph.x + (((box.left + box.right) / 2) * run.size * run.stretchX) / em;
      expect(middle).toBeCloseTo(50 + 30, 6);
      const top = glyph.y - (box.top * run.size * run.stretchY) / em;
      const foot = glyph.y - (box.bottom * run.size * run.stretchY) / em;
      const last = before?.glyphs.at(-1);
      const next = behind?.glyphs[0];
      if (last === undefined || next === undefined) throw new Error('no letters');
      const ink = shaper.inkBox(MONGOLIAN, last.id);
      expect(top).toBeGreaterThan(last.y + ((ink?.right ?? 0) * 100 * 0.9) / em - 5);
      expect(foot).toBeLessThan(next.y);
    },
  );

  it.each([...'()（）《》〈〉「」“”:;：；—-·…'])('[SET-6] %s turns with the line', (mark) => {
    expect(column(`ᠭᠡᠷ${mark}ᠭᠡᠷ`).every(({ turn }) => turn === 90)).toBe(true);
    expect(standsUpright(mark.codePointAt(0) ?? 0)).toBe(false);
  });

  it('[SET-6] changes nothing of letters', () => {
    for (const text of [MN_PARTY, MN_ROOM]) expect(column(text).map(({ turn }) => turn)).toEqual([90]);
  });
});
