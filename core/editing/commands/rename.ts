import { type NameOnSeal } from '../../project/organisation.ts';
import { problem } from '../../problem.ts';
import { project as projectSchema, type Project } from '../../project/project.ts';
import { type NamedSubject } from '../../project/sign.ts';
import { type MongolianText } from '../../project/text.ts';
import { type TypedText, typedTexts, withTexts } from '../../project/typedTexts.ts';
import { failure, type Result, success } from '../../result.ts';
import {
  type Mention,
  mentionsIn,
  type NamePair,
  reworded as withNames,
} from '../../signs/mentions/mentions.ts';
import { stemOf } from '../../signs/mentions/places.ts';
import { BODIES, nameOf } from '../../signs/names.ts';
import { type ProjectText, projectTexts } from '../../signs/projectTexts.ts';
import { signWords } from '../../signs/signWords.ts';
import { type SignTemplate } from '../../signs/template.ts';
import { applyChange } from '../apply.ts';
import { command, type CommandResult, type PlanProblem } from '../command.ts';
import { type Draft } from '../draft.ts';
import { refusedValue } from '../refusedValue.ts';
import { putRoom } from './putRoom.ts';
import { reworded, withPlates } from './signs.ts';
import { unsignRenamed } from './unsignRenamed.ts';

/** A name that becomes another; bodies with a seal by what stands on it, null = as composed. */
export type Renaming =
  | { readonly of: 'banner' | 'township' | 'village'; readonly to: string }
  | { readonly of: 'room'; readonly room: string; readonly to: string }
  | { readonly of: 'collective'; readonly to: string }
  | { readonly of: 'serviceInstitution'; readonly to: string | null }
  | {
      readonly of: 'party' | 'villagersCommittee' | 'supervision';
      readonly to: NameOnSeal | null;
    };

/** A typed text that says the old name. */
export type NamedInText = {
  readonly at: TypedText;
  readonly to: string;
  readonly mentions: readonly Mention[];
  /** Whether it follows where nobody says otherwise: not what stands elsewhere as it is, and not what may mean another. */
  readonly follows: boolean;
};

/** Everything that a renaming reaches. */
export type Reach = {
  /** Standard names that become others by themselves: the name itself, and the names that are put together from it. */
  readonly names: readonly {
    readonly subject: NamedSubject | null;
    readonly from: string;
    readonly to: string;
  }[];
  readonly typed: readonly NamedInText[];
  /** Ids of the signs whose words become others. */
  readonly signs: readonly string[];
  /** Mongolian that is to be proof-read again. */
  readonly unsigned: readonly ProjectText[];
};

/**
 * What a renaming would reach where the typed texts of the given keys follow (absent: those that follow at first). A value
 * that no file could hold is refused; nothing is changed.
 */
export function reachOf(
  project: Project,
  renaming: Renaming,
  templates: ReadonlyMap<string, SignTemplate>,
  following?: ReadonlySet<string>,
): Result<Reach & { readonly after: Project }, PlanProblem> {
  const named = withName(project, renaming);
  if (!named.ok) return named;
  const typed = namedInTexts(project, named.value, renaming);
  const follow = following ?? followingAtFirst(typed);
  const change = rename(project, renaming, follow);
  if (!change.ok) return change;
  const after = applyChange(project, change.value);
  return success({
    after,
    names: namesThatChange(project, after, renaming),
    typed,
    signs: project.signs.flatMap((sign) => {
      const template = templates.get(sign.template);
      const now = after.signs.find(({ id }) => id === sign.id);
      const words = (of: Project, one = sign): string => JSON.stringify(shownWords(of, one, template));
      return now !== undefined && words(project) !== words(after, now) ? [sign.id] : [];
    }),
    unsigned: unsignedBetween(projectTexts(project, templates), projectTexts(after, templates)),
  });
}

export function followingAtFirst(typed: Reach['typed']): ReadonlySet<string> {
  return new Set(typed.filter(({ follows }) => follows).map(({ at }) => at.key));
}

/**
 * A name becomes another, with whatever is put together from it, and with the typed texts of the given keys (of `reachOf`):
 * one step. Mongolian under Chinese that becomes another loses its signature (REG-7).
 */
export function rename(project: Project, renaming: Renaming, follow: ReadonlySet<string>): CommandResult {
  const named = withName(project, renaming);
  if (!named.ok) return named;
  if (JSON.stringify(named.value) === JSON.stringify(project)) return failure(problem('nothing-to-do'));
  const chosen = namedInTexts(project, named.value, renaming).filter(({ at }) => follow.has(at.key));
  return command(project, (draft) => {
    const refusal = putTexts(draft, named.value, new Map(chosen.map(({ at, to }) => [at.key, to])));
    if (refusal !== undefined) return refusal;
    unsignRenamed(draft);
    return undefined;
  });
}

/** Typed texts written anew, by their keys, as one step: what a list of names that disagree offers. */
export function rewriteTexts(project: Project, to: ReadonlyMap<string, string>): CommandResult {
  return command(project, (draft) => {
    const refusal = putTexts(draft, project, to);
    unsignRenamed(draft);
    return refusal;
  });
}

