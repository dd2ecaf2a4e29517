import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { changePart } from '../../../core/editing/commands/records.ts';
import { type Project } from '../../../core/project/project.ts';
import { composeName } from '../../../core/signs/names.ts';
import { runs } from '../../support/runs.ts';
import { soundVillage } from '../../support/village.ts';

const proof = { by: '乌兰', on: '2026-06-01' };
const mn = (text: string) => ({ text, proof });
const village = soundVillage();
const { register } = village;

/** Everything that has a name signed for, each in other words; the collective is registered. */
const signed: Project = {
  ...village,
  setting: 'farming',
  register: {
    ...register,
    banner: { zh: '土默特左旗', mn: mn('ᠬᠣᠰᠢᠭᠤ') },
    township: { zh: '察素齐镇', mn: mn('ᠪᠠᠯᠭᠠᠰᠤ') },
    village: { zh: '台阁牧村', mn: mn('ᠲᠣᠰᠬᠣᠨ') },
  },
  organisations: {
    party: { form: 'branch', bannerInName: false, nameOnSeal: null, mn: mn('ᠨᠠᠮ') },
    villagersCommittee: { bannerInName: true, nameOnSeal: null, mn: mn('ᠬᠣᠷᠢᠶ᠎ᠠ') },
    collective: {
      status: 'registered',
      name: '台阁牧村股份经济合作社',
      registeredOn: '2020-01-01',
      mn: mn('ᠬᠠᠮᠲᠤ'),
    },
    supervision: { bannerInName: false, nameOnSeal: null, mn: mn('ᠬᠢᠨᠠᠨ') },
    centre: { bannerInName: false, mn: mn('ᠲᠥᠪ') },
    practice: { bannerInName: false, mn: mn('ᠳᠠᠳᠯᠠᠭ᠎ᠠ') },
    serviceInstitution: { name: null, mn: mn('ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ') },
  },
};

function after(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  const next = applyChange(project, result.value);
  expect(applyChange(next, invert(result.value))).toEqual(project);
  return next;
}

/** Names without a signature. All keep their words. */
function unsigned({ register: names, organisations: bodies }: Project): readonly string[] {
  const { banner, township, village: place } = names;
  const all = { banner, township, village: place, ...bodies };
  return Object.entries(all).flatMap(([name, body]) => {
    const words = 'mn' in body ? body.mn : null;
    expect(words?.text, name).toBeTruthy();
    return words?.proof === null ? [name] : [];
  });
}

const renamed = (zh: string) =>
  after(
    signed,
    changePart(signed, {
      part: 'register',
      to: { ...signed.register, village: { ...signed.register.village, zh } },
    }),
  );
const reorganised = (to: Partial<Project['organisations']>) =>
  after(signed, changePart(signed, { part: 'organisations', to: { ...signed.organisations, ...to } }));

describe('Mongolian under a name that becomes another', () => {
  it('[REG-7] another village: its own signature goes, and that of every body whose name has the village in it', () => {
    expect(unsigned(signed)).toEqual([]);
    // The collective's name is copied from its certificate.
    expect(unsigned(renamed('古城村'))).toEqual([
      'village',
      'party',
      'villagersCommittee',
      'supervision',
      'centre',
      'practice',
      'serviceInstitution',
    ]);
  });

  it('[REG-7] another banner, form, seal, certificate or setting: of those alone whose name it changes', () => {
    const { banner } = signed.register;
    const moved = changePart(signed, {
      part: 'register',
      to: { ...signed.register, banner: { ...banner, zh: '托克托县' } },
    });
    expect(unsigned(after(signed, moved))).toEqual(['banner', 'villagersCommittee']);
    const { party, supervision, collective } = signed.organisations;
    expect(unsigned(reorganised({ party: { ...party, form: 'committee' } }))).toEqual(['party']);
    expect(
      unsigned(
        reorganised({ supervision: { ...supervision, nameOnSeal: { zh: '台阁牧监委会', source: 'seal' } } }),
      ),
    ).toEqual(['supervision']);
    if (collective.status === 'registered')
      expect(unsigned(reorganised({ collective: { ...collective, name: '台阁牧村经济合作社' } }))).toEqual([
        'collective',
      ]);
    const community = changePart(signed, { part: 'setting', to: 'community' });
    expect(unsigned(after(signed, community))).toEqual(['villagersCommittee', 'supervision']);
  });

  it('[REG-7] what changes no name takes no signature; words or a signature that come with the name stay', () => {
    const approved = changePart(signed, {
      part: 'register',
      to: { ...signed.register, approval: '旗政发〔2024〕1号' },
    });
    expect(unsigned(after(signed, approved))).toEqual([]);
    const { party } = signed.organisations;
    const again = { ...proof, on: '2026-07-01' };
    for (const words of [{ text: 'ᠨᠠᠮ', proof: again }, mn('ᠰᠢᠨ᠎ᠡ ᠨᠠᠮ')])
      expect(unsigned(reorganised({ party: { ...party, form: 'committee', mn: words } }))).toEqual([]);
  });

  it('[REG-7] no name is ever signed for under Chinese that its reader has not seen', () => {
    const zh = fc.constantFrom('台阁牧村', '古城村', '查干哈达嘎查', '新华社区');
    const step = fc.record({
      village: zh,
      bannerInName: fc.boolean(),
      form: fc.constantFrom('branch', 'generalBranch', 'committee' as const),
      setting: fc.constantFrom('farming', 'pastoral', 'community' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let project = signed;
        for (const { village: name, bannerInName, form, setting } of steps) {
          const place = { ...project.register.village, zh: name };
          project = after(
            project,
            changePart(project, { part: 'register', to: { ...project.register, village: place } }),
          );
          const party = { ...project.organisations.party, bannerInName, form };
          project = after(
            project,
            changePart(project, { part: 'organisations', to: { ...project.organisations, party } }),
          );
          project = after(project, changePart(project, { part: 'setting', to: setting }));
        }
        for (const subject of [
          { of: 'organisation', organisation: 'party' },
          { of: 'organisation', organisation: 'villagersCommittee' },
          { of: 'organisation', organisation: 'supervision' },
        ] as const)
          if (project.organisations[subject.organisation].mn?.proof !== null)
            expect(composeName(project, subject)?.zh).toBe(composeName(signed, subject)?.zh);
        if (project.register.village.mn?.proof !== null) expect(project.register.village.zh).toBe('台阁牧村');
      }),
      { numRuns: runs(300) },
    );
  });
});
