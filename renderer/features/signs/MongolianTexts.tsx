import { useContext, useEffect, useState } from 'react';
import { sayTexts } from '../../../app/policy/sayFinding.ts';
import { supplyMongolian } from '../../../core/editing/commands/mongolian.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { hasDoubtfulSpace } from '../../../core/signs/mongolianSuffix.ts';
import { textsOnSign } from '../../../core/signs/signWords.ts';
import { ownerKey, type TextOnSign } from '../../../core/signs/textsOnSign.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { MongolianEditor } from '../../kit/controls/MongolianEditor.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { showTyped } from './typed.ts';
import { MONGOLIAN } from '../../kit/strings/mongolian.ts';

/** Every text of the sign with its Mongolian, each folded out to be entered and signed for. */
export function MongolianPanel({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(MONGOLIAN);
  const project = useProject((now) => now);
  const field = useView((view) => view.field);
  const template = workbench.library.signs.templates.get(sign.template);
  const texts = textsOnSign(project, sign, template);
  const called = field?.startsWith('mongolian/') === true ? field.slice('mongolian/'.length) : null;
  const [open, setOpen] = useState(() => called ?? firstToMend(texts));
  useEffect(() => {
    if (called !== null) setOpen(called);
  }, [called]);
  if (texts.length === 0) return null;
  return (
    <Section title={say('mongolian')}>
      {texts.map((text) => {
        const key = ownerKey(text.owner);
        return (
          <OneText
            key={key}
            text={text}
            open={open === key}
            fold={() => setOpen(open === key ? null : key)}
          />
        );
      })}
    </Section>
  );
}

/** The text that stands open: the first that lacks its Mongolian, else the first that nobody signed for. */
function firstToMend(texts: readonly TextOnSign[]): string | null {
  const text =
    texts.find(({ mn }) => mn === null) ??
    texts.find(({ mn }) => mn?.proof === null || hasDoubtfulSpace(mn)) ??
    texts[0];
  return text === undefined ? null : ownerKey(text.owner);
}

function OneText({
  text,
  open,
  fold,
}: {
  readonly text: TextOnSign;
  readonly open: boolean;
  readonly fold: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(MONGOLIAN);
  const language = useContext(LanguageContext);
  const { zh, mn, owner } = text;
  const doubtful = hasDoubtfulSpace(mn);
  const tone = mn === null ? 'fault' : mn.proof === null || doubtful ? 'caution' : 'good';
  const state =
    mn === null
      ? 'state-none'
      : mn.proof === null
        ? 'state-unproofed'
        : doubtful
          ? 'state-suffix'
          : 'state-proofed';
  return (
    <>
      <button type="button" className="confirmation fold" aria-expanded={open} onClick={fold}>
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        <span className="fold-words">
          {sayTexts(language, [text])}
          <small className={tone !== 'good' ? `tone-${tone}` : 'tone-faint'}>{say(state)}</small>
        </span>
        <Icon name={open ? 'up' : 'down'} size={14} />
      </button>
      {open && (
        <Field name={`mongolian/${ownerKey(owner)}`}>
          <MongolianEditor
            of={zh}
            mn={mn}
            put={(step, next) => workbench.run(step, supplyMongolian(workbench.project, owner, next))}
            typing={(next) =>
              showTyped(
                workbench,
                next === undefined ? null : (project) => supplyMongolian(project, owner, next),
              )
            }
          />
        </Field>
      )}
    </>
  );
}
