import { Button, Input } from 'antd';
import { useState } from 'react';
import { type MongolianText } from '../../core/project/text.ts';
import { Icon } from '../frame/Icon.tsx';
import { useWords } from '../strings/language.ts';
import { MONGOLIAN } from '../strings/mongolian.ts';
import { SignatureDialog } from './SignatureDialog.tsx';

/** Menksoft and other letters of private encodings: never Unicode Mongolian. */
const PRIVATE_USE = /\p{Co}/u;

/** Mongolian as people supply it, upright, and who proof-read it. A changed word loses its signature. */
export function MongolianEditor({
  mn,
  put,
}: {
  readonly mn: MongolianText | null;
  readonly put: (step: 'change-mongolian' | 'proof-mongolian', next: MongolianText | null) => void;
}) {
  const say = useWords(MONGOLIAN);
  const [typed, setTyped] = useState<string | null>(null);
  const [signing, setSigning] = useState(false);
  const text = typed ?? mn?.text ?? '';
  const refused = PRIVATE_USE.test(text);
  const take = (): void => {
    if (typed === null || refused) return;
    const words = typed.trim().normalize('NFC');
    if (words !== (mn?.text ?? ''))
      put('change-mongolian', words === '' ? null : { text: words, proof: null });
    setTyped(null);
  };
  return (
    <>
      <Input.TextArea
        lang="mn-Mong"
        className="mongolian"
        aria-label={say('mongolian')}
        maxLength={400}
        status={refused ? 'error' : ''}
        placeholder={say('mongolian-hint')}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      {refused && <small className="tone-fault">{say('private-use')}</small>}
      {mn !== null && (
        <div className="confirmation">
          <span className={mn.proof === null ? 'tone-caution' : 'tone-good'}>
            <Icon name={mn.proof === null ? 'caution' : 'good'} />
          </span>
          <span>
            {mn.proof === null ? say('unproofed') : say('proofed', { by: mn.proof.by, on: mn.proof.on })}
          </span>
          {mn.proof === null && (
            <Button size="small" onClick={() => setSigning(true)}>
              {say('proof')}
            </Button>
          )}
        </div>
      )}
      {signing && mn !== null && (
        <SignatureDialog
          title={say('proof-title')}
          note={say('proof-note')}
          by={say('by')}
          document={say('document')}
          ok={say('sign')}
          sign={(proof) => put('proof-mongolian', { ...mn, proof })}
          close={() => setSigning(false)}
        />
      )}
    </>
  );
}
