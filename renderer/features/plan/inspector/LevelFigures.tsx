import { planAreas } from '../../../../core/plan/areas.ts';
import { shownArea } from '../../../../core/plan/figures.ts';
import { type Level } from '../../../../core/project/plan/level.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { preview } from '../../scene/preview.ts';
import { useProject } from '../../../kit/session/context.ts';
import { useStore } from '../../../kit/session/store.ts';
import { useValues, useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';

/** The three areas by their names, of this level and in total; outdoor ground apart. */
export function LevelFigures({ level }: { readonly level: Level }) {
  const say = useWords(PLAN);
  const word = useValues();
  const settled = useProject((now) => now);
  const { plan } = useStore(preview, (now) => now) ?? settled;
  if (plan === null) return null;
  const { levels, total } = planAreas(plan, level.variant);
  const own = levels.find((one) => one.level.id === level.id);
  return (
    <Section title={level.name}>
      <table className="figures">
        <thead>
          <tr>
            <td />
            <td>{say('this-level')}</td>
            <td>{say('total')}</td>
          </tr>
        </thead>
        <tbody>
          {(['building', 'axis', 'usable', 'outdoor'] as const).map((basis) => (
            <tr key={basis}>
              <th scope="row">{word('basis', basis)}</th>
              <td>{own === undefined ? '–' : `${shownArea(own[basis])} ㎡`}</td>
              <td>{`${shownArea(total[basis])} ㎡`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <small className="note">{say('areas-cut')}</small>
    </Section>
  );
}
