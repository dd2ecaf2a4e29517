import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openProjectFile } from '../../../core/file/file.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { planFindings } from '../../../core/plan/planFindings.ts';
import { type FaceArea, insideFaces, outsideFaces } from '../../../core/plan/wallFaces.ts';
import { newCentre } from '../../../core/start/newCentre.ts';
import { type Project } from '../../../core/project/project.ts';
import { isNamed } from '../../../core/project/sign.ts';
import { nameFaults } from '../../../core/signs/nameFaults.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { plateSpots } from '../../../core/signs/plateSpots.ts';
import { signWords } from '../../../core/signs/signWords.ts';
import { platedRooms, standardSigns, STANDARD_SIZES } from '../../../core/signs/standardSizes.ts';
import { suffixSpaces } from '../../../core/signs/mongolianSuffix.ts';
import { FIXTURES } from '../../support/library.ts';
import { sha256 } from '../../support/sha256.ts';
import { TOWNSHIPS } from '../../support/townships.ts';

function sample(name: string): Project {
  const bytes = readFileSync(new URL(`../../../templates/centres/${name}.json`, import.meta.url));
  const opened = openProjectFile(bytes, { sha256 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value.project;
}

describe.each([
  ['sample-gacha', 'pastoral', { width: 350, height: 2400 }, '巴彦温都尔苏木巴彦温都尔嘎查村民委员会'],
  ['sample-village', 'farming', { width: 360, height: 2200 }, '台阁牧镇台阁牧村村民委员会'],
])('%s', (name, setting, strip, committee) => {
  const project = sample(name);

  it('[SAMPLE-1] is a complete project of a real township', () => {
    const { league, banner, township } = project.register;
    expect(TOWNSHIPS).toContainEqual({ league, banner: banner.zh, township: township.zh });
    expect(project.setting).toBe(setting);
    expect(nameOf(project, { of: 'organisation', organisation: 'villagersCommittee' })).toBe(committee);
    expect(nameFaults(project)).toEqual([]);
  });

  it('[SAMPLE-2] has the standard sign set of its rooms, one of them used for several things', () => {
    const named = project.signs.filter((sign) => isNamed(sign.subject));
    expect(named).toEqual(standardSigns(project, { ...STANDARD_SIZES, strip }));
    expect(project.rooms.length).toBeGreaterThanOrEqual(8);
    expect(project.rooms.some((room) => room.functions.length > 1)).toBe(true);
    const housed = new Set(project.rooms.flatMap((room) => room.organisations));
    expect(housed).toEqual(new Set(['party', 'villagersCommittee', 'collective', 'supervision']));
  });

  it('[SAMPLE-3] every sign has its words in both scripts, none of it proof-read or confirmed', () => {
    expect(project.language.confirmed).toBeNull();
    for (const sign of project.signs) {
      const words = signWords(project, sign);
      if (words === null) throw new Error(sign.id);
      if (words.slot !== null) continue;
      const texts = words.texts.flatMap(({ mn }) => (mn === null ? [] : [mn]));
      if (words.name !== null) {
        const { subject } = sign;
        const room = project.rooms.find(({ id }) => subject.of === 'room' && id === subject.room);
        expect(texts.length, sign.id).toBe(room === undefined ? 1 : 2 + room.functions.length);
      }
      for (const { text, proof } of texts) {
        expect(proof).toBeNull();
        expect(suffixSpaces(text), text).toEqual([]);
        expect(text).toMatch(/^[\u1800-\u18af\u202f ]+$/u);
      }
    }
  });
});

describe.each(['sample-gacha', 'sample-village'])('the plan of %s', (name) => {
  const project = sample(name);
  const { plan, rooms, boards } = project;
  if (plan === null) throw new Error('a sample has a plan');
  const level = plan.levels[0]?.id ?? '';
  /** What of a face's openings a record must have, wherever it stands in its list. */
  const places = (areas: readonly Omit<FaceArea, 'what'>[]) =>
    areas.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).sort();

  it('[SAMPLE-4] has a place with a door for every room that has a plate, no findings, and more than the least area', () => {
    const placed = plan.spaces.map(({ room }) => room).sort();
    expect(placed).toEqual(rooms.map(({ id }) => id).sort());
    const doors = new Set(plateSpots(plan).map(({ room }) => room));
    expect(platedRooms(project).filter(({ id }) => !doors.has(id))).toEqual([]);
    expect(planFindings(plan, rooms, FIXTURES)).toEqual([]);
    const { building, usable } = planAreas(plan).total;
    const least = project.setting === 'pastoral' ? 150 : 200;
    expect(Math.min(building, usable)).toBeGreaterThanOrEqual(least);
    // What was measured without a plan would be a second figure beside the drawn one.
    expect(project.areas).toEqual({});
  });

  it('[SAMPLE-4] has its façade from the wall of the entrance', () => {
    const { facade } = boards;
    if (facade === null) throw new Error('a sample has a façade');
    const faces = outsideFaces(plan, level).filter(({ width }) => width === facade.width);
    const typed = places([{ ...facade.entrance, y: 0 }, ...facade.windows]);
    expect(faces.map(({ areas }) => places(areas))).toContainEqual(typed);
  });

  it('[SAMPLE-4] has its honours on walls of a room', () => {
    for (const { width, keepFree } of boards.honours.walls) {
      const faces = insideFaces(plan, level).filter((face) => face.width === width);
      const drawn = places(keepFree.filter(({ what }) => what === 'door' || what === 'window'));
      expect(faces.map(({ areas }) => places(areas))).toContainEqual(drawn);
    }
  });
});

describe('newCentre', () => {
  it('[FILE-12] makes a project that opens, with the standard signs of its rooms and no third placard without a collective', () => {
    const project = newCentre({
      id: 'new',
      register: {
        banner: { zh: '多伦县', mn: null },
        township: { zh: '滦源镇', mn: null },
        village: { zh: '兴隆村', mn: null },
      },
      setting: 'farming',
      partyForm: 'branch',
      bannerInName: 'none',
      collective: { status: 'none' },
      rooms: [
        {
          id: 'r'.repeat(40),
          name: { zh: '会议室', mn: null },
          functions: [],
          organisations: ['party'],
          mechanisms: [],
        },
      ],
    });
    expect(project.signs.map(({ id, template }) => `${id} ${template}`)).toEqual([
      'placard-party strip-placard',
      'placard-villagersCommittee strip-placard',
      'placard-supervision strip-placard',
      'emblem-centre emblem-slot',
      'emblem-practice emblem-slot',
      'service-institution service-institution',
      `${'r'.repeat(40)} door-plate`,
    ]);
    expect(project.signs.at(-1)?.options).toEqual({ scheme: 'party' });
    expect(project.language).toEqual({ profile: '2026-07', confirmed: null });
  });
});
