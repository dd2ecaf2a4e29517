import { useId } from 'react';
import { shownArea } from '../../../core/plan/figures.ts';
import { shownLeast } from '../findings/figures.ts';
import { Section } from '../../kit/controls/Section.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { nameOfVillage } from './shownVillages.ts';
import { seenOf, type Village } from './villages.ts';

/** Units of a bar's drawing; the page gives it its width. */
const WIDE = 1000;
const HIGH = 18;

/** Old plates and areas of the villages that are shown. Forms tell them apart, not colours; each figure is text as well. */
export function Charts({ villages }: { readonly villages: readonly Village[] }) {
  const seen = villages.flatMap((village) => {
    const told = seenOf(village);
    return told === null ? [] : [{ key: village.file.handle, name: nameOfVillage(village), told }];
  });
  return (
    <div className="charts">
      <Plates rows={seen.filter(({ told }) => told.plates.before > 0)} />
      <Areas rows={seen.filter(({ told }) => told.least !== null)} />
    </div>
  );
}

type Row = {
  readonly key: string;
  readonly name: string;
  readonly told: NonNullable<ReturnType<typeof seenOf>>;
};

function Plates({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(TOWNSHIP);
  const most = Math.max(1, ...rows.map(({ told }) => told.plates.before));
  const sum = (of: 'before' | 'after') => rows.reduce((total, { told }) => total + told.plates[of], 0);
  return (
    <Chart
      title={say('chart-plates')}
      isEmpty={rows.length === 0}
      note={say('chart-plates-note', { before: sum('before'), after: sum('after') })}
    >
      <ol className="chart">
        {rows.map(({ key, name, told: { plates } }) => (
          <li key={key}>
            <span className="chart-name">{name}</span>
            <Bar>
              <rect
                x="0.5"
                y="1.5"
                width={Math.max(1, (plates.before / most) * (WIDE - 2))}
                height={HIGH - 3}
                className="chart-hollow"
              />
              <rect x="0" y="5" width={(plates.after / most) * (WIDE - 2)} height={HIGH - 10} />
            </Bar>
            <span className="chart-figure">
              {say('plates-of', plates)}
              {plates.undecided > 0 && <small>{say('plates-undecided', { count: plates.undecided })}</small>}
            </span>
          </li>
        ))}
      </ol>
    </Chart>
  );
}

function Areas({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(TOWNSHIP);
  const hatch = useId();
  const most = Math.max(1, ...rows.flatMap(({ told }) => [told.area ?? 0, told.least ?? 0]));
  const count = (wanted: readonly string[]) =>
    rows.filter(({ told }) => wanted.includes(told.areaVerdict ?? '')).length;
  return (
    <Chart
      title={say('chart-area')}
      isEmpty={rows.length === 0}
      note={say('chart-area-note', {
        pass: count(['pass']),
        fail: count(['fail']),
        none: count(['unknown', 'uncomputed']),
      })}
    >
      <svg width="0" height="0" aria-hidden="true" className="chart-defs">
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M-2 2l4-4M0 8L8 0M6 10l4-4" stroke="currentColor" strokeWidth="1.6" />
          </pattern>
        </defs>
      </svg>
      <ol className="chart">
        {rows.map(({ key, name, told: { area, least, areaVerdict } }) => {
          const verdict = say(`area-${areaVerdict ?? 'none'}`);
          const asked = shownLeast(least ?? 0);
          const at = ((least ?? 0) / most) * (WIDE - 4) + 1;
          return (
            <li key={key}>
              <span className="chart-name">{name}</span>
              <Bar>
                <rect
                  x="0.5"
                  y="4.5"
                  width={((area ?? 0) / most) * (WIDE - 4)}
                  height={HIGH - 9}
                  {...(areaVerdict === 'pass' ? {} : { fill: `url(#${hatch})`, className: 'chart-edge' })}
                />
                <path d={`M${at} 0V${HIGH}`} className="chart-least" />
              </Bar>
              <span className="chart-figure">
                {area === null
                  ? say('area-text-unknown', { least: asked, verdict })
                  : say('area-text', { area: shownArea(area), least: asked, verdict })}
              </span>
            </li>
          );
        })}
      </ol>
    </Chart>
  );
}

function Chart({
  title,
  isEmpty,
  note,
  children,
}: Readonly<Record<'title' | 'note', string>> & {
  readonly isEmpty: boolean;
  readonly children: React.ReactNode;
}) {
  const say = useWords(TOWNSHIP);
  return (
    <Section title={title}>
      {isEmpty ? (
        <p className="tone-faint">{say('chart-none')}</p>
      ) : (
        <>
          <p className="field-note">{note}</p>
          {children}
        </>
      )}
    </Section>
  );
}

/** Its figures stand beside it as text. */
function Bar({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg
      className="chart-bar"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
