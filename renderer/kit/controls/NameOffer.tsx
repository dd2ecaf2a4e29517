import { cleanName } from '../../../core/signs/nameReading/clean.ts';
import { NAME_OFFER } from '../strings/nameOffer.ts';
import { useWords } from '../strings/language.ts';
import { QuietButton } from './buttons.tsx';

/** Under a field for a name: the right one, where characters were typed that look like others. Nothing changes by itself. */
export function NameOffer({
  typed,
  take,
}: {
  readonly typed: string;
  readonly take: (name: string) => void;
}) {
  const say = useWords(NAME_OFFER);
  const right = cleanName(typed);
  if (right === '' || right === typed.trim()) return null;
  return (
    <small className="tone-caution" role="status">
      {say('looks-like', { right })} <QuietButton onClick={() => take(right)}>{say('take')}</QuietButton>
    </small>
  );
}
