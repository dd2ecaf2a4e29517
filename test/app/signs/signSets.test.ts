import { describe, expect, it } from 'vitest';
import { agreedBy } from '../../../app/signs/agreedBy.ts';
import { prepareSigns, type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { signsHungWith } from '../../../core/signs/signSets.ts';
import { writtenSign } from '../../../core/signs/moreSigns.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import {
  INKS,
  LOOKS,
  PICTOGRAMS,
  COMBINATIONS,
  PROCESSES,
  PROFILE_1996,
  PROFILE_2026,
  TEMPLATES,
  templateOf,
} from '../../support/signs.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));
const library = {
  templates,
  profiles: new Map([PROFILE_2026, PROFILE_1996].map((profile) => [profile.id, profile])),
  looks: LOOKS,
  inks: INKS,
  pictograms: PICTOGRAMS,
  processes: PROCESSES,
  combinations: COMBINATIONS,
};

function prepared(project: Project, chosen: (sign: Sign) => boolean = isStrip): readonly PreparedSign[] {
  const ask = { project, library, shaper: shippedShaper(), production: false };
  return [...prepareSigns({ ...ask, emblems: { centre: null, practice: null } }, chosen)];
}

const isStrip = ({ template }: Sign): boolean => template === 'strip-placard';
const idsOf = (signs: readonly Sign[]): readonly string[] => signs.map(({ id }) => id);

/** Em of the Chinese across each sign. */
function letters(signs: readonly PreparedSign[]): readonly number[] {
  return signs.map((sign) => {
    const items = sign.state === 'ready' ? sign.drawing.items : [];
    const sizes = items.flatMap((item) =>
      item.kind === 'glyphs' && item.script === 'Hans' ? [item.size] : [],
    );
    return Math.max(...sizes);
  });
}

const withSign = (project: Project, id: string, change: (sign: Sign) => Sign): Project => ({
  ...project,
  signs: project.signs.map((sign) => (sign.id === id ? change(sign) : sign)),
});

