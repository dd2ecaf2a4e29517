import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { takeFrom, TAKEN_PARTS, type TakenPart } from '../../../core/editing/commands/takeFrom.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { standardSigns } from '../../../core/signs/standardSizes.ts';
import { completed } from '../../support/completed.ts';
import { randomCentre } from '../../support/randomCentre.ts';
import { runs } from '../../support/runs.ts';

const sample = (name: string): Project =>
  completed(
    JSON.parse(readFileSync(new URL(`../../../templates/centres/${name}.json`, import.meta.url), 'utf8')),
  ).project;
const GACHA = sample('sample-gacha');
const VILLAGE = sample('sample-village');

function taken(project: Project, from: Project, ...parts: readonly TakenPart[]): Project {
  const result = takeFrom(project, from, new Set(parts));
  if (result.ok) return applyChange(project, result.value);
  expect(result.problem.code).toBe('nothing-to-do');
  return project;
}

const signed = { by: '某人', on: '2026-07-01' };

describe('parts of another village', () => {
  it('[TOWN-11] a look is frames, colours and faces; faces for rare characters stay', () => {
    const rare = [{ key: 'own', sha256: 'a'.repeat(64) }];
    const song = { key: 'song', sha256: 'b'.repeat(64) };
    const ownInks = [{ replaces: 'blue', name: '旗蓝', paint: 'RAL 5002' }];
    const from: Project = { ...GACHA, look: 'framed', ownInks, typefaces: { ...GACHA.typefaces, song } };
    const to = taken({ ...VILLAGE, typefaces: { ...VILLAGE.typefaces, rare } }, from, 'look');
    expect(to).toMatchObject({ look: 'framed', ownInks, typefaces: { song, rare } });
    // Back to the usual one: nothing of the other look stays.
    const plain = taken(to, VILLAGE, 'look');
    expect([plain.look, plain.ownInks]).toEqual([VILLAGE.look, VILLAGE.ownInks]);
  });

  it('[TOWN-11] sizes go to the sign about the same thing, to others where all of a template agree', () => {
    const strip = GACHA.signs.find(({ subject }) => subject.of === 'organisation');
    const doors = GACHA.signs.filter(({ template }) => template === 'door-plate');
    if (strip === undefined || doors.length < 2) throw new Error('the sample has strips and plates');
    const wide = { width: 400, height: 2600 };
    const door = { width: 333, height: 133 };
    const resized = (one: string | null): Project => ({
      ...GACHA,
      signs: GACHA.signs.map((sign) => ({
        ...sign,
        ...(sign.id === strip.id ? { size: wide } : {}),
        ...(sign.template === 'door-plate' && sign.id !== one ? { size: door } : {}),
      })),
    });
    const sizes = (project: Project, template: string) =>
      project.signs.filter((sign) => sign.template === template).map(({ size }) => size);
    const all = taken(VILLAGE, resized(null), 'sizes');
    expect(new Set(sizes(all, 'door-plate').map((size) => JSON.stringify(size)))).toEqual(
      new Set([JSON.stringify(door)]),
    );
    const same = all.signs.filter(({ subject }) => JSON.stringify(subject) === JSON.stringify(strip.subject));
    expect(same.map(({ size }) => size)).toContainEqual(wide);
    // One plate of another size: none of them says what another village's should be.
    const [odd] = doors;
    const kept = taken(VILLAGE, resized(odd?.id ?? ''), 'sizes');
    expect(sizes(kept, 'door-plate')).toEqual(sizes(VILLAGE, 'door-plate'));
  });

  it('[TOWN-11] material and making come, what is of one order does not', () => {
    const from: Project = {
      ...GACHA,
      specification: {
        material: '铝塑板',
        thickness: 4,
        approver: '别人',
        delivery: '别处',
        mounting: 'screws',
      },
      signs: GACHA.signs.map((sign) => ({ ...sign, material: '亚克力', process: 'cut', making: 'router' })),
    };
    const own = { ...VILLAGE, specification: { approver: '本村人', deadline: '2026-12-20', finish: '哑光' } };
    const to = taken(own, from, 'material');
    expect(to.specification).toEqual({
      ...{ approver: '本村人', deadline: '2026-12-20' },
      ...{ material: '铝塑板', thickness: 4, mounting: 'screws' },
    });
    const strips = to.signs.filter(({ subject }) => subject.of === 'organisation');
    expect(strips.length).toBeGreaterThan(0);
    for (const strip of strips)
      expect(strip).toMatchObject({ material: '亚克力', process: 'cut', making: 'router' });
    expect(to.signs.map(({ size }) => size)).toEqual(own.signs.map(({ size }) => size));
  });

  it('[TOWN-11] another profile is to be confirmed again; the same one stays confirmed', () => {
    const confirmed = { ...VILLAGE, language: { profile: '2026-07', confirmed: signed } };
    const other = { ...GACHA, language: { profile: 'other', confirmed: { by: '别人', on: '2026-07-02' } } };
    expect(taken(confirmed, other, 'profile').language).toEqual({ profile: 'other', confirmed: null });
    const same = { ...other, language: { ...other.language, profile: '2026-07' } };
    expect(taken(confirmed, same, 'profile').language.confirmed).toEqual(signed);
    const apart: Project = { ...same, language: { ...same.language, overrides: { stripOrder: 'zh-right' } } };
    expect(taken(confirmed, apart, 'profile').language.confirmed).toBeNull();
  });

  it('[TOWN-11] services that are missing come without persons and proofs; those that are here stay', () => {
    const [first] = GACHA.policy.services;
    if (first === undefined) throw new Error('the sample has services');
    const mn = { text: 'ᠭᠠᠴᠠᠭ᠎ᠠ', proof: signed };
    const come = { ...first, id: 's1', name: { zh: '从前没有的事项', mn }, person: '别人', phone: '1' };
    const from = { ...GACHA, policy: { ...GACHA.policy, services: [first, come] } };
    const own = { ...first, person: '本村人' };
    const to = taken({ ...VILLAGE, policy: { ...VILLAGE.policy, services: [own] } }, from, 'services');
    expect(to.policy.services).toHaveLength(2);
    expect(to.policy.services[0]).toEqual(own);
    expect(to.policy.services[1]).toMatchObject({ name: { zh: '从前没有的事项', mn: { proof: null } } });
    expect(to.policy.services[1]).not.toHaveProperty('person');
    expect(to.policy.services[1]).not.toHaveProperty('phone');
  });

  it('[TOWN-11] of any two villages: a whole project, the village’s own is its own, and the second time nothing changes', () => {
    const centres = (seed: number): Project => {
      const drawn = randomCentre(seed);
      return { ...drawn, signs: standardSigns(drawn) };
    };
    const village = fc.oneof(fc.constantFrom(GACHA, VILLAGE), fc.integer({ min: 1, max: 40 }).map(centres));
    const property = fc.property(village, village, fc.subarray([...TAKEN_PARTS]), (project, from, parts) => {
      const to = taken(project, from, ...parts);
      expect(projectSchema.safeParse(to).success).toBe(true);
      for (const own of [
        'id',
        'register',
        'organisations',
        'rooms',
        'plan',
        'assets',
        'emblems',
        'papers',
      ] as const)
        expect(to[own]).toEqual(project[own]);
      expect({ ...to.policy, services: [] }).toEqual({ ...project.policy, services: [] });
      expect(to.signs.map(({ id, subject, copies, options }) => ({ id, subject, copies, options }))).toEqual(
        project.signs.map(({ id, subject, copies, options }) => ({ id, subject, copies, options })),
      );
      expect(takeFrom(to, from, new Set(parts))).toMatchObject({
        ok: false,
        problem: { code: 'nothing-to-do' },
      });
    });
    fc.assert(property, { numRuns: runs(60) });
  });
});
