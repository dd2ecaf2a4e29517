import { type ImportTarget, importTargets } from '../../../app/cad/importTarget.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { cadImports, levelName, type Mapping } from './cadImport.ts';

/** An empty level, or a new one: what is drawn already is left alone. */
export function TargetChooser({ mapping: { look, target } }: { readonly mapping: Mapping }) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const project = useProject((now) => now);
  const offered = importTargets(project);
  const taken = target ?? (look?.plan?.made === true ? look.plan.levels[0]?.target : undefined) ?? offered[0];
  // The storey that the drawing's title names may be none of the usual ones.
  const targets = offered.some((one) => keyOf(one) === keyOf(taken)) ? offered : [taken, ...offered];
  const words = (one: ImportTarget): string =>
    one.to === 'level'
      ? say('target-level', { name: project.plan?.levels.find(({ id }) => id === one.level)?.name ?? '' })
      : say(`target-${one.to}`, { name: levelName(workbench, one) });
  return (
    <section className="cad-section">
      <h3>{say('target')}</h3>
      <div role="radiogroup" aria-label={say('target')}>
        {targets.map((one) => (
          <label key={keyOf(one)} className="cad-target">
            <input
              type="radio"
              name="cad-target"
              checked={keyOf(one) === keyOf(taken)}
              onChange={() => cadImports.choose(workbench, { target: one })}
            />
            <span>{words(one)}</span>
          </label>
        ))}
      </div>
    </section>
  );
}

function keyOf(target: ImportTarget): string {
  if (target.to === 'new-level') return `${target.to} ${target.storey}`;
  return target.to === 'level' ? target.level : target.to;
}
