import { useContext } from 'react';
import { type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { sayTexts } from '../../../app/policy/sayFinding.ts';
import { supplyMongolian } from '../../../core/editing/commands/mongolian.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { hasDoubtfulSpace } from '../../../core/signs/mongolianSuffix.ts';
import { textsOnSign } from '../../../core/signs/signWords.ts';
import { ownerKey, type TextOnSign, type TextOwner } from '../../../core/signs/textsOnSign.ts';
import { wallPage } from '../walls/wallPage.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { openCellOf } from '../registers/openCell.ts';
import { registerOf } from '../registers/registerOf.ts';
import { StartServices } from '../registers/StartServices.tsx';
import { useCellContext } from '../registers/useRegister.ts';

/** Why the sign cannot be made, on its stage. */
export function StageReason({ prepared }: { readonly prepared: PreparedSign & { state: 'blocked' } }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const sayProblem = useSayProblem();
  const { sign, problems } = prepared;
  const project = useProject((now) => now);
  const empty = problems.some(({ code }) => code === 'nothing-to-show');
  const offer = repairOf(problems, textsOnSign(project, sign));
  return (
    <div className="stage-note" role="alert">
      <span className="tone-fault">
        <Icon name="blocked" />
      </span>
      <div>
        <b>{say('blocked')}</b>
        {problems.map((problem) => (
          <p key={problem.code}>
            {sayProblem({
              from: 'host',
              problem: { area: 'sign', code: problem.code, data: { ...problem.data } },
            })}
          </p>
        ))}
      </div>
      {empty ? <FillIn sign={sign} /> : <ArrangeOnWall sign={sign} />}
      {empty && registerOf(sign) === 'services' && <StartServices />}
      {offer !== null && (
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            workbench.run(
              'change-mongolian',
              // What was signed for is another text now.
              supplyMongolian(workbench.project, offer.owner, { text: offer.repaired, proof: null }),
            )
          }
        >
          <Icon name="good" size={14} />
          {say('take-repair')}
        </button>
      )}
    </div>
  );
}

/** To the page on which the sign's things are put in their places, where it has one. */
export function ArrangeOnWall({ sign }: { readonly sign: Sign }) {
  const { view } = useWorkbench();
  const say = useWords(SIGNS);
  const register = wallPage(sign.subject);
  if (register === null) return null;
  return (
    <QuietButton
      icon="jump"
      onClick={() => view.change({ place: 'registers', register, cell: null, field: null })}
    >
      {say('arrange')}
    </QuietButton>
  );
}

/** To the register that fills the sign, and there to the first cell that is open; nothing where it is filled elsewhere. */
function FillIn({ sign }: { readonly sign: Sign }) {
  const { view, library } = useWorkbench();
  const say = useWords(SIGNS);
  const context = useCellContext();
  const register = registerOf(sign);
  if (register === null) return null;
  const template = library.signs.templates.get(sign.template);
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() => {
        const cell = openCellOf(sign, register, { template, context });
        view.change({ place: 'registers', register, cell, field: null });
      }}
    >
      <Icon name="jump" size={14} />
      {say('fill-in')}
    </button>
  );
}

/** The text that a problem proposes to mend, where it is one text's own and not put together of several. */
function repairOf(
  problems: readonly Problem[],
  texts: readonly TextOnSign[],
): { readonly owner: TextOwner; readonly repaired: string } | null {
  for (const { code, data } of problems) {
    const { text, repaired } = data;
    if (code !== 'format-character' || typeof repaired !== 'string') continue;
    const found = texts.find(({ mn }) => mn !== null && mn.text.normalize('NFC') === text);
    if (found !== undefined) return { owner: found.owner, repaired };
  }
  return null;
}

/** Why the sign is only a draft, with each text that nobody signed for; a text that lacks Mongolian is one click away. */
export function DraftReasons({ prepared }: { readonly prepared: PreparedSign }) {
  const { view } = useWorkbench();
  const say = useWords(SIGNS);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { sign, drafts } = prepared;
  if (drafts.length === 0) return null;
  const unproofed = textsOnSign(project, sign).filter(({ mn }) => mn !== null && mn.proof === null);
  const named =
    unproofed.length === 0 ? undefined : say('unproofed-texts', { texts: sayTexts(language, unproofed) });
  const lacks = drafts.includes('lacking')
    ? textsOnSign(project, sign).find(({ mn, required }) => required && mn === null)
    : textsOnSign(project, sign).find(({ mn }) => hasDoubtfulSpace(mn));
  return (
    <>
      <span className="tone-caution verdict-count" title={named}>
        <Icon name="draft" size={14} />
        {say('state-draft', { reasons: drafts.map((reason) => say(`draft-${reason}`)).join('、') })}
      </span>
      {lacks !== undefined && (
        <QuietButton
          icon="jump"
          title={say('preview-note')}
          onClick={() =>
            view.change({ sign: sign.id, inspectorOpen: true, field: `mongolian/${ownerKey(lacks.owner)}` })
          }
        >
          {say('mend-text')}
        </QuietButton>
      )}
      {drafts.includes('unfilled') && <FillIn sign={sign} />}
    </>
  );
}