/** The project with the name, and with what follows a name by itself. */
function withName(project: Project, renaming: Renaming): Result<Project, PlanProblem> {
  const result = command(project, (draft) => putName(draft, renaming));
  if (!result.ok) return result;
  const after = applyChange(project, withPlates(project, result.value));
  const parsed = projectSchema.safeParse(after);
  return parsed.success ? success(after) : failure(refusedValue(parsed.error));
}

function putName(draft: Draft, renaming: Renaming): PlanProblem | undefined {
  const { register, organisations } = draft.project;
  switch (renaming.of) {
    case 'banner':
    case 'township':
    case 'village': {
      const zh = renaming.to;
      draft.setPart('register', { ...register, [renaming.of]: { ...register[renaming.of], zh } });
      return undefined;
    }
    case 'room': {
      const room = draft.find('rooms', renaming.room);
      if (room === undefined) return problem('not-found', { id: renaming.room });
      return putRoom(draft, { ...room, name: reworded(room.name, renaming.to) });
    }
    case 'collective': {
      const { collective } = organisations;
      if (collective.status === 'none') return problem('not-found', { id: 'collective' });
      draft.setPart('organisations', { ...organisations, collective: { ...collective, name: renaming.to } });
      return undefined;
    }
    case 'serviceInstitution': {
      const serviceInstitution = { ...organisations.serviceInstitution, name: renaming.to };
      draft.setPart('organisations', { ...organisations, serviceInstitution });
      return undefined;
    }
    default: {
      const body = { ...organisations[renaming.of], nameOnSeal: renaming.to };
      draft.setPart('organisations', { ...organisations, [renaming.of]: body });
      return undefined;
    }
  }
}

/** Names before and after: of everybody who is called otherwise now. */
function namesThatChange(before: Project, after: Project, renaming: Renaming): Reach['names'] {
  const room: readonly NamedSubject[] = renaming.of === 'room' ? [{ of: 'room', room: renaming.room }] : [];
  const changed = [...room, ...BODIES].flatMap((subject) => {
    const [from, to] = [nameOf(before, subject), nameOf(after, subject)];
    return from === null || to === null || from === to ? [] : [{ subject, from, to }];
  });
  const place = placeOf(renaming);
  if (place === null) return changed;
  return [{ subject: null, from: before.register[place].zh, to: after.register[place].zh }, ...changed];
}

function placeOf({ of }: Renaming): 'banner' | 'township' | 'village' | null {
  return of === 'banner' || of === 'township' || of === 'village' ? of : null;
}

/** What texts are searched for, and what stands for another. */
function pairsOf(before: Project, after: Project, renaming: Renaming): readonly NamePair[] {
  const names = namesThatChange(before, after, renaming).map(({ from, to }) => ({ from, to, sure: true }));
  const place = placeOf(renaming);
  if (place === null) {
    // Another room of the name may be meant.
    const alike = before.rooms.filter(({ name }) => name.zh === names[0]?.from).length > 1;
    return renaming.of === 'room' && alike ? names.map((pair) => ({ ...pair, sure: false })) : names;
  }
  if (place === 'banner') return names;
  const [from, to] = [stemOf(before.register[place].zh, place), stemOf(after.register[place].zh, place)];
  // The bare name may be the township's as well as the village's, or somebody's who is called so.
  return from === null || to === null || from === to ? names : [...names, { from, to, sure: false }];
}

/** Typed texts of the project that say the old name, and are not the name itself. */
function namedInTexts(before: Project, named: Project, renaming: Renaming): readonly NamedInText[] {
  const pairs = pairsOf(before, named, renaming);
  const { banner, township, village } = before.register;
  const gone = new Set(pairs.map(({ from }) => from));
  const others = [banner.zh, township.zh, village.zh, ...before.rooms.map(({ name }) => name.zh)].filter(
    (name) => !gone.has(name),
  );
  const own = ownKey(before, renaming);
  return typedTexts(named).flatMap((at): readonly NamedInText[] => {
    if (at.key === own || (renaming.of === 'room' && !SAYS_ROOMS.includes(at.group))) return [];
    const mentions = mentionsIn(at.text, pairs, others).filter(
      ({ sure, from, at: place }) => sure || !isOther(at.text, place + from.length),
    );
    if (mentions.length === 0) return [];
    const isSure = mentions.every(
      (mention) => mention.sure && (renaming.of !== 'room' || standsAlone(at.text, mention)),
    );
    return [{ at, to: withNames(at.text, mentions), mentions, follows: at.kind !== 'record' && isSure }];
  });
}

/** Where a room may be named; elsewhere its words are of somebody else's office. */
const SAYS_ROOMS: readonly TypedText['group'][] = [
  'sign',
  'service',
  'old-plate',
  'plan',
  'post',
  'posting',
  'room',
];

