import { problem, type Problem } from '../../core/problem.ts';
import { type PartyForm } from '../../core/project/organisation.ts';
import { day, type Day } from '../../core/project/people.ts';
import { SETTINGS, type Setting } from '../../core/project/register.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { cleanName, tidyName } from '../../core/signs/nameReading/clean.ts';
import { inspectText } from '../../typeset/text/inspect.ts';
import { type TypesetProblem } from '../../typeset/text/problems.ts';
import { type ListedTownship } from '../library/placeRegister.ts';
import { sayValue } from '../words/values.ts';

/** Why an answer is not taken. The typesetting ones are about single characters. */
export type AnswerProblem =
  | Problem<
      | 'banner-unknown'
      | 'township-unknown'
      | 'name-short'
      | 'name-long'
      | 'setting-unknown'
      | 'party-unknown'
      | 'banner-in-name-unknown'
      | 'day-unknown'
      | 'room-unclear'
      | 'room-twice'
      | 'mongolian-unclear'
    >
  | TypesetProblem;

type Read<Value> = Result<Value, AnswerProblem>;

/** The banner's name; with a place register it must stand there. */
export function readBanner(text: string, places: readonly ListedTownship[] | null): Read<string> {
  const name = readName(text, 60);
  if (!name.ok || places === null) return name;
  if (places.some(({ banner }) => banner === name.value)) return name;
  const near = nearNames(
    cleanName(name.value),
    places.map(({ banner }) => banner),
  );
  return failure(problem('banner-unknown', { value: name.value, suggestions: near.join('、') }));
}

/** The township's name; with a place register it must belong to the banner. */
export function readTownship(
  text: string,
  banner: string,
  places: readonly ListedTownship[] | null,
): Read<string> {
  const name = readName(text, 60);
  if (!name.ok || places === null) return name;
  const own = places.filter((place) => place.banner === banner).map(({ township }) => township);
  if (own.includes(name.value)) return name;
  const near = nearNames(cleanName(name.value), own);
  const suggestions = (near.length > 0 ? near : own).join('、');
  return failure(problem('township-unknown', { value: name.value, banner, suggestions }));
}

/**
 * Any Chinese name on a sign; spaces and full-width letters are put right, characters that no sign can show are
 * refused. Characters that look like others stay: the right name is proposed, and a person takes it.
 */
export function readName(text: string, most = 80): Read<string> {
  const name = tidyName(text);
  if (name.length < 2) return failure(problem('name-short', { value: name }));
  if (name.length > most) return failure(problem('name-long', { value: `${name.slice(0, 20)}…`, most }));
  const inspected = inspectText(name, 'Hans');
  return inspected.ok ? success(inspected.value.value) : inspected;
}

const SETTING_WORDS: ReadonlyMap<string, Setting> = new Map(
  SETTINGS.flatMap((setting) => [
    [sayValue('zh', 'setting', setting), setting],
    [setting, setting],
  ]),
);

export function readSetting(text: string): Read<Setting> {
  return chosen(SETTING_WORDS, text, 'setting-unknown');
}

const PARTY_FORMS: ReadonlyMap<string, PartyForm> = new Map([
  ['支部', 'branch'],
  ['党支部', 'branch'],
  ['支部委员会', 'branch'],
  ['branch', 'branch'],
  ['总支', 'generalBranch'],
  ['党总支', 'generalBranch'],
  ['总支部', 'generalBranch'],
  ['总支部委员会', 'generalBranch'],
  ['general-branch', 'generalBranch'],
  ['党委', 'committee'],
  ['委员会', 'committee'],
  ['committee', 'committee'],
]);

export function readPartyForm(text: string): Read<PartyForm> {
  return chosen(PARTY_FORMS, text, 'party-unknown');
}

const BANNER_IN_NAME: ReadonlyMap<string, 'all' | 'party' | 'none'> = new Map([
  ['都写', 'all'],
  ['all', 'all'],
  ['党组织', 'party'],
  ['party', 'party'],
  ['都不写', 'none'],
  ['none', 'none'],
]);

export function readBannerInName(text: string): Read<'all' | 'party' | 'none'> {
  return chosen(BANNER_IN_NAME, text, 'banner-in-name-unknown');
}

export function readDay(text: string): Read<Day> {
  const value = text.trim();
  return day.safeParse(value).success ? success(value) : failure(problem('day-unknown', { value }));
}

function chosen<Value>(
  known: ReadonlyMap<string, Value>,
  text: string,
  code: 'setting-unknown' | 'party-unknown' | 'banner-in-name-unknown',
): Read<Value> {
  const value = known.get(cleanName(text).toLowerCase());
  return value === undefined ? failure(problem(code, { value: text.trim() })) : success(value);
}

/** Names that share most of their characters with the typed one, those with the most first. */
function nearNames(typed: string, names: readonly string[]): readonly string[] {
  const letters = new Set(typed);
  const shared = (name: string) => [...new Set(name)].filter((letter) => letters.has(letter)).length;
  return [...new Set(names)]
    .filter((name) => shared(name) > letters.size / 2)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 8);
}
