import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type UiLanguage } from '../words/words.ts';
import { reportWords } from './reportAsk.ts';

/** What every paper says of the rulebook that judged, where its text was not had from the issuer. */
export function rulebookCaveats({ standing }: Rulebook, language: UiLanguage): readonly string[] {
  return standing === 'secondary' ? [reportWords(language)('secondary')] : [];
}
