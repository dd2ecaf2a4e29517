import { Tabs } from 'antd';
import { type ReactNode, useContext } from 'react';
import { CAD_FINDINGS } from '../../../app/words/cad.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { type CadFinding } from '../../../core/cad/cadFinding.ts';
import { type CadPlane, inFile } from '../../../core/cad/cadPlane.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { type Mapping } from './cadImport.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { summedMade } from '../../../core/editing/commands/importCad.ts';
import { type CadLook, type LookLevel } from './messages.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';

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
  const findings = findingsOf(plan);
  const levels = made?.levels ?? [];
  const several = levels.length > 1;
  const [first] = levels;
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
        <span>
          {several && say('result-levels', { count: levels.length })}
          {first !== undefined &&
            say('result-made', levels.map(({ imported }) => imported.made).reduce(summedMade))}
        </span>
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
          tab(
            'rooms',
            levels.reduce((sum, { rooms }) => sum + rooms.length, 0),
            levels.map(({ areas, level, name, rooms }) => (
              <div key={level}>
                {several && (
                  <h4 className="cad-level">
                    {say('level-area', { level: name, building: shownArea(areas.building) })}
                  </h4>
                )}
                <Rooms rooms={rooms} show={show} />
              </div>
            )),
          ),
          tab(
            'findings',
            findings.length,
            <Findings
              findings={findings.map(({ level, ...one }) => ({ ...one, level: several ? level : null }))}
              show={show}
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
  readonly rooms: LookLevel['rooms'];
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

/** A finding of one level, with its way back into the file. */
type LevelFinding = {
  readonly finding: CadFinding;
  /** null = it need not be said of which. */
  readonly level: string | null;
  readonly plane: CadPlane | null;
};

function findingsOf(plan: CadLook['plan']): readonly LevelFinding[] {
  if (plan === null) return [];
  const failed = plan.failed.flatMap(({ findings }) =>
    findings.map((finding): LevelFinding => ({ finding, level: null, plane: null })),
  );
  if (!plan.made) return failed;
  return [
    ...plan.about.map((finding): LevelFinding => ({ finding, level: null, plane: null })),
    ...plan.levels.flatMap(({ imported, name, plane }) =>
      imported.findings.map((finding): LevelFinding => ({ finding, level: name, plane })),
    ),
    ...failed,
  ];
}

function Findings({
  findings,
  show,
}: {
  readonly findings: readonly LevelFinding[];
  readonly show: (at: readonly Point[]) => void;
}) {
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  if (findings.length === 0) return <p className="tone-faint">{say('findings-none')}</p>;
  return (
    <ul className="cad-findings">
      {findings.map(({ finding: { code, data, at }, level, plane }, i) => (
        <li key={i}>
          <span>
            {level !== null && say('of-level', { level })}
            {sayIn(CAD_FINDINGS, language, code, data)}
          </span>
          {at.length > 0 && plane !== null && (
            <QuietButton onClick={() => show(at.map((p) => inFile(plane, p)))}>{say('show')}</QuietButton>
          )}
        </li>
      ))}
    </ul>
  );
}
