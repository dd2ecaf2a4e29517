import { Tabs } from 'antd';
import { type ReactNode, useContext } from 'react';
import { CAD_FINDINGS } from '../../app/words/cad.ts';
import { say as sayIn } from '../../app/words/words.ts';
import { type CadFinding } from '../../core/cad/cadFinding.ts';
import { inFile } from '../../core/cad/cadPlane.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { type Point } from '../../core/geometry/point.ts';
import { CAD_IMPORT } from '../strings/cadImport.ts';
import { LanguageContext, useWords } from '../strings/language.ts';
import { type Mapping } from './cadImport.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { type CadLook } from './messages.ts';

/** What would come of the choice: rooms with areas, what should be looked over, what was left out. */
export function LookResult({
  mapping: { contents, look },
  show,
}: {
  readonly mapping: Mapping;
  /** Shows places of the file in the preview. */
  readonly show: (places: readonly Point[]) => void;
}) {
  const say = useWords(CAD_IMPORT);
  const plan = look?.plan ?? null;
  const made = plan?.made === true ? plan : null;
  const findings = plan === null ? [] : plan.made ? plan.imported.findings : plan.findings;
  const leftOut = contents.leftOut.reduce((sum, { count }) => sum + count, 0);
  const tab = (key: 'rooms' | 'findings' | 'left-out', count: number, children: ReactNode) => ({
    key,
    label: say(`tab-${key}`, { count }),
    children: (
      <div className="cad-tab" tabIndex={0}>
        {children}
      </div>
    ),
  });
  return (
    <section className="cad-result" aria-label={say('result')}>
      <p className="cad-figures">
        <span>{made === null ? '' : say('result-made', made.imported.made)}</span>
        <b>
          {made === null
            ? ''
            : say('result-areas', {
                building: shownArea(made.areas.building),
                usable: shownArea(made.areas.usable),
              })}
        </b>
      </p>
      <Tabs
        size="small"
        items={[
          tab('rooms', made?.rooms.length ?? 0, <Rooms rooms={made?.rooms ?? []} show={show} />),
          tab(
            'findings',
            findings.length,
            <Findings
              findings={findings}
              show={(at) => made !== null && show(at.map((p) => inFile(made.plane, p)))}
            />,
          ),
          tab('left-out', leftOut, <LeftOutList leftOut={contents.leftOut} />),
        ]}
      />
    </section>
  );
}

function Rooms({
  rooms,
  show,
}: {
  readonly rooms: Extract<CadLook['plan'], { made: true }>['rooms'];
  readonly show: (places: readonly Point[]) => void;
}) {
  const say = useWords(CAD_IMPORT);
  return (
    <ul className="cad-rooms">
      {rooms.map(({ name, use, usable, at }, i) => (
        <li key={i}>
          <button type="button" className="entry" onClick={() => show([at])}>
            <span className={name === null ? 'entry-name tone-faint' : 'entry-name'}>
              {use === 'room' ? (name ?? say('room-unnamed')) : say(use)}
            </span>
            <small>{use === 'room' ? `${shownArea(usable)} ㎡` : ''}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Findings({
  findings,
  show,
}: {
  readonly findings: readonly CadFinding[];
  readonly show: (at: readonly Point[]) => void;
}) {
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  if (findings.length === 0) return <p className="tone-faint">{say('findings-none')}</p>;
  return (
    <ul className="cad-findings">
      {findings.map(({ code, data, at }, i) => (
        <li key={i}>
          <span>{sayIn(CAD_FINDINGS, language, code, data)}</span>
          {at.length > 0 && (
            <button type="button" className="quiet-button" onClick={() => show(at)}>
              {say('show')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
