import { agree, type Drawn } from '../../core/signs/drawnAnswers.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { type SignAsk } from './signAsk.ts';

/** What a drawing says of a field of the specification that it shows, in `words` of its own. */
export function shownAs<Field extends keyof Drawn>(
  { told, sayDrawn }: Pick<SignAsk<AnyTemplate>, 'told' | 'sayDrawn'>,
  field: Field,
  shown: NonNullable<Drawn[Field]>,
  words = String(shown),
): string {
  const said = told?.[field]?.value;
  if (said !== undefined && agree(said, shown)) return words;
  return sayDrawn?.(words, said === undefined ? null : String(said)) ?? words;
}
