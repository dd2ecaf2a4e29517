import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../../app/policy/sayFinding.ts';
import { check } from '../../../core/policy/check.ts';
import { auditPlacards } from '../../../core/policy/audit/audit.ts';
import { region } from '../../../core/policy/region.ts';
import { rulebookAtHand, rulebookFor } from '../../../core/policy/whichRulebook.ts';
import { type Project } from '../../../core/project/project.ts';
import { SETTINGS } from '../../../core/project/register.ts';
import { composeName } from '../../../core/signs/names.ts';
import { nameFaults } from '../../../core/signs/nameFaults.ts';
import { shippedRulebook, templateJson, ofRegions } from '../../support/policyData.ts';
import { decided, placard, siteOf, soundVillage } from '../../support/village.ts';

const TODAY = '2026-11-23';
const village = shippedRulebook('inner-mongolia-2023');
const community = shippedRulebook('inner-mongolia-2023-community');

function soundCommunity(change: (project: Project) => void = () => {}): Project {
  return soundVillage((project) => {
    project.setting = 'community';
    project.register.banner.zh = '新城区';
    project.register.township.zh = '海拉尔东路街道';
    project.register.village.zh = '公主府社区';
    project.organisations.collective = { status: 'none' };
    project.signs = project.signs.filter(({ id }) => id !== 'strip-collective');
    change(project);
  });
}

const keys = (project: Project) =>
  check(project, community, TODAY, siteOf(project)).map((finding) => finding.key);

describe('the rulebook of communities', () => {
  it('[COMM-1] says 参照 in every rule that it carries over, and cites the last paragraph', () => {
    for (const rule of community.rules) {
      if (rule.cites.some(({ document }) => document === 'collective-law-2024')) continue;
      for (const advice of [rule.advice, ...rule.adviceOn.values()]) {
        expect(advice.zh, rule.id).toMatch(/^参照/u);
        expect(advice.en, rule.id).toMatch(/^By analogy/u);
      }
      expect(
        rule.cites.map(({ clause }) => clause),
        rule.id,
      ).toContain('末段');
      const carried = village.rules.find(({ id }) => id === rule.id);
      expect(carried?.strength, rule.id).toBe(rule.strength);
      expect(carried?.kind, rule.id).toBe(rule.kind);
      // The ground stays the words that are carried over; the paragraph says that they are.
      expect(rule.cites[0], rule.id).toEqual(carried?.cites[0]);
    }
    for (const entry of community.plates.entries)
      expect(
        entry.cites.map(({ clause }) => clause),
        entry.key,
      ).toContain('末段');
  });

  it('[COMM-2] has nothing of what the text does not say of communities', () => {
    const ids = community.rules.map(({ id }) => id);
    for (const absent of ['AREA-1', 'AREA-2', 'HOUSE-2', 'DUTY-3', 'SERV-2'])
      expect(ids).not.toContain(absent);
    expect(JSON.stringify(community.rules)).not.toMatch(/农区|牧区|平方米|每季度/u);
    expect([...community.documents.keys()]).not.toContain('organic-law-2018');
  });

  it('[COMM-3] finds nothing in a community in order, without a collective, an area or a period', () => {
    const project = soundCommunity((each) => {
      each.areas = {};
      each.policy.onSite.kiosk = null;
      each.policy.onSite.noticeBoard = {
        generalPosted: '2024-01-01',
        financesPosted: '2024-01-01',
        busyFinances: true,
      };
    });
    expect(keys(project)).toEqual([]);
  });

  it.each<[string, (project: Project) => void, string]>([
    [
      'a missing placard',
      (each) => void (each.signs = each.signs.filter(({ id }) => id !== 'strip-villagersCommittee')),
      'OUT-1/plate-missing/plate:villagersCommittee',
    ],
    [
      'a placard of a village’s committee that stays',
      (each) => {
        each.signs = each.signs.filter(({ id }) => id !== 'strip-villagersCommittee');
        each.policy.placards.push(
          placard('old', {
            text: '新城区海拉尔东路街道公主府社区村民委员会',
            place: 'outside',
            form: 'strip',
            decision: decided('keep-outside'),
          }),
        );
      },
      'NAME-1/plate-name-short/placard:old',
    ],
    [
      'a board that nobody posts on',
      (each) =>
        void (each.policy.onSite.noticeBoard = {
          generalPosted: null,
          financesPosted: '2026-01-01',
          busyFinances: false,
        }),
      'BOARD-1/never-posted/fixture:noticeBoard.general',
    ],
    [
      'a mechanism outside the catalogue',
      (each) => void each.mechanisms.push({ id: 'm2', name: { zh: '河长制工作站', mn: null } }),
      'MECH-1/mechanism-not-catalogued/mechanism:m2',
    ],
  ])('[COMM-4] finds %s', (_, change, key) => {
    expect(keys(soundCommunity(change))).toContain(key);
  });

  it('[COMM-5] names residents’ bodies, whatever the community’s name ends with', () => {
    for (const name of ['公主府社区', '锦绣家园', '西沙梁村']) {
      const project = soundCommunity((each) => void (each.register.village.zh = name));
      const zh = (organisation: 'party' | 'villagersCommittee' | 'supervision') =>
        composeName(project, { of: 'organisation', organisation })?.zh;
      expect(zh('villagersCommittee')).toBe(`新城区海拉尔东路街道${name}居民委员会`);
      expect(zh('supervision')).toBe(`新城区海拉尔东路街道${name}居务监督委员会`);
      expect(zh('party')).toBe(`中国共产党新城区海拉尔东路街道${name}支部委员会`);
      expect(nameFaults(project)).toEqual([]);
    }
  });

  it('[COMM-6] audits the plates of a community by its own names', () => {
    const project = soundCommunity();
    const proposals = (...texts: readonly string[]) =>
      auditPlacards(
        texts.map((text, at) => placard(`a${at}`, { text, place: 'outside', form: 'strip' })),
        project.register,
        community.plates,
        community.words,
      ).map(({ entry, reason, proposal }) => `${entry ?? '-'} ${reason} ${proposal}`);
    expect(
      proposals(
        '新城区海拉尔东路街道公主府社区居民委员会',
        '公主府社区居务监督委员会',
        '公主府社区党群服务中心',
        '公主府社区居务公开栏',
      ),
    ).toEqual([
      'villagersCommittee catalogued keep-outside',
      'supervision catalogued keep-outside',
      'centre catalogued keep-outside',
      'noticeBoard catalogued keep-outside',
    ]);
    expect(proposals('公主府社区居委会')).toEqual(['villagersCommittee catalogued-alias keep-outside']);
    expect(proposals('公主府社区招商引资服务站')[0]).toMatch(/retire$/u);
  });
});

