import { type PlanFinding } from '../../core/plan/planFinding.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Project } from '../../core/project/project.ts';
import { defineWords, say, type UiLanguage, type Words } from './words.ts';

/** One sentence for every finding of a plan, and what to do about it. @internal */
export const PLAN_FINDING_WORDS: Words<PlanFinding['code']> = defineWords({
  zh: {
    'fixture-in-wall': '{level}：“{object}”立在墙里',
    'fixture-outside': '{level}：室内用的“{object}”放在了室外',
    'opening-cut': '{level}：{object}的宽度以内有另一道墙',
    'room-without-door': '{level}：“{object}”没有门、门洞或开敞边，人进不去',
    'storey-without-stairs': '{level}：没有楼梯通到这一层',
  },
  en: {
    'fixture-in-wall': '{level}: “{object}” stands in a wall',
    'fixture-outside': '{level}: “{object}” is for indoors and stands outside',
    'opening-cut': '{level}: another wall reaches into the width of {object}',
    'room-without-door': '{level}: “{object}” has no door, passage or open edge; nobody can enter',
    'storey-without-stairs': '{level}: no stairs lead to this storey',
  },
});

export const PLAN_FINDING_ADVICE: Words<PlanFinding['code']> = defineWords({
  zh: {
    'fixture-in-wall': '把它移到墙边，或换一件小的。',
    'fixture-outside': '移到房间里；天井、上空处没有楼面。',
    'opening-cut': '把门窗移开，或改窄；也可以移动那道墙。',
    'room-without-door': '在它的墙上加门或门洞，或把一边改为开敞；不是房间的，改为天井或上空。',
    'storey-without-stairs': '从设施库放一座楼梯（室内或室外），或把楼梯所在的房间命名为楼梯间。',
  },
  en: {
    'fixture-in-wall': 'Move it beside the wall, or take a smaller one.',
    'fixture-outside': 'Move it into a room; courtyards and voids have no floor.',
    'opening-cut': 'Move the opening away or make it narrower, or move that wall.',
    'room-without-door':
      'Put a door or passage into one of its walls, or open one side; what is no room becomes a courtyard or a void.',
    'storey-without-stairs': 'Place stairs from the library, or name the room in which they are 楼梯间.',
  },
});

const NAMES = defineWords({
  zh: { door: '门', window: '窗', passage: '门洞', unnamed: '未命名的房间', named: '{kind} {mark}' },
  en: {
    door: 'door',
    window: 'window',
    passage: 'passage',
    unnamed: 'a room without a name',
    named: '{kind} {mark}',
  },
});

/** What is wrong, with the level and the object by its name. */
export function sayPlanFinding(
  finding: PlanFinding,
  language: UiLanguage,
  project: Project,
  library: FixtureLibrary,
): string {
  const level = project.plan?.levels.find(({ id }) => id === finding.level)?.name ?? finding.level;
  const object = nameOfObject(finding.object, language, project, library);
  return say(PLAN_FINDING_WORDS, language, finding.code, { level, object });
}

function nameOfObject(
  id: string,
  language: UiLanguage,
  { plan, rooms }: Project,
  library: FixtureLibrary,
): string {
  const fixture = plan?.fixtures.find((one) => one.id === id);
  if (fixture !== undefined) return library.get(fixture.item)?.name[language] ?? fixture.item;
  const opening = plan?.openings.find((one) => one.id === id);
  if (opening !== undefined) {
    const kind = say(NAMES, language, opening.kind);
    return say(NAMES, language, 'named', { kind, mark: opening.mark ?? opening.width });
  }
  const space = plan?.spaces.find((one) => one.id === id);
  return rooms.find((room) => room.id === space?.room)?.name.zh ?? say(NAMES, language, 'unnamed');
}
