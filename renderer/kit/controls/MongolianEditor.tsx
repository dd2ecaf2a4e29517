import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type MongolianText } from '../../../core/project/text.ts';
import { Icon } from './Icon.tsx';
import { useWords } from '../strings/language.ts';
import { suffixSpaces, withNarrowSpaces } from '../../../core/signs/mongolianSuffix.ts';
import { MONGOLIAN } from '../strings/mongolian.ts';
import { SignatureDialog } from './SignatureDialog.tsx';

/** Menksoft and other letters of private encodings: never Unicode Mongolian. */
const PRIVATE_USE = /\p{Co}/u;
/** What is typed is taken over once the typing rests this long, and when the field is left. */
const REST_MS = 700;

function wordsOf(typed: string): string {
  return typed.trim().normalize('NFC');
}

/** Words that nobody signed for yet. */
function textOf(words: string): MongolianText | null {
  return words === '' ? null : { text: words, proof: null };
}

/** Mongolian as people supply it, upright, and who proof-read it. A changed word loses its signature. */
export function MongolianEditor({
  of,
  mn,
  put,
  typing,
}: {
  /** The Chinese that it belongs to. */
  readonly of: string;
  readonly mn: MongolianText | null;
  readonly put: (step: 'change-mongolian' | 'proof-mongolian', next: MongolianText | null) => void;
  /** Told of the text as it is being typed; undefined = it is taken, or cannot be. */
  readonly typing?: (next: MongolianText | null | undefined) => void;
}) {
  const say = useWords(MONGOLIAN);
  const [typed, setTyped] = useState<string | null>(null);
  const [signing, setSigning] = useState(false);
  const text = typed ?? mn?.text ?? '';
  const refused = PRIVATE_USE.test(text);
  const take = (): void => {
    if (typed === null || refused) return;
    const words = wordsOf(typed);
    if (words !== (mn?.text ?? '')) put('change-mongolian', textOf(words));
  };
  const type = (to: string): void => {
    setTyped(to);
    const words = wordsOf(to);
    typing?.(PRIVATE_USE.test(to) || words === (mn?.text ?? '') ? undefined : textOf(words));
  };
  const latest = useRef(take);
  latest.current = take;
  const composing = useRef(false);
  const tell = useRef(typing);
  tell.current = typing;
  useEffect(() => () => tell.current?.(undefined), []);
  useEffect(() => {
    if (typed === null) return undefined;
    const rest = setTimeout(() => {
      if (!composing.current) latest.current();
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [typed]);
  const proofed = mn !== null && mn.proof !== null && typed === null ? mn.proof : null;
  return (
    <>
      <Input.TextArea
        lang="mn-Mong"
        className="mongolian"
        aria-label={say('mongolian-of', { of })}
        maxLength={400}
        status={refused ? 'error' : ''}
        placeholder={say('mongolian-hint')}
        value={text}
        onChange={(event) => type(event.target.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onBlur={() => {
          take();
          typing?.(undefined);
          if (!refused) setTyped(null);
        }}
      />
      {refused && <small className="tone-fault">{say('private-use')}</small>}
      <div className="confirmation">
        <span className={proofed === null ? 'tone-caution' : 'tone-good'}>
          <Icon name={proofed === null ? 'caution' : 'good'} />
        </span>
        <span>
          {proofed !== null
            ? say('proofed', { by: proofed.by, on: proofed.on })
            : say(text.trim() === '' ? 'state-none' : 'unproofed')}
        </span>
        {proofed === null && (
          // Always there, so that Tab goes on to it from the text.
          <Button size="small" disabled={text.trim() === '' || refused} onClick={() => setSigning(true)}>
            {say('proof')}
          </Button>
        )}
      </div>
      {mn !== null && typed === null && (
        <SuffixSpaces mn={mn} put={(next) => put('change-mongolian', next)} />
      )}
      {signing && mn !== null && (
        <SignatureDialog
          of="proof"
          title={say('proof-title')}
          note={
            <>
              {say('proof-note')}
              <span className="proof-words">
                <b>{of}</b>
                <span lang="mn-Mong" className="mongolian-words">
                  {mn.text}
                </span>
              </span>
            </>
          }
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

/** Plain spaces before what reads like a suffix: mended, which is to be signed for again, or said to be meant. */
function SuffixSpaces({
  mn,
  put,
}: {
  readonly mn: MongolianText;
  readonly put: (next: MongolianText) => void;
}) {
  const say = useWords(MONGOLIAN);
  const words = wordsOf(mn.text);
  const suffixes = suffixSpaces(words)
    .map(({ suffix }) => suffix)
    .join('、');
  if (suffixes === '') return null;
  const isMeant = mn.spacesMeant === true;
  return (
    <p className={isMeant ? 'tone-faint' : 'tone-caution'}>
      <Icon name={isMeant ? 'good' : 'caution'} size={14} />{' '}
      {say(isMeant ? 'suffix-said' : 'suffix-space', { suffixes })}{' '}
      <Button size="small" onClick={() => put({ text: withNarrowSpaces(words), proof: null })}>
        {say('take-repair')}
      </Button>
      {!isMeant && (
        <Button size="small" onClick={() => put({ ...mn, spacesMeant: true })}>
          {say('suffix-meant')}
        </Button>
      )}
    </p>
  );
}
