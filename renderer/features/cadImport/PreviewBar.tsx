import { type Point } from '../../../core/geometry/point.ts';
import { type IconName } from '../../kit/controls/Icon.tsx';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { ToolButton } from '../../kit/controls/buttons.tsx';

/** A length between two places of the file; while `on`, clicks say where. */
export type Measure = { readonly on: boolean; readonly points: readonly Point[] };
export const NOT_MEASURING: Measure = { on: false, points: [] };

/** How the preview is seen, and measuring in it. */
export function PreviewBar({
  measure,
  setMeasure,
  zoom,
  showAll,
  showWalls,
}: {
  readonly measure: Measure;
  readonly setMeasure: (measure: Measure) => void;
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  readonly showWalls: (() => void) | null;
}) {
  const say = useWords(CAD_IMPORT);
  const button = (key: 'zoom-out' | 'zoom-in', icon: IconName, run: () => void) => (
    <ToolButton icon={icon} label={say(key)} onClick={run} />
  );
  return (
    <div className="cad-bar">
      <ToolButton
        icon="measure"
        aria-pressed={measure.on}
        onClick={() => setMeasure(measure.on ? NOT_MEASURING : { on: true, points: [] })}
      >
        {say('measure')}
      </ToolButton>
      <span className="tone-faint" aria-live="polite">
        {measure.on ? say(measure.points.length === 0 ? 'measure-first' : 'measure-second') : ''}
      </span>
      <span className="spring" />
      {showWalls !== null && <ToolButton onClick={showWalls}>{say('view-walls')}</ToolButton>}
      <ToolButton onClick={showAll}>{say('view-all')}</ToolButton>
      {button('zoom-out', 'zoomOut', () => zoom(0.7))}
      {button('zoom-in', 'zoomIn', () => zoom(1.4))}
    </div>
  );
}
