import { cleanName } from '../../../core/signs/nameReading/clean.ts';
import { NAME_OFFER } from '../strings/nameOffer.ts';
import { useWords } from '../strings/language.ts';

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
      {say('looks-like', { right })}{' '}
      <button type="button" className="quiet-button" onClick={() => take(right)}>
        {say('take')}
      </button>
    </small>
  );
}
