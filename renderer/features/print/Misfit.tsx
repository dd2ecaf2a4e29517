import { Button } from 'antd';
import { saySheetProblem } from '../../../app/plans/saySheet.ts';
import { type PlanSheetsProblem } from '../../../app/plans/planSheets.ts';
import { useContext } from 'react';
import { Icon } from '../../kit/controls/Icon.tsx';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { type PrintChoice } from './printChoice.ts';

/** Why sheets are not made, and what would do instead: each offer is a button. Nothing is ever shrunk. */
export function Misfit({
  problem,
  change,
  leave,
}: {
  readonly problem: PlanSheetsProblem;
  readonly change: (part: Partial<PrintChoice>) => void;
  /** Does without the sheet; none where nothing would be left. */
  readonly leave?: () => void;
}) {
  const say = useWords(PRINT);
  const language = useContext(LanguageContext);
  const sentence = saySheetProblem(problem, language);
  if (sentence === null) throw new Error(`no sentence for ${problem.code}`);
  const offers = 'offers' in problem ? problem.offers : null;
  return (
    <div className="print-misfit" role="alert">
      <span className="tone-fault">
        <Icon name="fault" />
      </span>
      <div>
        <p>{sentence}</p>
        {offers !== null && (
          <>
            <p className="tone-faint">{say('never-shrunk')}</p>
            <div className="print-offers">
              {offers.scales.map((scale) => (
                <Button key={scale} onClick={() => change({ scale })}>
                  {say('offer-scale', { scale })}
                </Button>
              ))}
              {offers.papers.map((paper) => (
                <Button key={paper} onClick={() => change({ paper })}>
                  {say('offer-paper', { paper })}
                </Button>
              ))}
              {offers.tiles !== null && (
                <Button onClick={() => change({ tiles: true })}>{say('offer-tiles', offers.tiles)}</Button>
              )}
              {leave !== undefined && <Button onClick={leave}>{say('offer-leave')}</Button>}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
