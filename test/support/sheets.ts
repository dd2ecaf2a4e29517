import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SHEETS } from '../../app/words/sheets.ts';
import { say } from '../../app/words/words.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type StarterPlan, starterPlan } from '../../core/project/plan/starterPlan.ts';
import { type Project } from '../../core/project/project.ts';
import { titleBlock } from '../../core/sheets/titleBlock.ts';
import { type SheetAsk } from '../../typeset/sheet/sheetAsk.ts';
import { testCentre } from './centre.ts';
import { MONGOLIAN, ROOT, shippedShaper } from './fonts.ts';
import { INKS } from './signs.ts';
import { shippedLibrary } from '../../node/library/library.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

export const STARTERS: readonly StarterPlan[] = readdirSync(join(ROOT, 'templates/centres/starters'))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => starterPlan.parse(readJson(`templates/centres/starters/${file}`)));

export const FIXTURES: FixtureLibrary = shippedLibrary().fixtures;

export const TITLE_BLOCK = titleBlock.parse(readJson('templates/sheets/title-block.json'));

/** A village with a starter plan and a plate for every room. */
export function starterCentre(starter: StarterPlan): Project {
  return testCentre({
    plan: starter.plan,
    rooms: starter.rooms,
    signs: starter.rooms.map((room, i) => ({
      id: `s${i + 1}`,
      template: 'door-plate',
      subject: { of: 'room', room: room.id },
      size: { width: 300, height: 150 },
      copies: 1,
      options: {},
    })),
  });
}

/** What sheets of a project are asked with, everything but paper and scale filled in. */
export function sheetAsk(project: Project, rest: Partial<SheetAsk> = {}): SheetAsk {
  const { plan } = project;
  if (plan === null) throw new Error('no plan');
  return {
    project: { ...project, plan },
    paper: 'A3',
    scale: 100,
    tiles: false,
    faces: { regular: ['noto-serif-sc-400'], bold: ['noto-serif-sc-700'] },
    mongolian: MONGOLIAN,
    shaper: shippedShaper(),
    inks: INKS,
    library: FIXTURES,
    block: TITLE_BLOCK,
    say: (word, data) => say(SHEETS, 'zh', word, data),
    day: '2026-11-23',
    centre: `${project.register.village.zh}党群服务中心`,
    signs: project.signs.map((sign) => ({
      id: sign.id,
      text:
        project.rooms.find(({ id }) => sign.subject.of === 'room' && id === sign.subject.room)?.name.zh ?? '',
      mongolian: null,
      kind: '门牌',
      width: sign.size.width,
      height: sign.size.height,
      material: '',
      copies: sign.copies,
    })),
    verdict: null,
    ...rest,
  };
}
