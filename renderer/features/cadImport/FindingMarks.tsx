import { toScreen, type Camera } from '../scene/camera.ts';
import { useSession } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { cadReport } from './cadReport.ts';

const MOST_MARKS = 200;

/** Rings on the plan round the places of the finding that is looked at. */
export function FindingMarks({ camera, level }: { readonly camera: Camera; readonly level: string }) {
  const report = useStore(cadReport, (now) => now);
  const document = useSession((session) => session.document);
  if (report === null || report.document !== document || report.shown === null) return null;
  const shown = report.findings[report.shown];
  if (shown?.level !== level) return null;
  return (
    <>
      {shown.finding.at.slice(0, MOST_MARKS).map((place, i) => {
        const { x, y } = toScreen(camera, place);
        return (
          <span
            key={i}
            className="cad-ring"
            style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
          />
        );
      })}
    </>
  );
}
