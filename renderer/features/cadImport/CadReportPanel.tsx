import { useContext } from 'react';
import { CAD_FINDINGS } from '../../../app/words/cad.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { boxOf } from '../../../core/geometry/point.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { canvasControl } from '../scene/control.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { cadReport } from './cadReport.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';

/** After an import: what should be looked over, each with its places, until somebody closes it. */
export function CadReportPanel() {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  const report = useStore(cadReport, (now) => now);
  const document = useSession((session) => session.document);
  const levels = useProject(({ plan }) => plan?.levels);
  if (report === null || !report.open || report.document !== document) return null;
  const there = report.levels.some(({ level }) => levels?.some(({ id }) => id === level) === true);
  /** Of several levels each finding says which one it is about. */
  const nameOf = (level: string): string => {
    const name = report.levels.find((one) => one.level === level)?.name;
    return report.levels.length < 2 || name === undefined ? '' : say('of-level', { level: name });
  };
  const show = (number: number): void => {
    const shown = report.findings[number];
    const at = shown?.finding.at ?? [];
    cadReport.set({ ...report, shown: number });
    workbench.view.change({ place: 'plan', level: shown?.level ?? report.levels[0]?.level ?? null });
    const { left, right, top, bottom } = boxOf(at);
    // The canvas of another level appears first.
    if (at.length > 0)
      requestAnimationFrame(() =>
        canvasControl.get()?.centreOn({ x: (left + right) / 2, y: (top + bottom) / 2 }),
      );
  };
  return (
    <section className="cad-report" aria-label={say('report-title', { file: report.file })}>
      <div className="side-head">
        <h2>{say('report-title', { file: report.file })}</h2>
        <span className="tone-faint">
          {say('result-made', report.made)} ·{' '}
          {say('result-areas', {
            building: shownArea(report.areas.building),
            usable: shownArea(report.areas.usable),
          })}
        </span>
        <span className="spring" />
        <ToolButton
          icon="close"
          label={say('close')}
          onClick={() => cadReport.set({ ...report, open: false, shown: null })}
        />
      </div>
      {!there ? (
        <p className="start-empty">{say('report-gone')}</p>
      ) : (
        <div className="cad-report-lists">
          <ol className="cad-findings">
            {report.findings.length === 0 && <li className="tone-faint">{say('findings-none')}</li>}
            {report.findings.map(({ finding: { code, data, at }, level }, number) => (
              <li key={number} aria-current={report.shown === number}>
                <span>
                  {nameOf(level)}
                  {sayIn(CAD_FINDINGS, language, code, data)}
                </span>
                {at.length > 0 && (
                  <QuietButton icon="jump" onClick={() => show(number)}>
                    {say('show')}
                  </QuietButton>
                )}
              </li>
            ))}
          </ol>
          <LeftOutList leftOut={report.leftOut} />
        </div>
      )}
    </section>
  );
}
