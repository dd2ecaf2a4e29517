import { useWords } from '../strings/language.ts';
import { MONGOLIAN } from '../strings/mongolian.ts';
import { Section } from './Section.tsx';

/** Letters of Hudum Mongolian in the order of The Unicode Standard (U+1820–U+1842), by groups. */
const GROUPS = [
  { name: 'keys-vowels', from: 0x1820, to: 0x1827 },
  { name: 'keys-consonants', from: 0x1828, to: 0x1838 },
  { name: 'keys-foreign', from: 0x1839, to: 0x1842 },
] as const;

/** What has no shape of its own: joins a suffix, parts a last vowel, picks another form of a letter. */
const CONTROLS = [
  { name: 'key-nnbsp', character: '\u202f' },
  { name: 'key-mvs', character: '\u180e' },
  { name: 'key-fvs1', character: '\u180b' },
  { name: 'key-fvs2', character: '\u180c' },
  { name: 'key-fvs3', character: '\u180d' },
  { name: 'key-space', character: ' ' },
] as const;

const MARKS = '᠂᠃᠄';

/** Keys for machines without a Mongolian input method: they type into the field that has the cursor. */
export function MongolianKeys() {
  const say = useWords(MONGOLIAN);
  return (
    <Section title={say('keys')}>
      <div className="mongolian-keys" role="group" aria-label={say('keys')}>
        {GROUPS.map(({ name, from, to }) => (
          <div key={name} role="group" aria-label={say(name)}>
            {Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).map(
              (letter) => (
                <Key key={letter} character={letter} label={letter} />
              ),
            )}
          </div>
        ))}
        <div role="group" aria-label={say('keys-marks')}>
          {[...MARKS].map((mark) => (
            <Key key={mark} character={mark} label={mark} />
          ))}
        </div>
        <div role="group" aria-label={say('keys-controls')} className="mongolian-controls">
          {CONTROLS.map(({ name, character }) => (
            <Key key={name} character={character} label={say(name)} plain />
          ))}
        </div>
      </div>
      <p className="field-note">{say('keys-note')}</p>
    </Section>
  );
}

function Key({
  character,
  label,
  plain = false,
}: {
  readonly character: string;
  readonly label: string;
  readonly plain?: boolean;
}) {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return (
    <button
      type="button"
      className="mongolian-key"
      title={code}
      aria-label={plain ? label : `${label} ${code}`}
      {...(plain ? {} : { lang: 'mn-Mong' })}
      // The field keeps the cursor.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => type(character)}
    >
      {label}
    </button>
  );
}

/** Puts a character where the cursor is, as if it had been typed: undo and the field's own checks go on. */
function type(character: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const { selectionStart, selectionEnd, value } = field;
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  // The setter of the element itself: React watches the one that it puts before it.
  const prototype =
    field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(
    field,
    value.slice(0, from) + character + value.slice(to),
  );
  field.setSelectionRange(from + character.length, from + character.length);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: character }));
}
