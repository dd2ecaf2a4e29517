import { useContext } from 'react';
import { type PreparedSign } from '../../../app/prepareSigns.ts';
import { sayTexts } from '../../../app/sayFinding.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { listTexts, ownerKey, textsOnSign } from '../../../core/signs/textsOnSign.ts';
import { Icon } from '../../frame/Icon.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { LanguageContext, useWords } from '../../strings/language.ts';
import { useSayProblem } from '../../strings/problems.ts';
import { SIGNS } from '../../strings/signs.ts';

/** Why the sign cannot be made, on its stage; a text that lacks Mongolian is one click away. */
export function StageReason({ prepared }: { readonly prepared: PreparedSign & { state: 'blocked' } }) {
  const { view } = useWorkbench();
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const { sign, problems, preview } = prepared;
  const project = useProject((now) => now);
  const text = textsOnSign(project, sign, nameOf).find(({ mn, required }) => required && mn === null);
  return (
    <div className="stage-note" role="alert">
      <span className="tone-fault">
        <Icon name="blocked" />
      </span>
      <div>
        <b>{say(preview === null ? 'blocked' : 'lacks-mongolian')}</b>
        {problems.map((problem) => (
          <p key={problem.code}>
            {sayProblem({
              from: 'host',
              problem: { area: 'sign', code: problem.code, data: { ...problem.data } },
            })}
          </p>
        ))}
        {preview !== null && <p className="tone-faint">{say('preview-note')}</p>}
      </div>
      {text !== undefined && problems.some(({ code }) => code === 'mongolian-lacking') && (
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            view.change({ sign: sign.id, inspectorOpen: true, field: `mongolian/${ownerKey(text.owner)}` })
          }
        >
          <Icon name="jump" size={14} />
          {say('mend-text')}
        </button>
      )}
    </div>
  );
}

/** Why the sign is only a draft, with each text that nobody signed for. */
export function DraftReasons({ prepared }: { readonly prepared: PreparedSign }) {
  const say = useWords(SIGNS);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { sign, drafts } = prepared;
  if (drafts.length === 0) return null;
  const unproofed = textsOnSign(project, sign, nameOf).filter(({ mn }) => mn !== null && mn.proof === null);
  const named =
    unproofed.length === 0
      ? undefined
      : say('unproofed-texts', { texts: sayTexts(language, listTexts(unproofed)) });
  return (
    <span className="tone-caution verdict-count" title={named}>
      <Icon name="draft" size={14} />
      {say('state-draft', { reasons: drafts.map((reason) => say(`draft-${reason}`)).join('、') })}
    </span>
  );
}
