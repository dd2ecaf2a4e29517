import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type BoardTemplate } from '../../core/signs/template.ts';
import { ownerKey } from '../../core/signs/textsOnSign.ts';
import { type KindAsk, setText } from './signLayout.ts';
import { type BoardAsk } from '../boards/boardFrame.ts';

/** What every board is asked for beside its content: heading, unit, foot, how many boards there is room for. */
export function boardOfKind<Template extends BoardTemplate>(
  ask: KindAsk<Template>,
): BoardAsk<Template> & { readonly boards: number | null; readonly foot: string } {
  const { project, sign, words, template } = ask;
  if (words.unit === null) throw new Error(`the words of ${sign.id} are not those of a board`);
  const mongolianOf = (zh: string) => project.boards.words[zh]?.text ?? null;
  const title = textOption(sign, 'title') ?? template.title;
  return {
    ...ask,
    heading: { zh: title, breaks: [], mn: mongolianOf(title), source: ownerKey({ of: 'fixed', zh: title }) },
    unit: setText(words.unit, words.unit.breaks, ownerKey({ of: 'centre' })),
    mongolianOf,
    terms: properNames(project),
    boards: numberOption(sign, 'boards'),
    foot: textOption(sign, 'foot') ?? '',
  };
}

/** Names that no line parts. */
function properNames({ register, policy }: Project): readonly string[] {
  const { banner, township, village } = register;
  const persons = policy.services.flatMap(({ person, deputy }) => [person ?? '', deputy ?? '']);
  return [...[banner, township, village].map(({ zh }) => zh), ...persons];
}

export function numberOption({ options }: Sign, name: string): number | null {
  const value = options[name];
  return typeof value === 'number' ? value : null;
}

function textOption({ options }: Sign, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
