import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertColours } from '../../../output/pdf/convertColours.ts';
import { programLibrary } from '../../../app/library/library.ts';
import { readPictograms } from '../../../app/library/pictograms.ts';
import { pathBounds } from '../../../core/drawing/bounds.ts';
import { BY_USE, doorScheme } from '../../../core/signs/kinds/doorPlate/doorPlate.ts';
import { doorPlate } from '../../../core/signs/standardSizes.ts';
import { NO_PICTOGRAM, pictogramFile, pictogramFor, roomUse } from '../../../core/signs/pictograms.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { ROOT } from '../../support/fonts.ts';
import { INKS, PICTOGRAMS, templateOf } from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const { grid, stroke, byId, rooms } = PICTOGRAMS;
const template = templateOf('door-plate');
const room = (zh: string, ...functions: string[]) => ({
  name: { zh, mn: null },
  functions: functions.map((each) => ({ zh: each, mn: null })),
});
const sign = (options: Record<string, string | boolean>) => {
  const [first] = soundVillage().rooms;
  if (first === undefined) throw new Error('no room');
  return { ...doorPlate(first), options };
};

describe('pictograms', () => {
  it('[PICT-1] are at least 24 on one grid, inside its margin, each by itself', () => {
    expect(byId.size).toBeGreaterThanOrEqual(24);
    const names = [...byId.values()].map(({ name }) => name);
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(byId.size);
    expect(new Set(names.map(({ en }) => en)).size).toBe(byId.size);
    const shapes = [...byId.values()].map(({ lines, dots }) => JSON.stringify([lines, dots]));
    expect(new Set(shapes).size).toBe(byId.size);
    for (const { id, lines, dots } of byId.values()) {
      const boxes = [
        ...lines.map((line) => pathBounds(line)).filter((box) => box !== null),
        ...dots.map(([x, y, r]) => ({
          ...{ left: x - r + stroke / 2, right: x + r - stroke / 2 },
          ...{ top: y - r + stroke / 2, bottom: y + r - stroke / 2 },
        })),
      ];
      const all = {
        left: Math.min(...boxes.map((box) => box.left)) - stroke / 2,
        top: Math.min(...boxes.map((box) => box.top)) - stroke / 2,
        right: Math.max(...boxes.map((box) => box.right)) + stroke / 2,
        bottom: Math.max(...boxes.map((box) => box.bottom)) + stroke / 2,
      };
      expect(Math.min(all.left, all.top, grid - all.right, grid - all.bottom), id).toBeGreaterThanOrEqual(
        0.25,
      );
      // Of one size to the eye: each fills most of the grid one way, and stands in its middle.
      expect(Math.max(all.right - all.left, all.bottom - all.top), id).toBeGreaterThan(grid * 0.72);
      expect(Math.abs(all.left + all.right - grid), id).toBeLessThan(3);
      expect(Math.abs(all.top + all.bottom - grid), id).toBeLessThan(5);
    }
  });

  it('[PICT-2] come from the name, else from the functions, else there is none', () => {
    expect(roomUse(PICTOGRAMS, room('退役军人服务站'))).toMatchObject({ pictogram: 'medal', use: 'service' });
    expect(roomUse(PICTOGRAMS, room('女卫生间'))?.pictogram).toBe('women');
    // What a place is called says nothing about what a room is for.
    expect(roomUse(PICTOGRAMS, room('草原书屋'))?.pictogram).toBe('reading');
    expect(roomUse(PICTOGRAMS, room('草原监理站'))?.pictogram).toBe('livestock');
    expect(roomUse(PICTOGRAMS, room('卫生室'))?.pictogram).toBe('clinic');
    expect(roomUse(PICTOGRAMS, room('甲室', '人民调解', '图书阅览'))?.pictogram).toBe('mediation');
    expect(roomUse(PICTOGRAMS, room('图书阅览室', '人民调解'))?.pictogram).toBe('reading');
    expect(roomUse(PICTOGRAMS, room('甲室', '乙室'))).toBeNull();
    expect(pictogramFor(PICTOGRAMS, sign({}), room('甲室'))).toBeNull();
  });

  it('[PICT-3] are changed or left out by the sign', () => {
    const asked = (options: Record<string, string>) =>
      pictogramFor(PICTOGRAMS, sign(options), room('卫生室'))?.id ?? null;
    expect(asked({})).toBe('clinic');
    expect(asked({ pictogram: 'heart' })).toBe('heart');
    expect(asked({ pictogram: NO_PICTOGRAM })).toBeNull();
    expect(asked({ pictogram: 'never-drawn' })).toBe('clinic');
  });

  it('[PICT-4] each row of the table can be met', () => {
    for (const row of rooms)
      for (const word of row.words) expect(roomUse(PICTOGRAMS, room(word)), word).toBe(row);
  });

  it('[PICT-4] knows the rooms of samples and starting plans', () => {
    const folder = join(ROOT, 'templates/centres');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    let known = 0;
    for (const file of files) {
      const { rooms: theirs = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        rooms?: { name: { zh: string } }[];
      };
      // Halls and corridors lead on.
      for (const { name } of theirs.filter((one) => !/门厅|走廊/u.test(one.name.zh))) {
        expect(roomUse(PICTOGRAMS, room(name.zh)), `${file} ${name.zh}`).not.toBeNull();
        known += 1;
      }
    }
    expect(known).toBeGreaterThan(15);
  });

  it('[PICT-5] a broken file is refused by its name', () => {
    const data = pictogramFile.parse(
      JSON.parse(readFileSync(join(ROOT, 'templates/pictograms/rooms.json'), 'utf8')),
    );
    const [first, ...others] = data.pictograms;
    if (first === undefined) throw new Error('no picture');
    const broken = [
      { ...data, pictograms: [{ ...first, lines: ['M0 0 L'] }, ...others] },
      { ...data, pictograms: [first, first, ...others] },
      { ...data, rooms: [{ words: ['室'], pictogram: 'never-drawn', use: 'office' }] },
    ];
    expect(readPictograms(data).byId.size).toBe(data.pictograms.length);
    const inks = {
      file: 'inks.json',
      data: JSON.parse(readFileSync(join(ROOT, 'templates/inks.json'), 'utf8')) as unknown,
    };
    for (const each of broken) {
      const library = programLibrary((at) =>
        at === '' ? [inks] : at === 'pictograms' ? [{ file: 'pictograms/rooms.json', data: each }] : [],
      );
      expect(() => library.signs).toThrow('rooms.json');
    }
  });
});

