import { Checkbox, Segmented } from 'antd';
import { PLAN_FORMATS } from '../../../app/plans/exportPlans.ts';
import { PAPER_NAMES, SCALES } from '../../../typeset/sheet/papers.ts';
import { Section } from '../../kit/controls/Section.tsx';
import { levelsOf } from '../scene/shownLevel.ts';
import { useProject } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { canCompare, type PrintChoice } from './printChoice.ts';
import { SwitchRow } from '../../kit/controls/rows.tsx';

/** Paper, scale, which sheets, which files. */
export function PrintChoices({
  choice,
  change,
}: {
  readonly choice: PrintChoice;
  readonly change: (part: Partial<PrintChoice>) => void;
}) {
  const say = useWords(PRINT);
  const sayPlan = useWords(PLAN);
  const project = useProject((now) => now);
  const levels = levelsOf(project);
  const variant = project.plan?.variants.find(({ id }) => id === project.plan?.current);
  const chosen = choice.levels === 'all' ? levels.map(({ id }) => id) : choice.levels;
  return (
    <>
      <Section title={say('paper')}>
        <Segmented
          block
          aria-label={say('paper')}
          value={choice.paper}
          options={PAPER_NAMES.map((paper) => ({ value: paper, label: paper }))}
          onChange={(paper) => change({ paper })}
        />
      </Section>
      <Section title={say('scale')}>
        <Segmented
          block
          size="small"
          aria-label={say('scale')}
          value={choice.scale}
          options={SCALES.map((scale) => ({ value: scale, label: `1:${scale}` }))}
          onChange={(scale) => change({ scale })}
        />
        <div className="section-gap" />
        <SwitchRow
          name={say('tiles')}
          hint={say('tiles-hint')}
          checked={choice.tiles}
          onChange={(tiles) => change({ tiles })}
        />
      </Section>
      <Section
        title={say('sheets')}
        aside={<small className="tone-faint">{variant?.name ?? sayPlan(variant?.kind ?? 'existing')}</small>}
      >
        <div className="checks">
          {levels.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={({ target }) => {
                const kept = levels.flatMap((one) =>
                  (one.id === id ? target.checked : chosen.includes(one.id)) ? [one.id] : [],
                );
                change({ levels: kept.length === levels.length ? 'all' : kept });
              }}
            >
              {say('plan-of', { level: name })}
            </Checkbox>
          ))}
          <Checkbox checked={choice.tables} onChange={({ target }) => change({ tables: target.checked })}>
            {say('tables')}
          </Checkbox>
          {canCompare(project) && (
            <Checkbox
              checked={choice.comparison}
              onChange={({ target }) => change({ comparison: target.checked })}
            >
              {say('comparison')}
            </Checkbox>
          )}
        </div>
      </Section>
      <Section title={say('formats')}>
        <Checkbox.Group
          className="checks"
          value={[...choice.formats]}
          options={PLAN_FORMATS.map((format) => ({ value: format, label: say(`format-${format}`) }))}
          onChange={(formats) => {
            const kept = PLAN_FORMATS.filter((format) => formats.includes(format));
            if (kept.length > 0) change({ formats: kept });
          }}
        />
      </Section>
    </>
  );
}
