import { type UnitCheck } from '../../../core/cad/cadUnit.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { cadImports, type Mapping, unitChecks } from './cadImport.ts';
import { Caution } from './FileFacts.tsx';

/** The unit, with the size that the house would have in each, and a length that was measured in the preview. */
export function UnitChooser({
  mapping: { contents, choice, look },
  measured,
}: {
  readonly mapping: Mapping;
  /** In the file's units; null = nothing was measured. */
  readonly measured: number | null;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const checks = unitChecks(look?.extent ?? contents.extent, contents.wall);
  const said = checks.find(({ mm }) => mm === contents.unit);
  const taken = checks.find(({ mm }) => mm === choice.unit);
  const likeliest = likeliestOf(checks);
  const unit = (check: (typeof checks)[number]): string => say(`unit-${check.name}`);
  if (contents.extent === null) return null;
  return (
    <section className="cad-section">
      <h3>{say('unit')}</h3>
      {said === undefined ? (
        <p className="tone-faint">{say('unit-silent')}</p>
      ) : said.likely || choice.unit !== null ? (
        <p className="tone-faint">{say('unit-said', { unit: unit(said) })}</p>
      ) : (
        <Caution words={say('unit-odd', { unit: unit(said) })} />
      )}
      <div role="radiogroup" aria-label={say('unit')} className="cad-units">
        {checks.map((check) => (
          <label key={check.name} className="cad-unit">
            <input
              type="radio"
              name="cad-unit"
              checked={choice.unit === check.mm}
              onChange={() => cadImports.choose(workbench, { choice: { unit: check.mm } })}
            />
            <span>{unit(check)}</span>
            <span className="tone-faint">
              {say('unit-size', { width: metres(check.width), height: metres(check.height) })}
            </span>
            {measured === null ? (
              <span className={check === likeliest ? 'cad-likely' : ''}>
                {check === likeliest ? say('unit-likely') : ''}
              </span>
            ) : (
              <span className="cad-measured">
                {say('unit-measured', { length: metres(measured * check.mm) })}
              </span>
            )}
          </label>
        ))}
      </div>
      {taken !== undefined && !taken.likely && (
        <Caution words={say('unit-odd-taken', { unit: unit(taken) })} />
      )}
      <p className="cad-hint">{say('measure-hint')}</p>
    </section>
  );
}

/** A usual village centre, mm: of several possible units the one that comes nearest is pointed out. */
const USUAL = 20_000;

function likeliestOf(checks: readonly UnitCheck[]): UnitCheck | undefined {
  const off = ({ width, height }: UnitCheck): number => Math.abs(Math.log(Math.max(width, height) / USUAL));
  return checks.filter(({ likely }) => likely).sort((p, q) => off(p) - off(q))[0];
}

function metres(mm: number): string {
  const value = mm / 1000;
  return value >= 100_000 ? value.toExponential(1) : value.toFixed(value >= 1000 ? 0 : 2);
}