/** The text that is the name itself. */
function ownKey({ rooms }: Project, renaming: Renaming): string {
  switch (renaming.of) {
    case 'room':
      return `rooms/${rooms.findIndex(({ id }) => id === renaming.room)}/name/zh`;
    case 'banner':
    case 'township':
    case 'village':
      return `register/${renaming.of}/zh`;
    case 'collective':
    case 'serviceInstitution':
      return `organisations/${renaming.of}/name`;
    default:
      return `organisations/${renaming.of}/nameOnSeal/zh`;
  }
}

/** 查干哈达苏木, 查干哈达镇: the bare name is another place's. */
function isOther(text: string, end: number): boolean {
  return /^(?:苏木|镇|乡|街道|旗|县|区|市|盟|嘎查|社区|村(?![民务]))/u.test(text.slice(end));
}

/** A room's name is its own where nothing before it makes it another's: not 组织部办公室 for 办公室. */
function standsAlone(text: string, { at }: Mention): boolean {
  const before = text.slice(0, at).at(-1) ?? '';
  return !/\p{Script=Han}/u.test(before) || /[楼层到在去往至于由和与及、的]/u.test(before);
}

/** Texts put in the place of texts; their Mongolian is to be compared again. */
function putTexts(draft: Draft, start: Project, to: ReadonlyMap<string, string>): PlanProblem | undefined {
  const before = new Map(typedTexts(start).map((text) => [text.key, text]));
  if ([...to.keys()].some((key) => !before.has(key))) return problem('not-found');
  const unsigned = [...to.keys()].reduce(
    (project, key) => unsign(project, key.split('/')),
    withTexts(start, to),
  );
  const headed = [...to].reduce((project, [key, zh]) => {
    const from = before.get(key)?.text ?? '';
    return HEADINGS.test(key) ? headingFollows(project, from, zh) : project;
  }, unsigned);
  const parsed = projectSchema.safeParse(headed);
  if (!parsed.success) return refusedValue(parsed.error);
  draft.become(headed);
  return undefined;
}

/** Takes the signature from the Mongolian of the text at a key. */
function unsign(project: Project, way: readonly string[]): Project {
  const [part, list, at, field] = way;
  if (way.at(-1) === 'zh') return atWay(project, [...way.slice(0, -1), 'mn'], unsignedText);
  if (part === 'policy' && list === 'services' && at !== undefined && field !== undefined)
    return atWay(project, [part, list, at, 'mn', field], unsignedText);
  return project;
}

function unsignedText(mn: unknown): unknown {
  return typeof mn === 'object' && mn !== null && 'proof' in mn ? { ...mn, proof: null } : mn;
}

/** The project with what stands at the end of a way made anew; as it is where the way ends before. */
function atWay(project: Project, way: readonly string[], make: (value: unknown) => unknown): Project {
  const put = (value: unknown, [step, ...others]: readonly string[]): unknown => {
    if (step === undefined) return make(value);
    if (Array.isArray(value))
      return value.map((each: unknown, at) => (String(at) === step ? put(each, others) : each));
    if (typeof value !== 'object' || value === null || !(step in value)) return value;
    return { ...value, [step]: put((value as Readonly<Record<string, unknown>>)[step], others) };
  };
  // What is made anew is Mongolian, from Mongolian.
  return put(project, way) as Project;
}

/** Headings of boards, whose Mongolian is kept by their Chinese. */
const HEADINGS = /^signs\/\d+\/options\/|^boards\/notice\/\d+\/heading$/u;

/** A heading's Mongolian goes along, to be proof-read again; it stays where another heading still says the old words. */
function headingFollows(project: Project, from: string, to: string): Project {
  const { [from]: mn, ...others } = project.boards.words;
  if (mn === undefined || project.boards.words[to] !== undefined) return project;
  const stays = typedTexts(project).some(({ key, text }) => HEADINGS.test(key) && text === from);
  const moved: MongolianText = { ...mn, proof: null };
  const words = { ...(stays ? project.boards.words : others), [to]: moved };
  return { ...project, boards: { ...project.boards, words } };
}

/** Everything Chinese on a sign. */
function shownWords(project: Project, sign: Project['signs'][number], template: SignTemplate | undefined) {
  const words = signWords(project, sign, template);
  return words === null
    ? null
    : [words.name?.zh, words.unit?.zh, words.shown, words.texts.map(({ zh }) => zh), sign.options];
}

/** Mongolian that was signed for before, and is not any more. */
function unsignedBetween(
  before: readonly ProjectText[],
  after: readonly ProjectText[],
): readonly ProjectText[] {
  const signed = new Map(before.filter(({ mn }) => isSigned(mn)).map((text) => [text.key, text]));
  const headings = new Set(
    [...signed.values()].flatMap(({ part, mn }) => (part === 'fixed' && mn ? [mn.text] : [])),
  );
  return after.filter(
    ({ key, part, mn }) =>
      mn !== null && !isSigned(mn) && (signed.has(key) || (part === 'fixed' && headings.has(mn.text))),
  );
}

function isSigned(mn: MongolianText | null): boolean {
  return mn !== null && mn.proof !== null;
}
