import { Checkbox } from 'antd';
import { memo, useMemo } from 'react';
import { shownArea } from '../../../core/plan/figures.ts';
import { fileDialogs } from '../actions/fileDialogs.ts';
import { shownLeast } from '../findings/figures.ts';
import { openHandle } from '../start/opening.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { localDay, shownTime } from '../../kit/strings/dates.ts';
import { useValues, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { nameOfVillage } from './shownVillages.ts';
import { seenOf, township, type Village } from './villages.ts';

/** A village a row; rows out of sight are neither laid out nor painted (township.css). */
export function VillageTable({
  villages,
  ticked,
}: {
  readonly villages: readonly Village[];
  readonly ticked: ReadonlySet<string>;
}) {
  const say = useWords(TOWNSHIP);
  const twins = useMemo(() => twinsOf(villages), [villages]);
  const readable = villages.filter((village) => seenOf(village) !== null).map(({ file }) => file.handle);
  const chosen = readable.filter((handle) => ticked.has(handle)).length;
  const all = chosen === readable.length && chosen > 0;
  return (
    <div className="villages" role="table" aria-label={say('title')} aria-rowcount={villages.length + 1}>
      <div role="row" aria-rowindex={1} className="village-row village-head">
        <span role="columnheader">
          <Checkbox
            aria-label={say('tick-all')}
            checked={all}
            indeterminate={!all && chosen > 0}
            disabled={readable.length === 0}
            onChange={() => township.change({ ticked: new Set(all ? [] : readable) })}
          />
        </span>
        {COLUMNS.map((name) => (
          <HeadCell key={name} name={name} />
        ))}
      </div>
      {villages.map((village, at) => (
        <VillageRow
          key={village.file.handle}
          index={at + 2}
          village={village}
          isTicked={ticked.has(village.file.handle)}
          twin={twins.get(village.file.handle) ?? null}
        />
      ))}
    </div>
  );
}

function HeadCell({ name }: { readonly name: ColumnName }) {
  const say = useWords(TOWNSHIP);
  const sorting = useStore(township, (now) => now.sorting);
  const isBy = sorting.by === name;
  const order = sorting.down ? 'descending' : 'ascending';
  return (
    <span role="columnheader" aria-sort={isBy ? order : 'none'} data-column={name}>
      <button
        type="button"
        className="village-sort"
        title={say('sort', { column: say(name) })}
        onClick={() => township.change({ sorting: { by: name, down: isBy && !sorting.down } })}
      >
        {say(name)}
        {isBy && <Icon name={sorting.down ? 'down' : 'up'} size={12} />}
      </button>
    </span>
  );
}

/** Two files of one project: their handles, each with the other's file. */
function twinsOf(villages: readonly Village[]): ReadonlyMap<string, string> {
  const first = new Map<string, Village>();
  const twins = new Map<string, string>();
  for (const village of villages) {
    const project = seenOf(village)?.project;
    if (project === undefined) continue;
    const other = first.get(project);
    if (other === undefined) first.set(project, village);
    else {
      twins.set(village.file.handle, other.file.name);
      if (!twins.has(other.file.handle)) twins.set(other.file.handle, village.file.name);
    }
  }
  return twins;
}

function open(workbench: Workbench, handle: string): void {
  fileDialogs.leave(workbench, () => {
    void openHandle(workbench, handle).then((opened) => {
      if (!opened) workbench.go('township');
    });
  });
}

const VillageRow = memo(function VillageRow({
  index,
  village,
  isTicked,
  twin,
}: {
  readonly index: number;
  readonly village: Village;
  readonly isTicked: boolean;
  readonly twin: string | null;
}) {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const sayProblem = useSayProblem();
  const { file, row } = village;
  const name = nameOfVillage(village);
  const seen = seenOf(village);
  const changed = row?.changed ?? file.changed;
  const tick = (): void => {
    const next = new Set(township.get().ticked);
    if (!next.delete(file.handle)) next.add(file.handle);
    township.change({ ticked: next });
  };
  const title = [`${file.folder} ${file.name}`, ...(twin === null ? [] : [say('copies', { other: twin })])];
  return (
    <div role="row" aria-rowindex={index} className="village-row" aria-selected={isTicked}>
      <span role="cell">
        <Checkbox
          aria-label={say('tick', { village: name })}
          checked={isTicked}
          disabled={seen === null}
          onChange={tick}
        />
      </span>
      <span role="cell" className="village-name" title={title.join('\n')}>
        <button
          type="button"
          className="link-button"
          aria-label={say('open', { village: name })}
          onClick={() => open(workbench, file.handle)}
        >
          {name}
        </button>
        {twin !== null && (
          <span className="tone-caution" role="img" aria-label={say('copies', { other: twin })}>
            <Icon name="caution" size={14} />
          </span>
        )}
      </span>
      {seen !== null && row !== null && <SeenCells village={village} />}
      {row?.seen.ok === false && (
        <span role="cell" className="village-broken">
          <span className="tone-fault">
            <Icon name="fault" size={14} />
          </span>
          {say('broken', { why: sayProblem({ from: 'host', problem: row.seen.problem }) })}
        </span>
      )}
      {row === null && <span role="cell" className="village-broken tone-faint" />}
      <span role="cell" className="tone-faint">
        {changed === null ? '' : `${localDay(new Date(changed))} ${shownTime(changed)}`}
      </span>
    </div>
  );
});

function SeenCells({ village }: { readonly village: Village }) {
  const say = useWords(TOWNSHIP);
  const word = useValues();
  const seen = seenOf(village);
  if (seen === null) return null;
  const { area, least, areaVerdict, outside, plates, strings } = seen;
  const verdict = areaVerdict ?? 'none';
  const isShort = outside.have < outside.wanted;
  const state = village.row?.package ?? 'none';
  return (
    <>
      <span role="cell">{seen.township}</span>
      <span role="cell">{word('setting', seen.setting)}</span>
      <span role="cell" className="village-area">
        {area !== null && (
          <span className="village-figure">
            {least === null
              ? say('area-alone', { area: shownArea(area) })
              : say('area-of', { area: shownArea(area), least: shownLeast(least) })}
          </span>
        )}
        <Mark tone={VERDICT_TONES[verdict]}>{say(`area-${verdict}`)}</Mark>
      </span>
      <span role="cell">
        <Mark tone={isShort ? 'fault' : 'good'}>{`${outside.have}/${outside.wanted}`}</Mark>
      </span>
      <span role="cell">
        {plates.before === 0 ? (
          <span className="tone-faint">{say('plates-unseen')}</span>
        ) : (
          <>
            <span className="village-figure">{say('plates-of', plates)}</span>
            {plates.undecided > 0 && <small>{say('plates-undecided', { count: plates.undecided })}</small>}
          </>
        )}
      </span>
      <span role="cell" className="village-count">
        <Mark tone={seen.openMust > 0 ? 'fault' : 'good'}>{String(seen.openMust)}</Mark>
      </span>
      <span role="cell" className="village-count">
        {seen.warnings}
      </span>
      <span role="cell">
        {strings.lacking + strings.unproofed === 0 ? (
          <Mark tone="good">{say('strings-fine')}</Mark>
        ) : (
          <>
            {strings.lacking > 0 && (
              <span className="village-figure">{say('strings-lacking', { count: strings.lacking })}</span>
            )}
            {strings.unproofed > 0 && <small>{say('strings-unproofed', { count: strings.unproofed })}</small>}
          </>
        )}
      </span>
      <span role="cell">
        {state === 'none' ? (
          <span className="tone-faint">{say('package-none')}</span>
        ) : (
          <Mark tone={state === 'current' ? 'good' : 'caution'}>{say(`package-${state}`)}</Mark>
        )}
      </span>
    </>
  );
}

const VERDICT_TONES = {
  pass: 'good',
  fail: 'fault',
  uncomputed: 'caution',
  unknown: 'caution',
  none: 'note',
} as const;

/** A word with the icon of how it stands: colour alone says nothing. */
function Mark({
  tone,
  children,
}: {
  readonly tone: 'good' | 'fault' | 'caution' | 'note';
  readonly children: string;
}) {
  return (
    <span className="village-mark">
      <span className={`tone-${tone}`}>
        <Icon name={tone} size={14} />
      </span>
      {children}
    </span>
  );
}
