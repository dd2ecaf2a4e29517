import { type Project } from '../project/project.ts';
import { type Register } from '../project/register.ts';
import { type NamedSubject } from '../project/sign.ts';
import { readName } from '../signs/nameFaults.ts';
import { composeName, fullPlace } from '../signs/names.ts';
import { normalisePlate } from './audit/normalise.ts';
import { type PlateWords } from './audit/plateWords.ts';
import { type PlateEntry } from './plates.ts';

/**
 * The right name for an existing plate of a catalogue entry, where it carries another; null = it carries the right
 * one. How the words are spaced on it is the maker's affair. The legal name (seal, certificate) is always right.
 */
export function rightNameFor(
  text: string,
  { standsFor, name }: PlateEntry,
  project: Project,
  words: PlateWords,
): string | null {
  if (standsFor === null) return null;
  const subject: NamedSubject =
    standsFor.of === 'organisation'
      ? { of: 'organisation', organisation: standsFor.organisation }
      : { of: standsFor.of };
  const right = composeName(project, subject)?.zh ?? null;
  // No collective is set up: there is no right name, and another rule says that the plate has no body.
  if (right === null) return null;
  const plain = normalisePlate(text, words);
  if (plain === normalisePlate(right, words)) return null;
  if (standsFor.of !== 'organisation')
    return markPlaces(project.register).includes(before(plain, name)) ? null : right;
  if (standsFor.organisation === 'collective') return right;
  return readName(plain, standsFor.organisation, project).faults.length === 0 ? null : right;
}

/** What stands before the entry's own words, 嘎查村党群服务中心 without its generic 嘎查村, 社区党群服务中心 without 社区. */
function before(plain: string, name: string): string {
  const own = name.replace(/^(?:嘎查村|社区)/u, '');
  return plain.endsWith(own) ? plain.slice(0, -own.length) : plain;
}

/** A mark may name the village alone: 规范全称 is asked of the four placards, the marks have a design of their own. */
function markPlaces(register: Register): readonly string[] {
  return [register.village.zh, fullPlace(register, false), fullPlace(register, true)];
}
