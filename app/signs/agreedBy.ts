import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { signsHungWith } from '../../core/signs/signSets.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { agreeOn } from '../../typeset/kinds/layoutSign.ts';
import { type Agreed, type KindAsk } from '../../typeset/kinds/signLayout.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type SignLibrary } from '../library/signLibrary.ts';

type AgreeAsk = { readonly project: Project; readonly library: SignLibrary; readonly shaper: Shaper };

/**
 * What sets have agreed on, by the first sign of each, for as long as a project is the same record. Inks have no say in
 * it: the library counts by its templates.
 */
type Known = Pick<SignLibrary, 'templates'> &
  Pick<AgreeAsk, 'shaper'> & { readonly sets: Map<string, Agreed> };
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
  const { templates } = library;
  const isSame = before?.templates === templates && before.shaper === shaper;
  const { sets } = isSame ? before : { sets: new Map<string, Agreed>() };
  if (!isSame) known.set(project, { templates, shaper, sets });
  const agreed = sets.get(first.id) ?? agreement(hung, askOf);
  sets.set(first.id, agreed);
  return agreed;
}

function agreement(hung: readonly Sign[], askOf: (member: Sign) => KindAsk<SignTemplate> | null): Agreed {
  try {
    return agreeOn(hung.map(askOf).filter((member) => member !== null));
  } catch {
    // A mistake of our own at one member blocks that sign under its number; the others agree without it.
    return agreeOn(hung.flatMap((member) => withoutFault(member, askOf)));
  }
}

function withoutFault(
  member: Sign,
  askOf: (member: Sign) => KindAsk<SignTemplate> | null,
): readonly KindAsk<SignTemplate>[] {
  try {
    const ask = askOf(member);
    if (ask === null) return [];
    agreeOn([ask]);
    return [ask];
  } catch {
    return [];
  }
}
