import { describe, expect, it } from 'vitest';
import { type FontKey } from '../../core/drawing/drawing.ts';
import { chooseFaces, songStem, strengthened, UNSTRENGTHENED } from '../../typeset/text/faces.ts';
import { BASELINE, hanCells } from '../../typeset/text/hanCells.ts';
import { setHanColumn } from '../../typeset/text/setCells.ts';
import { mongolianLine, setMongolian } from '../../typeset/text/mongolianLine.ts';
import { type Shaper, type ShaperFont } from '../../typeset/text/shaper.ts';
import { signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { MONGOLIAN, SONG, shippedShaper } from '../support/fonts.ts';
import { MN_COMMITTEE } from '../support/signs.ts';

const shaper = shippedShaper();
const song: readonly [FontKey] = [SONG];
const look = { layer: 'artwork' as const, ink: 'black', weight: 600 };

function cellsOf(text: string) {
  const cells = hanCells(text, song, shaper);
  if (!cells.ok) throw new Error(cells.problem.code);
  return cells.value;
}

const nominal = (text: string): number[] =>
  shaper.shape({ font: SONG, text, script: 'Hans', vertical: false }).map((glyph) => glyph.id);

describe('Chinese columns', () => {
  it.each([...'，。：（）《》—…“”'])('[SET-1] turns %s to its vertical form', (character) => {
    const [cell] = cellsOf(character);
    expect(cell?.kind).toBe('upright');
    expect(cell?.glyphs[0]?.id).not.toBe(nominal(character)[0]);
  });

  it('[SET-1] leaves characters as they are', () => {
    expect(cellsOf('党支部').map((cell) => cell.glyphs[0]?.id)).toEqual(nominal('党支部'));
  });

  it.each([
    ['第12组', ['upright', 'pair', 'upright']],
    ['2023年', ['upright', 'upright', 'upright', 'upright', 'upright']],
    ['A座', ['upright', 'upright']],
    ['WIFI区', ['upright', 'upright', 'upright', 'upright', 'upright']],
    ['Wi-Fi区', ['turned', 'upright']],
    ['12345号', ['turned', 'upright']],
    ['党 员', ['upright', 'space', 'upright']],
  ])('[SET-2] sets %s as %j', (text, kinds) => {
    expect(cellsOf(text).map((cell) => cell.kind)).toEqual(kinds);
  });

  it('[SET-2] centres two figures in one em, side by side', () => {
    const pair = cellsOf('第12组')[1];
    const [first, second] = pair?.glyphs ?? [];
    const last = shaper.shape({ font: SONG, text: '12', script: 'Latn', vertical: false })[1]?.xAdvance ?? 0;
    expect((first?.dx ?? 0) + (second?.dx ?? 0) + last / 1000).toBeCloseTo(1, 6);
    expect(second?.dy).toBe(first?.dy);
  });

  it('[SET-3] puts the baseline 0.88 em under the cell and centres the advance', () => {
    const [run] = setHanColumn(
      '党',
      cellsOf('党'),
      { size: 100, gap: 0, scale: 1 },
      { centre: 50, top: 4 },
      look,
      shaper,
    );
    expect(run?.glyphs[0]).toMatchObject({ x: 0, y: 88 });
    expect(BASELINE).toBe(0.88);
  });
});

describe('Mongolian columns', () => {
  const line = mongolianLine(MN_COMMITTEE, [MONGOLIAN], shaper);
  if (!line.ok) throw new Error(line.problem.code);

  it('[SET-4] runs down the column in the order of the letters, tops to the right', () => {
    const setting = { size: 100, scale: 1, space: 30 };
    const [down] = setMongolian(
      line.value,
      line.value.words,
      setting,
      { x: 0, y: 0, direction: 'down' },
      look,
      shaper,
    );
    const [right] = setMongolian(
      line.value,
      line.value.words,
      setting,
      { x: 0, y: 0, direction: 'right' },
      look,
      shaper,
    );
    const ys = down?.glyphs.map((glyph) => glyph.y) ?? [];
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(down?.turn).toBe(90);
    // The turn maps along to down and up to right: one is the other, turned.
    expect(down?.glyphs.map(({ id, x, y }) => ({ id, along: y, across: x }))).toEqual(
      right?.glyphs.map(({ id, x, y }) => ({ id, along: x, across: y === 0 ? 0 : -y })),
    );
  });

  it('[SET-4] covers the whole text with the ranges of its glyphs', () => {
    const ends = line.value.words.flatMap((word) =>
      word.glyphs.map((glyph) => [glyph.start, glyph.end] as const),
    );
    expect(Math.min(...ends.map(([start]) => start))).toBe(0);
    expect(Math.max(...ends.map(([, end]) => end))).toBe(MN_COMMITTEE.length);
    for (const [start, end] of ends) expect(end).toBeGreaterThan(start);
  });

  it('[TEXT-5] gives a suffix other letters after U+202F than after a plain space', () => {
    const ids = (text: string): number[] =>
      shaper.shape({ font: MONGOLIAN, text, script: 'Mong', vertical: false }).map((glyph) => glyph.id);
    expect(ids('ᠬᠣᠰᠢᠭᠤᠨ\u202fᠤᠨ')).not.toEqual(ids('ᠬᠣᠰᠢᠭᠤᠨ ᠤᠨ'));
  });
});

describe('faces', () => {
  /** A face that has the named characters only, in front of the real ones. */
  function withFace(key: string, characters: string, change: Partial<ShaperFont> = {}): Shaper {
    const face: ShaperFont = {
      key,
      family: 'Rare',
      style: 'Regular',
      sha256: 'f'.repeat(64),
      unitsPerEm: 1000,
      weight: 400,
      scripts: ['Hans'],
      ...change,
    };
    return {
      ...shaper,
      fonts: new Map([...shaper.fonts, [key, face]]),
      covers: (font, codePoint, selector) =>
        font === key
          ? characters.includes(String.fromCodePoint(codePoint))
          : shaper.covers(font, codePoint, selector),
      shape: (ask) =>
        ask.font === key
          ? [...ask.text].map((_, cluster) => ({
              id: 1,
              cluster,
              xAdvance: 1000,
              yAdvance: 0,
              xOffset: 0,
              yOffset: 0,
            }))
          : shaper.shape(ask),
    };
  }

  it('[FACE-1] sets each character in the first face that has it', () => {
    const rare = withFace('rare', '嘎𪚥');
    expect(chooseFaces('查𪚥嘎查', [SONG, 'rare'], rare)).toEqual({
      ok: true,
      value: [
        { font: SONG, start: 0, end: 1 },
        { font: 'rare', start: 1, end: 3 },
        { font: SONG, start: 3, end: 5 },
      ],
    });
  });

  it('[FACE-2] names the character and its code point when no face has it', () => {
    expect(chooseFaces('查𪚥', song, shaper)).toMatchObject({
      ok: false,
      problem: { code: 'missing-glyph', data: { character: '𪚥', code: 'U+2A6A5' } },
    });
  });

  it('[FACE-3] takes a chosen face by key and checksum, and refuses another file under its name', () => {
    const own = withFace('mine', '党');
    const typefaces = (sha256: string) => ({ song: { key: 'mine', sha256 }, mongolian: null, rare: [] });
    const chosen = signFaces(typefaces('f'.repeat(64)), own);
    if (!chosen.ok) throw new Error(chosen.problem.code);
    expect(chosen.value(700).Hans).toEqual(['mine', 'noto-serif-sc-700']);
    expect(signFaces(typefaces('0'.repeat(64)), own)).toMatchObject({
      ok: false,
      problem: { code: 'face-missing', data: { face: 'mine' } },
    });
    expect(signFaces(typefaces('f'.repeat(64)), shaper)).toMatchObject({
      ok: false,
      problem: { code: 'face-missing' },
    });
  });

  it('[FACE-4] strengthens a lighter face by the difference of stems', () => {
    const at = (face: string, weight: number): string =>
      strengthened(face, { script: 'Hans', size: 100, weight }, shaper);
    expect(at('noto-serif-sc-400', 700)).toBe('noto-serif-sc-400+56+56');
    for (const weight of [400, 500, 600, 700, 800, 900])
      expect(at(`noto-serif-sc-${weight}`, weight)).toBe(`noto-serif-sc-${weight}`);
    expect(at('noto-serif-sc-900', 400)).toBe('noto-serif-sc-900');
    expect(at('noto-serif-sc-400', UNSTRENGTHENED)).toBe('noto-serif-sc-400');
  });

  it('[FACE-4] goes by the strokes that a face has, not by the weight that it says', () => {
    const heavy = { ...shaper.fonts.get('noto-serif-sc-900'), weight: 400 } as ShaperFont;
    const lying: Shaper = { ...shaper, fonts: new Map([[heavy.key, heavy]]) };
    expect(strengthened(heavy.key, { script: 'Hans', size: 100, weight: 700 }, lying)).toBe(heavy.key);
  });

  it.each([400, 500, 600, 700, 800, 900])('[FACE-4] knows the true stem of 十 at weight %d', (weight) => {
    const key = `noto-serif-sc-${weight}`;
    const [glyph] = shaper.shape({ font: key, text: '十', script: 'Hans', vertical: false });
    const own = stemAt(shaper, key, glyph?.id ?? 0, 50) / 1000;
    expect(Math.abs(own - songStem(weight))).toBeLessThan(0.006);
  });

  it('[FACE-5] gives a variation sequence to a face that knows it', () => {
    const seen: (number | undefined)[] = [];
    const knowing: Shaper = {
      ...withFace('knows', ''),
      covers: (font, _, selector) => {
        seen.push(selector);
        return font === 'knows' || selector === undefined;
      },
    };
    expect(chooseFaces('葛\u{e0101}城', [SONG, 'knows'], knowing)).toEqual({
      ok: true,
      value: [
        { font: 'knows', start: 0, end: 3 },
        { font: SONG, start: 3, end: 4 },
      ],
    });
    expect(seen).toContain(0xe0101);
  });
});

/** Width of the widest inked stretch of a glyph on a horizontal line, font units: an own scan of its outline. */
function stemAt(of: Shaper, font: FontKey, glyph: number, y: number): number {
  const crossings: number[] = [];
  let [x0, y0, sx, sy] = [0, 0, 0, 0];
  const segment = (x1: number, y1: number): void => {
    if (y0 > y !== y1 > y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    [x0, y0] = [x1, y1];
  };
  for (const command of of.outline(font, glyph)) {
    if (command[0] === 'M') [x0, y0, sx, sy] = [command[1], command[2], command[1], command[2]];
    if (command[0] === 'L') segment(command[1], command[2]);
    if (command[0] === 'Q') {
      const [, cx, cy, ex, ey] = command;
      const [bx, by] = [x0, y0];
      for (let t = 0.1; t < 1.05; t += 0.1) {
        segment(
          (1 - t) ** 2 * bx + 2 * t * (1 - t) * cx + t * t * ex,
          (1 - t) ** 2 * by + 2 * t * (1 - t) * cy + t * t * ey,
        );
      }
    }
    if (command[0] === 'Z') segment(sx, sy);
  }
  crossings.sort((a, b) => a - b);
  return (crossings.at(-1) ?? 0) - (crossings[0] ?? 0);
}
