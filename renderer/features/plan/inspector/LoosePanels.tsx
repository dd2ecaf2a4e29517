import { Segmented } from 'antd';
import { changeRecord, type PlaceableTable } from '../../../../core/editing/commands/place.ts';
import { type PlanTables } from '../../../../core/editing/change.ts';
import { type Column } from '../../../../core/project/plan/column.ts';
import { type FacadeSpot } from '../../../../core/project/plan/facadeSpot.ts';
import { type Fixture } from '../../../../core/project/plan/fixture.ts';
import { OUTDOOR_USES, type OutdoorArea } from '../../../../core/project/plan/outdoor.ts';
import { nameOf } from '../../../../core/signs/names.ts';
import { doubleArea } from '../../../../core/geometry/ring.ts';
import { shownArea } from '../../../../core/plan/figures.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../../kit/session/context.ts';
import { useOwn, useValues, useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { LockRow } from './LockRow.tsx';
import { FigureRow, LengthRow, SelectRow, SwitchRow, TextRow } from '../../../kit/controls/rows.tsx';

export function useChange<Table extends PlaceableTable>(
  table: Table,
  id: string,
): (to: Partial<Omit<PlanTables[Table], 'id'>>) => void {
  const workbench = useWorkbench();
  return (to) => void workbench.run(`change-${table}`, changeRecord(workbench.project, { table, id, to }));
}

/** Where it stands and how it is turned; whole mm and degrees. */
function PlaceRows({
  at,
  turn,
  change,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly turn: number;
  readonly change: (to: { at?: { x: number; y: number }; turn?: number }) => void;
}) {
  const say = useWords(PLAN);
  const figure = (text: string): string | null => (/^-?\d{1,7}$/.test(text) ? null : say('not-a-length'));
  return (
    <>
      <TextRow
        name={say('x')}
        value={String(at.x)}
        suffix={say('mm')}
        refuse={figure}
        commit={(x) => change({ at: { ...at, x: Number(x) } })}
      />
      <TextRow
        name={say('y')}
        value={String(at.y)}
        suffix={say('mm')}
        refuse={figure}
        commit={(y) => change({ at: { ...at, y: Number(y) } })}
      />
      <TextRow
        name={say('turn')}
        value={String(turn)}
        suffix="°"
        refuse={figure}
        commit={(degrees) => change({ turn: ((Number(degrees) % 360) + 360) % 360 })}
      />
    </>
  );
}

export function FixturePanel({ fixture }: { readonly fixture: Fixture }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const own = useOwn();
  const change = useChange('fixtures', fixture.id);
  const item = workbench.library.fixtures.get(fixture.item);
  return (
    <Section title={item === undefined ? fixture.item : own(item.name)}>
      {item !== undefined && (
        <p className="field-note">{`${item.width} × ${item.depth} × ${item.height} mm`}</p>
      )}
      <PlaceRows at={fixture.at} turn={fixture.turn} change={change} />
      <SwitchRow
        name={say('mirrored')}
        checked={fixture.mirrored}
        onChange={(mirrored) => change({ mirrored })}
      />
      <LockRow id={fixture.id} locked={fixture.locked} />
    </Section>
  );
}

export function ColumnPanel({ column }: { readonly column: Column }) {
  const say = useWords(PLAN);
  const change = useChange('columns', column.id);
  const round = column.shape === 'round';
  return (
    <Section title={say('columns')}>
      <Segmented
        block
        aria-label={say('shape')}
        value={column.shape}
        options={(['rectangle', 'round'] as const).map((shape) => ({ value: shape, label: say(shape) }))}
        onChange={(shape) => change({ shape, depth: shape === 'round' ? column.width : column.depth })}
      />
      <div className="section-gap" />
      <LengthRow
        name={say(round ? 'diameter' : 'width')}
        value={column.width}
        commit={(width) => change(round ? { width, depth: width } : { width })}
      />
      {!round && <LengthRow name={say('depth')} value={column.depth} commit={(depth) => change({ depth })} />}
      <PlaceRows at={column.at} turn={column.turn} change={change} />
      <LockRow id={column.id} locked={column.locked} />
    </Section>
  );
}

export function OutdoorPanel({ outdoor }: { readonly outdoor: OutdoorArea }) {
  const say = useWords(PLAN);
  const word = useValues();
  const change = useChange('outdoors', outdoor.id);
  return (
    <Section title={say('outdoors')}>
      <TextRow
        name={say('name')}
        value={outdoor.name ?? ''}
        maxLength={40}
        commit={(name) => change({ name: name === '' ? null : name })}
      />
      <SelectRow
        name={say('use')}
        value={outdoor.use}
        options={OUTDOOR_USES.map((use) => ({ value: use, label: say(`outdoor-${use}`) }))}
        onChange={(use) => change({ use })}
      />
      <FigureRow
        name={word('basis', 'outdoor')}
      >{`${shownArea(Math.abs(doubleArea(outdoor.outline)) / 2e6)} ㎡`}</FigureRow>
      <LockRow id={outdoor.id} locked={outdoor.locked} />
    </Section>
  );
}

/** A place outside: which of the project's signs hangs there, and how high. */
export function SpotPanel({ spot }: { readonly spot: FacadeSpot }) {
  const say = useWords(PLAN);
  const project = useProject((now) => now);
  const change = useChange('facadeSpots', spot.id);
  const outside = project.signs.flatMap(({ id, subject }) =>
    subject.of === 'organisation' || subject.of === 'centre' || subject.of === 'practice'
      ? [{ id, name: nameOf(project, subject) ?? id }]
      : [],
  );
  const options = [
    { value: '', label: say('spot-none') },
    ...outside.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Section title={say('facadeSpots')}>
      <SelectRow
        name={say('spot-sign')}
        value={spot.sign ?? ''}
        options={options}
        onChange={(sign) => change({ sign: sign === '' ? null : sign })}
      />
      <LengthRow
        name={say('spot-edge')}
        value={spot.lowerEdge ?? 0}
        commit={(lowerEdge) => change({ lowerEdge })}
      />
    </Section>
  );
}
