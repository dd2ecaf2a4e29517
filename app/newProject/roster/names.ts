import { problem, type Problem } from '../../../core/problem.ts';
import { type Register } from '../../../core/project/register.ts';
import { cleanName } from '../../../core/signs/nameReading/clean.ts';
import { readRegisteredName } from '../../../core/signs/nameFaults.ts';
import { fullPlace } from '../../../core/signs/names.ts';
import { isHan } from '../../../typeset/text/unicode.ts';
import { type RosterRow } from './rosterRow.ts';

type OfName = { readonly key: 'banner' | 'township' | 'village' | 'collective'; readonly problem: Problem };

/** What is doubtful about the names of a row, by the rules that judge the names of a project. */
export function nameFindings(
  row: Pick<RosterRow, 'banner' | 'township' | 'village' | 'collective'>,
): OfName[] {
  const found: OfName[] = [];
  const doubt = (key: OfName['key'], name: string, right: string, faults: readonly string[]) =>
    found.push({ key, problem: problem('name-doubtful', { found: name, right, faults: faults.join(' ') }) });
  for (const key of ['banner', 'township', 'village'] as const) {
    const right = cleanName(row[key]);
    if (right !== row[key]) doubt(key, row[key], right, ['odd-characters']);
  }
  const register = registerOf(row);
  const right = fullPlace(register, false);
  // Composing has left out what the village's name says again.
  if (right !== row.township + row.village)
    found.push({ key: 'village', problem: problem('township-said-twice', { right }) });
  const { collective } = row;
  if (collective?.status === 'registered') {
    const { name, registeredOn } = collective;
    const { right: proposed, faults } = readRegisteredName(name, registeredOn, clean(register));
    if (faults.length > 0) doubt('collective', name, proposed, faults);
  }
  return found;
}

export function registerOf({
  banner,
  township,
  village,
}: Record<'banner' | 'township' | 'village', string>): Register {
  const plain = (zh: string) => ({ zh, mn: null });
  return { banner: plain(banner), township: plain(township), village: plain(village) };
}

/** Names are held against those that the register should hold. */
function clean({ banner, township, village }: Register): Register {
  return registerOf({
    banner: cleanName(banner.zh),
    township: cleanName(township.zh),
    village: cleanName(village.zh),
  });
}

/**
 * Characters of a name that a person should look at: rare ones (outside the common block of Unicode), and any that no
 * face has.
 */
export function rareCharacters(
  name: string,
  covers: (character: string) => boolean,
): { readonly has: string; readonly lacks: string } {
  const each = [...new Set(name)];
  const lacks = each.filter((character) => !covers(character));
  const has = each.filter(
    (character) => isHan(character) && !isCommon(character) && !lacks.includes(character),
  );
  return { has: has.join(''), lacks: lacks.join('') };
}

/** CJK Unified Ideographs, and 〇 of the names of places. */
function isCommon(character: string): boolean {
  return character === '〇' || /^[\u4e00-\u9fff]$/u.test(character);
}
