import { type Problem } from '../../core/problem.ts';
import { type Project } from '../../core/project/project.ts';
import { type TypedText } from '../../core/project/typedTexts.ts';
import { type NameDisagreement } from '../../core/signs/mentions/nameDisagreement.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { TYPED_TEXTS } from '../words/typedTexts.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { labelOf } from './prepareSigns.ts';
import { type NameCode } from './sayNames.ts';

type Spoken = {
  readonly project: Project;
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly language: UiLanguage;
};

/** Where a typed text stands: its list, and what its record is called where that is another text. */
export function sayTyped({ language, ...spoken }: Spoken, at: TypedText): string {
  const group = say(TYPED_TEXTS, language, `group.${at.group}`);
  const label = labelAt(spoken, at);
  return label === '' ? group : say(TYPED_TEXTS, language, 'place', { group, label });
}

function labelAt({ project, templates }: Omit<Spoken, 'language'>, at: TypedText): string {
  const label = at.group === 'sign' ? signLabel(project, templates, at.id) : at.label;
  return label === null || label === at.text ? '' : label;
}

/** What lists call a sign by; null where it is not there. */
export function signLabel(
  project: Project,
  templates: Spoken['templates'],
  id: string | null,
): string | null {
  const sign = project.signs.find((one) => one.id === id);
  if (sign === undefined) return null;
  const template = templates.get(sign.template);
  const words = signWords(project, sign, template);
  return words === null ? (template?.name.zh ?? null) : labelOf(words, template);
}

/** A name that disagrees, in a sentence. */
export function sayDisagreement(spoken: Spoken, { code, at, found, right }: NameDisagreement): string {
  return say(TYPED_TEXTS, spoken.language, code, { place: sayTyped(spoken, at), found, right });
}

/** A name that disagrees, for lists of what is found in a project. */
export function nameProblem(
  spoken: Omit<Spoken, 'language'>,
  { code, at, found, right }: NameDisagreement,
): Problem<NameCode> {
  return { code, data: { group: at.group, label: labelAt(spoken, at), at: at.key, found, right } };
}
