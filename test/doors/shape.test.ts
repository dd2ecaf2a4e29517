import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outsideTool } from '../support/outside.ts';
import { runProgram } from '../support/program.ts';

type Glyph = {
  id: number;
  cluster: number;
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
};
type Run = { font: string; script: string; start: number; end: number; glyphs: Glyph[] };

const require = createRequire(import.meta.url);
const packageFile = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file);
const SONG = packageFile('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf');
const MONGOLIAN = packageFile(
  '@expo-google-fonts/noto-sans-mongolian',
  '400Regular/NotoSansMongolian_400Regular.ttf',
);

function shape(...args: string[]): Run[] {
  const { status, stdout, stderr } = runProgram(['shape', ...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // The shape under test; a wrong one fails the comparisons.
  return JSON.parse(stdout) as Run[];
}

describe('paijiang shape', () => {
  it.for<[string, string, string, string[], string[]]>([
    [
      'Mongolian with MVS and NNBSP',
      'ᠭᠠᠴᠠᠭ᠎ᠠ\u202fᠶᠢᠨ ᠠᠷᠠᠳ\u202fᠤᠨ ᠬᠣᠷᠢᠶ᠎ᠠ',
      MONGOLIAN,
      [],
      ['--script=mong', '--language=mn'],
    ],
    ['Chinese in a line', '查干哈达嘎查（一）', SONG, [], ['--script=hans', '--language=zh']],
    [
      'Chinese in a column',
      '查干，嘎查：（一）《二》—…12A',
      SONG,
      ['--vertical'],
      ['--script=hans', '--language=zh', '--direction=ttb'],
    ],
  ])('[SHAPE-1] [SHAPE-3] %s equals hb-shape', ([, text, font, options, asked], test) => {
    const theirs = outsideTool('hb-shape').orSkip(test)([
      font,
      '--no-glyph-names',
      '--output-format=json',
      '--utf8-clusters',
      ...asked,
      text,
    ]);
    // hb-shape's own JSON: g glyph, dx dy offsets, ax ay advances.
    const wanted = (
      JSON.parse(theirs.stdout) as { g: number; dx: number; dy: number; ax: number; ay: number }[]
    ).map(({ g, dx, dy, ax, ay }) => [g, dx, dy, ax, ay]);
    const ours = shape(text, ...options).flatMap(({ glyphs }) =>
      glyphs.map(({ id, xOffset, yOffset, xAdvance, yAdvance }) => [
        id,
        xOffset,
        yOffset,
        xAdvance,
        yAdvance,
      ]),
    );
    expect(ours).toEqual(wanted);
  });

  it('[SHAPE-2] takes each stretch for what it is, clusters counting through the text', () => {
    const text = '𠙶村 ᠭᠠᠴᠠᠭ᠎ᠠ A';
    const runs = shape(text);
    expect(runs.map(({ script, start, end }) => [script, start, end])).toEqual([
      ['Hans', 0, 4],
      ['Mong', 4, 12],
      ['Hans', 12, 13],
    ]);
    for (const { start, end, glyphs } of runs) {
      expect(glyphs.every(({ cluster }) => cluster >= start && cluster < end)).toBe(true);
    }
    expect(runs[0]?.glyphs.map(({ cluster }) => cluster)).toEqual([0, 2, 3]);
  });

  it('[SHAPE-1] names the face and its weight', () => {
    expect(shape('村', '--weight', '700')[0]?.font).toBe('noto-serif-sc-700');
    expect(shape('ᠨ')[0]?.font).toBe('noto-sans-mongolian-400');
  });

  it('[SHAPE-4] refuses what no sign can show, and warns of a plain space before a suffix', () => {
    expect(runProgram(['shape', '\ue300']).status).toBe(2);
    expect(runProgram(['shape', '𪚥']).stderr).toContain('U+2A6A5');
    const spaced = runProgram(['shape', 'ᠠᠷᠠᠳ ᠤᠨ']);
    expect(spaced.status).toBe(0);
    expect(spaced.stderr).toContain('U+202F');
  });
});

describe('paijiang fonts', () => {
  it('[FONTS-1] lists the shipped faces and finds their files whole', () => {
    const { status, stdout, stderr } = runProgram(['fonts', '--check']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').length).toBe(9);
    expect(stderr).toContain('9');
  });

  it('[FONTS-2] lists the faces of a file with their embedding rights', () => {
    const { status, stdout } = runProgram(['fonts', MONGOLIAN, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ family: 'Noto Sans Mongolian', embedding: 'installable' }]);
  });
});