describe('colours of doors', () => {
  it('[DOOR-8] go by the scheme, or by what the room is for', () => {
    expect(doorScheme(template, sign({}), 'health')).toBe(template.schemes[template.scheme]);
    expect(doorScheme(template, sign({ scheme: BY_USE }), 'health').room.ground).toBe('door-green');
    expect(doorScheme(template, sign({ scheme: BY_USE }), null).room.ground).toBe('plate-blue');
    const uses = new Set(rooms.map(({ use }) => use));
    for (const use of uses) expect(template.byUse.schemes[use], use).toBeDefined();
    for (const key of [...Object.values(template.byUse.schemes), template.byUse.otherwise])
      expect(template.schemes[key], key).toBeDefined();
  });

  it('[DOOR-8] reach a contrast of 4.5:1 in the printed inks', async () => {
    const pairs = Object.entries(template.schemes).flatMap(([key, { unit, room: lower, tile }]) =>
      [unit, lower, tile].map(({ ground, letters }) => [key, ground ?? 'paper-white', letters] as const),
    );
    const names = [...new Set(pairs.flatMap(([, ground, letters]) => [ground, letters]))];
    const printed = await convertColours(
      names.map((name) => {
        const ink = INKS[name];
        if (ink?.kind !== 'process') throw new Error(name);
        return { space: 'cmyk' as const, cmyk: ink.cmyk };
      }),
      join(ROOT, 'output/pdf/profiles/FOGRA39_free.icc'),
    );
    const light = (name: string) => luminance(printed[names.indexOf(name)]?.screen ?? '');
    for (const [key, ground, letters] of pairs) {
      const [dark, bright] = [light(ground), light(letters)].sort((a, b) => a - b);
      expect(
        ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05),
        `${key} ${ground} ${letters}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('[DOOR-11] leaves the number off the plate where the sign says so', () => {
  const village = soundVillage();
  const [hall] = village.rooms;
  if (hall === undefined) throw new Error('no room');
  expect(signWords(village, doorPlate(hall))?.number).toBe('101');
  expect(signWords(village, { ...doorPlate(hall), options: { number: 'hidden' } })?.number).toBeNull();
  expect(village.rooms[0]?.number).toBe('101');
});

/** Relative luminance of WCAG 2. */
function luminance(screen: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(screen.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