it('[COMM-5] a finding calls the bodies by their names', () => {
  const project = soundCommunity((each) => void each.rooms.forEach((room) => void (room.organisations = [])));
  const said = check(project, community, TODAY, siteOf(project))
    .filter(({ rule }) => rule === 'HOUSE-1')
    .map((finding) => sayFinding('zh', finding, community.plates));
  expect(said.join()).toContain('居民委员会');
  expect(said.join()).not.toMatch(/村/u);
});

describe('which rulebook judges', () => {
  const REGION = region.parse(templateJson('region.json'));
  const project = (setting: Project['setting'], rulebook: string | null) => {
    const judgedBy = rulebook === null ? null : { rulebook, edition: '1', on: TODAY };
    return { setting, policy: { judgedBy } };
  };

  it('[COMM-7] the setting where none is on record, and where one of the region’s own is', () => {
    for (const setting of SETTINGS) {
      expect(rulebookFor(project(setting, null), REGION)).toBe(REGION.rulebooks[setting]);
      for (const own of Object.values(REGION.rulebooks))
        expect(rulebookFor(project(setting, own), REGION)).toBe(REGION.rulebooks[setting]);
      expect(rulebookFor(project(setting, 'shandong-secondary'), REGION)).toBe('shandong-secondary');
    }
  });

  it('[COMM-7] every setting has a shipped primary rulebook', () => {
    const shipped = ofRegions('rulebook').map(templateJson) as readonly { readonly id: string }[];
    for (const id of Object.values(REGION.rulebooks)) {
      expect(shipped.find((book) => book.id === id)).toMatchObject({ id, standing: 'primary' });
    }
  });

  it('[COMM-8] a second primary rulebook judges nobody, in whatever order the files lie', () => {
    const ids = ['aaa-primary', 'inner-mongolia-2023', 'inner-mongolia-2023-community', 'zzz-primary'];
    for (const shipped of [ids, [...ids].reverse()])
      for (const setting of SETTINGS)
        expect(rulebookAtHand(project(setting, null), shipped, REGION)).toEqual({
          id: REGION.rulebooks[setting],
          absent: null,
        });
  });

  it('[COMM-9] a rulebook on record that is not at hand is told, and the region’s judges', () => {
    expect(
      rulebookAtHand(project('community', 'my-rules'), ['inner-mongolia-2023-community'], REGION),
    ).toEqual({
      id: 'inner-mongolia-2023-community',
      absent: 'my-rules',
    });
  });
});
