import { type PlacardRecord } from '../../core/project/placardRecord.ts';
import { project, PROJECT_VERSION, type Project } from '../../core/project/project.ts';
import { type Site } from '../../core/policy/ruleInput.ts';
import { type SignLook } from '../../core/signs/signLook.ts';
import { measuredAreas } from '../../core/policy/areas.ts';

const proof = { by: '校对人', on: '2026-07-02' };
const mn = { text: 'ᠲᠤᠰᠤᠮ', proof };
const both = (zh: string) => ({ zh, mn });

/** A gacha whose centre is in order under the Inner Mongolia rulebook: every test takes one thing away from it. */
export function soundVillage(change: (village: Project) => void = () => {}): Project {
  const village = project.parse({
    format: 'paijiang',
    version: PROJECT_VERSION,
    id: 'sound',
    register: {
      league: '赤峰市',
      banner: both('阿鲁科尔沁旗'),
      township: both('巴彦温都尔苏木'),
      village: both('查干哈达嘎查'),
    },
    setting: 'pastoral',
    organisations: {
      party: { form: 'branch', bannerInName: true, nameOnSeal: null, mn },
      villagersCommittee: { bannerInName: true, nameOnSeal: null, mn },
      collective: {
        status: 'registered',
        name: '阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查股份经济合作社',
        registeredOn: '2019-05-01',
        mn,
      },
      supervision: { bannerInName: true, nameOnSeal: null, mn },
      centre: { bannerInName: true, mn },
      practice: { bannerInName: true, mn },
      serviceInstitution: { name: null, mn },
    },
    mechanisms: [{ id: 'm1', name: both('便民服务站') }],
    areas: { building: 180, axis: 170, usable: 150.5, outdoor: 400 },
    rooms: [
      {
        id: 'hall',
        number: '101',
        name: both('便民服务大厅'),
        functions: [],
        organisations: ['party', 'villagersCommittee', 'collective', 'supervision'],
        mechanisms: ['m1'],
      },
    ],
    language: { profile: '2026-07', confirmed: proof },
    typefaces: { song: null, mongolian: null, rare: [] },
    emblems: {
      centre: { asset: 'a'.repeat(64), supplied: proof },
      practice: { asset: 'b'.repeat(64), supplied: proof },
    },
    signs: [
      ...(['party', 'villagersCommittee', 'collective', 'supervision'] as const).map((organisation) => ({
        id: `strip-${organisation}`,
        template: 'placard-strip',
        subject: { of: 'organisation', organisation },
        size: { width: 350, height: 2400 },
        copies: 1,
        options: {},
      })),
      ...(['centre', 'practice'] as const).map((of) => ({
        id: `mark-${of}`,
        template: 'emblem',
        subject: { of },
        size: { width: 600, height: 800 },
        copies: 1,
        options: {},
      })),
      sign('door-hall', 'door-plate', { of: 'room', room: 'hall' }),
      sign('institution', 'service-institution', { of: 'serviceInstitution' }),
    ],
    assets: [],
    policy: {
      judgedBy: null,
      placards: [placard('guide', { text: '办事服务指引牌', decision: decided('keep-inside') })],
      justifications: [],
      acceptances: [],
      onSite: {
        noticeBoard: { generalPosted: '2026-10-01', financesPosted: '2026-10-01', busyFinances: false },
        kiosk: true,
        honoursDisplay: true,
        eightHaves: {
          document: '苏木文件',
          rows: Array.from({ length: 8 }, (_, row) => ({
            text: `第${row + 1}项`,
            present: true,
            checked: proof,
          })),
        },
      },
      services: [],
      certificates: { document: '', refused: [], wording: '' },
    },
  });
  change(village);
  return village;
}

function sign(id: string, template: string, subject: object) {
  return { id, template, subject, size: { width: 300, height: 120 }, copies: 1, options: {} };
}

/** A merger is one into the display of honours. */
export function decided(outcome: 'keep-outside' | 'keep-inside' | 'merge' | 'retire', doneOn?: string) {
  const done = doneOn === undefined ? {} : { doneOn };
  const into: { into?: string } = outcome === 'merge' ? { into: 'honours' } : {};
  return { outcome, ...into, decided: { by: '达来', on: '2026-08-01' }, ...done };
}

export function placard(id: string, given: Partial<PlacardRecord>): PlacardRecord {
  return { id, text: id, place: 'inside', form: 'square', judged: null, decision: null, ...given };
}

const LOOKS: Readonly<Record<string, SignLook['kind']>> = {
  'placard-strip': 'placard',
  'placard-square': 'placard',
  emblem: 'emblem',
  'door-plate': 'door',
  'service-institution': 'serviceInstitution',
};

/** The village as measured, its signs as their templates would make them. */
export function siteOf(village: Project, given: Partial<Site> = {}): Site {
  return {
    areas: measuredAreas(village),
    uncomputed: [],
    look: (asked) => {
      const kind = LOOKS[asked.template];
      if (kind === undefined) return null;
      const isParty = asked.subject.of === 'organisation' && asked.subject.organisation === 'party';
      return {
        kind,
        form: asked.template === 'placard-strip' ? 'strip' : 'square',
        ground: 'white',
        letters: isParty ? 'red' : 'black',
        typeface: 'song',
      };
    },
    names: [],
    seals: [],
    fixtures: null,
    ...given,
  };
}
