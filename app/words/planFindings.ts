import { changesOfCopy, sourceOfCopy } from '../../core/plan/copiedWall.ts';
import { type PlanFinding } from '../../core/plan/planFinding.ts';
import { type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Project } from '../../core/project/project.ts';
import { sayWallChanges } from './wallChanges.ts';
import { defineWords, say, type UiLanguage, type Words } from './words.ts';

/** One sentence for every finding of a plan, and what to do about it. @internal */
export const PLAN_FINDING_WORDS: Words<PlanFinding['code']> = defineWords({
  zh: {
    'fixture-in-wall': '{level}：“{object}”立在墙里',
    'fixture-outside': '{level}：室内用的“{object}”放在了室外',
    'opening-cut': '{level}：{object}的宽度以内有另一道墙',
    'room-without-door': '{level}：“{object}”没有门、门洞或开敞边，人进不去',
    'storey-without-stairs': '{level}：没有楼梯通到这一层',
    'wall-changed': '{level}：“{object}”是照平面画的，平面上的这面墙改过了：{changes}',
    'wall-gone': '{level}：“{object}”是照平面画的，平面上没有这面墙了',
  },
  en: {
    'fixture-in-wall': '{level}: “{object}” stands in a wall',
    'fixture-outside': '{level}: “{object}” is for indoors and stands outside',
    'opening-cut': '{level}: another wall reaches into the width of {object}',
    'room-without-door': '{level}: “{object}” has no door, passage or open edge; nobody can enter',
    'storey-without-stairs': '{level}: no stairs lead to this storey',
    'wall-changed': '{level}: “{object}” was copied from the plan, whose wall has changed since: {changes}',
    'wall-gone': '{level}: “{object}” was copied from the plan, which has that wall no more',
  },
});

export const PLAN_FINDING_ADVICE: Words<PlanFinding['code']> = defineWords({
  zh: {
    'fixture-in-wall': '把它移到墙边，或换一件小的。',
    'fixture-outside': '移到房间里；天井、上空处没有楼面。',
    'opening-cut': '把门窗移开，或改窄；也可以移动那道墙。',
    'room-without-door': '在它的墙上加门或门洞，或把一边改为开敞；不是房间的，改为天井或上空。',
    'storey-without-stairs': '从设施库放一座楼梯（室内或室外），或把楼梯所在的房间命名为楼梯间。',
    'wall-changed': '到“资料”里这面墙的页面，照平面更新；实墙没有变的，改回平面或不再跟平面。',
    'wall-gone': '到“资料”里这面墙的页面，重新从平面选墙，或留作手量的墙。',
  },
  en: {
    'fixture-in-wall': 'Move it beside the wall, or take a smaller one.',
    'fixture-outside': 'Move it into a room; courtyards and voids have no floor.',
    'opening-cut': 'Move the opening away or make it narrower, or move that wall.',
    'room-without-door':
      'Put a door or passage into one of its walls, or open one side; what is no room becomes a courtyard or a void.',
    'storey-without-stairs': 'Place stairs from the library, or name the room in which they are 楼梯间.',
    'wall-changed':
      'Bring the wall up to the plan on its page under 资料; where the real wall is as it was, mend the plan, or let the wall go its own way.',
    'wall-gone': 'Choose another wall of the plan on its page under 资料, or keep it as one that was typed.',
  },
});

const NAMES = defineWords({
  zh: {
    door: '门',
    window: '窗',
    passage: '门洞',
    facade: '外墙',
    unnamed: '未命名的房间',
    named: '{kind} {mark}',
  },
  en: {
    door: 'door',
    window: 'window',
    passage: 'passage',
    facade: 'façade',
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
  const copied = finding.object === 'facade' ? 'facade' : { wall: finding.object };
  const changes = changesOfCopy(project.plan, sourceOfCopy(project.boards, copied));
  return say(PLAN_FINDING_WORDS, language, finding.code, {
    ...{ level, object },
    changes: sayWallChanges(changes, language),
  });
}

function nameOfObject(
  id: string,
  language: UiLanguage,
  { plan, rooms, boards }: Project,
  library: FixtureLibrary,
): string {
  if (id === 'facade') return say(NAMES, language, 'facade');
  const wall = boards.honours.walls.find((one) => one.id === id);
  if (wall !== undefined) return wall.name;
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
