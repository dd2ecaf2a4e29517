import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOfText } from '../../core/project/basisDocument.ts';
import { saveProjectFile } from '../../core/file/file.ts';
import { type Project } from '../../core/project/project.ts';
import { runProgram } from '../support/program.ts';
import { sha256 } from '../support/sha256.ts';
import { decided, placard, soundVillage } from '../support/village.ts';

/** Stands for the artwork that the authorities issue; the check only asks whether there is some. */
const ARTWORK = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const TEMPLATES: Readonly<Record<string, string>> = {
  'placard-strip': 'strip-placard',
  emblem: 'emblem-slot',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The exit code of `check` for a village in order, with one thing changed. */
function exitCode(change: (village: Project) => void): number | null {
  const village = soundVillage((project) => {
    for (const sign of project.signs) sign.template = TEMPLATES[sign.template] ?? sign.template;
    const asset = sha256(ARTWORK);
    const supplied = { by: '组织部', on: '2026-07-02' };
    project.emblems = { centre: { asset, supplied }, practice: { asset, supplied } };
    project.assets = [
      { sha256: asset, mediaType: 'image/svg+xml', fileName: 'a.svg', bytes: ARTWORK.length },
    ];
    change(project);
  });
  const file = join(folder, 'village.paijiang');
  writeFileSync(file, saveProjectFile(village, new Map([[sha256(ARTWORK), ARTWORK]]), { sha256 }));
  return runProgram(['check', file, '--today', '2026-11-23']).status;
}

const plate =
  (given: Parameters<typeof placard>[1]) =>
  (village: Project): void =>
    void village.policy.placards.push(placard('x', given));
const outside = (text: string) => ({ text, place: 'outside', form: 'strip' }) as const;

it('[POL-10] a village in order ends with 0', () => {
  expect(exitCode(() => undefined)).toBe(0);
});

it.each<[string, (village: Project) => void]>([
  [
    'MECH-1: an oral notice of the sumu',
    (v) =>
      void v.mechanisms.push({
        id: 'm1b',
        name: { zh: '乡村振兴服务站', mn: null },
        approval: documentOfText('苏木口头通知'),
      }),
  ],
  [
    'ADMIT-1: a delegated service without admission',
    (v) =>
      void v.policy.services.push({
        id: 's',
        name: { zh: '社保代办', mn: null },
        kind: 'agency',
        basis: { of: 'delegated', field: 'socialInsurance', document: '某文件' },
        materials: [],
        steps: [],
      }),
  ],
  ['MECH-1: a plate kept inside', plate({ text: '河长制工作站', decision: decided('keep-inside') })],
  ['IN-3: kept without grounds', plate({ text: '综治办公室', decision: decided('keep-inside') })],
  ['IN-3: barred work kept', plate({ text: '综合执法工作站', decision: decided('keep-inside') })],
  [
    'NAME-1: another village’s plate',
    (v) => {
      v.signs = v.signs.filter(({ id }) => id !== 'strip-villagersCommittee');
      plate({ ...outside('巴彦温都尔苏木乌兰嘎查村民委员会'), decision: decided('keep-outside') })(v);
    },
  ],
  [
    'NAME-1: a seal without a document',
    (v) =>
      void (v.organisations.villagersCommittee.nameOnSeal = { zh: '查干哈达嘎查委员会', source: 'seal' }),
  ],
  [
    'HONOUR-1: an honour in an office',
    plate({ text: '全国文明村', decision: decided('keep-inside', '2026-09-01') }),
  ],
  [
    'HONOUR-1: no display',
    (v) => {
      v.policy.onSite.honoursDisplay = false;
      plate({ text: '全国文明村', decision: decided('merge', '2026-09-01') })(v);
    },
  ],
  [
    'OUT-1: two copies',
    (v) => v.signs.forEach((sign) => void (sign.copies = sign.id === 'strip-party' ? 2 : 1)),
  ],
  [
    'IN-1: a plate for a room that is not there',
    (v) => {
      const door = v.signs.find(({ id }) => id === 'door-hall');
      if (door !== undefined) v.signs.push({ ...door, id: 'lost', subject: { of: 'room', room: 'gone' } });
    },
  ],
  [
    'BOARD-1: posted tomorrow',
    (v) =>
      void (v.policy.onSite.noticeBoard = {
        generalPosted: '2026-11-24',
        financesPosted: '2026-11-01',
        busyFinances: false,
      }),
  ],
  [
    'NAME-3: the certificate has ended',
    (v) => {
      const { collective } = v.organisations;
      if (collective.status === 'registered') collective.certificateEnds = '2026-01-01';
    },
  ],
  ['SCRIPT-1: an unconfirmed profile', (v) => void (v.language.confirmed = null)],
  [
    'COLOUR-1: the Party’s plate in black',
    (v) => {
      v.signs = v.signs.filter(({ id }) => id !== 'strip-party');
      plate({
        ...outside('中国共产党巴彦温都尔苏木查干哈达嘎查支部委员会'),
        letters: 'black',
        decision: decided('keep-outside'),
      })(v);
    },
  ],
])('[POL-10] with the fault it ends with 1: %s', (_, change) => {
  expect(exitCode(change)).toBe(1);
});

it('[POL-10] a seal’s name with its document is a note and ends with 0', () => {
  expect(
    exitCode((v) => {
      const nameOnSeal = { zh: '查干哈达嘎查委员会', source: 'seal', document: '2019年印模备案' } as const;
      v.organisations.villagersCommittee.nameOnSeal = nameOnSeal;
    }),
  ).toBe(0);
});
