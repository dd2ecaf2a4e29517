import { useContext } from 'react';
import { LEFT_OUT } from '../../../app/words/cad.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { LEFT_OUT_REASONS, type LeftOut } from '../../../core/cad/cadDrawing.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';

/** So many kinds are named for one reason; a file with every block missing would fill the window. */
const MOST_KINDS = 12;

/** What of the file is not in the plan: one line a reason, with the kinds as CAD calls them. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  if (leftOut.length === 0) return <p className="tone-faint">{say('left-out-none')}</p>;
  return (
    <dl className="cad-left-out">
      {LEFT_OUT_REASONS.map((reason) => {
        const kinds = leftOut.filter((one) => one.reason === reason);
        return kinds.length === 0 ? null : (
          <div key={reason}>
            <dt>{sayIn(LEFT_OUT, language, reason)}</dt>
            <dd>
              {kinds.slice(0, MOST_KINDS).map(({ kind, count }) => (
                <span key={kind}>{say('left-out-row', { kind, count })}</span>
              ))}
              {kinds.length > MOST_KINDS && (
                <span>{say('left-out-more', { count: kinds.length - MOST_KINDS })}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
