import { type Register } from '../../project/register.ts';
import { type NameReading, type NameFaultCode } from './nameFaultCodes.ts';
import { fullPlace } from '../names.ts';
import { cleanName } from './clean.ts';

/** 集体经济组织, the words that art. 21 asks for. */
const MARK = '集体经济组织';
/** The kind of co-operative that a registered name ends with. */
const COOPERATIVE = /(?:股份)?经济(?:合作)?(?:联合|联)?(?:总)?社$/;

/**
 * Judges a collective's registered name. `marked`: registered when the law was in force, so the name must hold
 * 集体经济组织 and the names of county, township and village (art. 21); older names stay valid (art. 65).
 */
export function readCollectiveName(
  typed: string,
  register: Register,
  { marked }: { marked: boolean },
): NameReading {
  const text = cleanName(typed);
  const faults: NameFaultCode[] = text === typed ? [] : ['odd-characters'];
  const { banner, township, village } = register;
  const needed = marked ? [banner.zh, township.zh, village.zh] : [village.zh];
  const placed = needed.every((part) => text.includes(part));
  if (!placed) faults.push(marked ? 'collective-place' : 'place-differs');
  const named = text.includes(MARK);
  if (marked && !named) faults.push('collective-unmarked');
  if (placed && (named || !marked)) return { right: text, faults };

  const ending = COOPERATIVE.exec(text)?.[0] ?? '';
  const mark = marked || named || ending === '' ? MARK : '';
  if (placed) return { right: `${text.slice(0, text.length - ending.length)}${MARK}${ending}`, faults };
  return { right: `${fullPlace(register, true)}${mark}${ending}`, faults };
}