describe.each(samples().map(({ id, project }) => [id, project] as const))('%s', (_, project) => {
  const [party] = project.signs.filter(isStrip);
  if (party === undefined) throw new Error('no strip');
  const four = idsOf(project.signs.filter(isStrip));

  it('[ALIKE-1] hangs the four strips together, the door plates of all storeys, and nothing else', () => {
    expect(idsOf(signsHungWith(project, party, templates))).toEqual(four);
    const sets = new Set(
      project.signs.map((sign) => idsOf(signsHungWith(project, sign, templates)).join(' ')),
    );
    const together = [...sets].filter((set) => set.includes(' '));
    expect(together).toHaveLength(2);
    expect(together).toContain(
      idsOf(project.signs.filter(({ template }) => template === 'door-plate')).join(' '),
    );
  });

  it('[ALIKE-1] hangs written signs of one template and size together', () => {
    const small = templateOf('small-sign', 'small-sign');
    const one = writtenSign(project, small, '党群服务');
    const other = { ...writtenSign(project, small, '社会事务'), id: 'other' };
    const larger = { ...other, id: 'larger', size: { width: 300, height: 120 } };
    const all = { ...project, signs: [one, other, larger] };
    expect(signsHungWith(all, one, templates)).toEqual([one, other]);
    expect(signsHungWith(all, larger, templates)).toEqual([larger]);
    const [first, second] = letters(prepared({ ...project, signs: [one, other] }, () => true));
    expect(first).toBe(second);
  });

  it('[ALIKE-2] leaves out a sign that says so, and takes in one of another size that names the set', () => {
    const alone = withSign(project, party.id, (sign) => ({ ...sign, set: 'alone' }));
    const [first, ...rest] = alone.signs.filter(isStrip);
    if (first === undefined) throw new Error('no strip');
    expect(signsHungWith(alone, first, templates)).toEqual([first]);
    expect(signsHungWith(alone, rest[0] ?? first, templates)).toEqual(rest);
    const named = {
      ...project,
      signs: project.signs.map((sign, at) => ({
        ...sign,
        set: 'A',
        size: sign.id === party.id ? { width: 500, height: 3000 } : sign.size,
        copies: at + 1,
      })),
    };
    const [member] = named.signs.filter(isStrip);
    if (member === undefined) throw new Error('no strip');
    expect(idsOf(signsHungWith(named, member, templates))).toEqual(four);
    expect(new Set(letters(prepared(named)).map((size) => size.toFixed(6))).size).toBe(1);
  });

  it('[ALIKE-5] gives the four strips letters of one width', () => {
    const [first, ...rest] = letters(prepared(project));
    for (const size of rest) expect(size).toBeCloseTo(first ?? 0, 9);
  });

  it('[ALIKE-3] sets a sign the same asked for alone, among others, and whatever order they stand in', () => {
    const shown = (signs: readonly PreparedSign[]) =>
      new Map(signs.map((sign) => [sign.sign.id, sign.state === 'ready' ? sign.drawing : sign.problems]));
    const all = shown(prepared(project));
    for (const id of four) {
      const [again] = prepared({ ...project }, (sign) => sign.id === id);
      expect(again?.state === 'ready' && again.drawing).toEqual(all.get(id));
    }
    expect(shown(prepared({ ...project, signs: project.signs.toReversed() }))).toEqual(all);
  });

  it('[ALIKE-4] leaves out a strip that a mistake of our own stops: the others agree without it', () => {
    const shipped = shippedShaper();
    const shape: typeof shipped.shape = (ask) => {
      if (ask.text.includes('合')) throw new Error('a mistake');
      return shipped.shape(ask);
    };
    const ask = { project, library, shaper: { ...shipped, shape }, production: false };
    const strips = [...prepareSigns({ ...ask, emblems: { centre: null, practice: null } }, isStrip)];
    const [stopped, ...others] = strips.filter(({ state }) => state === 'blocked');
    expect(stopped?.state === 'blocked' && stopped.problems.map(({ code }) => code)).toEqual([
      'program-fault',
    ]);
    expect(others).toEqual([]);
    const sizes = letters(strips.filter((strip) => strip !== stopped)).map((size) => size.toFixed(6));
    expect(sizes).toHaveLength(3);
    expect(new Set(sizes).size).toBe(1);
  });

  it('[ALIKE-3] agrees once for a project, whichever sign is asked for and whatever inks it brings', () => {
    let asked = 0;
    const shaper = shippedShaper();
    const same = { ...project };
    for (const sign of project.signs.filter(isStrip)) {
      agreedBy({ project: same, library: { ...library, inks: { ...INKS } }, shaper }, sign, () => {
        asked += 1;
        return null;
      });
    }
    expect(asked).toBe(four.length);
  });

  it('[ALIKE-4] is not stopped by a sign that cannot be set, nor changed by one that lacks its Mongolian', () => {
    const impossible = '长'.repeat(400);
    const broken: Project = {
      ...project,
      organisations: {
        ...project.organisations,
        collective: { ...project.organisations.collective, name: impossible },
      } as Project['organisations'],
    };
    const states = prepared(broken).map(({ state }) => state);
    expect(states.filter((state) => state === 'blocked')).toHaveLength(1);
    const three = prepared(broken).filter(({ state }) => state === 'ready');
    expect(new Set(letters(three).map((size) => size.toFixed(6))).size).toBe(1);
    const lacking = {
      ...project,
      organisations: { ...project.organisations, party: { ...project.organisations.party, mn: null } },
    };
    expect(letters(prepared(lacking)).map((size) => size.toFixed(6))).toEqual(
      letters(prepared({ ...lacking })).map((size) => size.toFixed(6)),
    );
    expect(new Set(letters(prepared(lacking)).map((size) => size.toFixed(6))).size).toBe(1);
  });
});
