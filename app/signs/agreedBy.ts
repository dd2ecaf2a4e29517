import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { signsHungWith } from '../../core/signs/signSets.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { agreeOn } from '../../typeset/kinds/layoutSign.ts';
import { type Agreed, type KindAsk } from '../../typeset/kinds/signLayout.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type SignLibrary } from '../library/signLibrary.ts';

type AgreeAsk = { readonly project: Project; readonly library: SignLibrary; readonly shaper: Shaper };

/** What sets have agreed on, by the first sign of each, for as long as a project is the same record. */
type Known = Omit<AgreeAsk, 'project'> & { readonly sets: Map<string, Agreed | null> };
const known = new WeakMap<Project, Known>();

/**
 * What the signs that hang together have agreed on; worked out once for a set, whichever of its signs is asked for.
 * Null for a sign that stands by itself.
 */
export function agreedBy(
  { project, library, shaper }: AgreeAsk,
  sign: Sign,
  askOf: (member: Sign) => KindAsk<SignTemplate> | null,
): Agreed | null {
  const hung = signsHungWith(project, sign, library.templates);
  const [first] = hung;
  if (hung.length < 2 || first === undefined) return null;
  const before = known.get(project);
  const isSame = before?.library === library && before.shaper === shaper;
  const { sets } = isSame ? before : { sets: new Map<string, Agreed | null>() };
  if (!isSame) known.set(project, { library, shaper, sets });
  const agreed = sets.has(first.id) ? (sets.get(first.id) ?? null) : agreement(hung, askOf);
  sets.set(first.id, agreed);
  return agreed;
}

function agreement(
  hung: readonly Sign[],
  askOf: (member: Sign) => KindAsk<SignTemplate> | null,
): Agreed | null {
  try {
    return agreeOn(hung.map(askOf).filter((member) => member !== null));
  } catch {
    // A mistake of our own at one member: it will block that sign under its number. The others stand by themselves.
    return null;
  }
}
