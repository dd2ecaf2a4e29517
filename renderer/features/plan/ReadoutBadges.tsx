import { type Snap } from '../../../core/editing/snap.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { type Project } from '../../../core/project/project.ts';
import { toScreen, type Camera } from '../scene/camera.ts';
import { pointerPlace } from '../scene/pointer.ts';
import { useProject } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { PLAN_PROBLEMS } from '../../kit/strings/planProblems.ts';
import { overlay, type Overlay } from '../scene/overlay.ts';

/** How far a figure stands beside its line, CSS pixels: half of the figure and half of the wall. */
const ASIDE_PX = { x: 36, y: 24 };

/** Figures and snap reasons at the pointer, as text of the page: sharp at every zoom, and read aloud. */
export function ReadoutBadges({ camera }: { readonly camera: Camera }) {
  const say = useWords(PLAN);
  const { readouts, snap, typing, area, outline, refusal } = useStore(overlay, (now) => now);
  const sayProblem = useWords(PLAN_PROBLEMS);
  const pointer = useStore(pointerPlace, (now) => now?.at ?? null);
  const held = useProject((project) => heldBy(project, refusal));
  const reasons = snap === null ? [] : reasonsOf(snap);
  const last = outline.at(-1);
  return (
    <>
      {readouts.map((readout, i) => {
        const at =
          readout.kind === 'angle'
            ? toScreen(camera, readout.at)
            : toScreen(camera, {
                x: (readout.from.x + readout.to.x) / 2,
                y: (readout.from.y + readout.to.y) / 2,
              });
        if (readout.kind === 'angle')
          return <Badge key="angle" kind="faint" x={at.x + 16} y={at.y + 18} text={`${readout.value}°`} />;
        const by = readout.aside ?? { x: 0, y: 0 };
        return readout.value === 0 ? null : (
          <Badge
            key={i}
            kind="figure"
            x={at.x + by.x * ASIDE_PX.x}
            y={at.y + by.y * ASIDE_PX.y}
            text={String(readout.value)}
          />
        );
      })}
      {area !== null && (
        <Badge kind="figure" {...toScreen(camera, area.at)} text={`${shownArea(area.value)} m²`} />
      )}
      {typing !== null && last !== undefined && (
        <Badge
          kind="typing"
          x={toScreen(camera, last).x + 18}
          y={toScreen(camera, last).y - 22}
          text={`${typing}▏`}
        />
      )}
      {refusal !== null && pointer !== null && (
        <Badge
          kind="refusal"
          x={toScreen(camera, pointer).x + 18}
          y={toScreen(camera, pointer).y + 20}
          text={held === null ? sayProblem(refusal.code, refusal.data) : say('held-by', { what: say(held) })}
        />
      )}
      {snap !== null && reasons.length > 0 && (
        <Badge
          kind="snap"
          x={toScreen(camera, snap.point).x + 14}
          y={toScreen(camera, snap.point).y + 16}
          text={reasons
            .map((reason) =>
              reason === 'equal-gap' ? say('snap-equal-gap', { gap: snap.gap ?? '' }) : say(`snap-${reason}`),
            )
            .join(' · ')}
        />
      )}
    </>
  );
}

/** What a pushed wall is held by: the kind of the opening, or another wall. */
function heldBy(
  { plan }: Project,
  refusal: Overlay['refusal'],
): 'door' | 'window' | 'passage' | 'wall' | null {
  if (refusal?.code !== 'push-blocked') return null;
  return plan?.openings.find(({ id }) => id === refusal.data.by)?.kind ?? 'wall';
}

/** The grid holds nearly every point: only worth a word when nothing else does. */
function reasonsOf({ reasons }: Snap): readonly Snap['reasons'][number][] {
  const strong = reasons.filter((reason) => reason !== 'grid');
  return [...new Set(strong)];
}

function Badge({
  kind,
  x,
  y,
  text,
}: {
  readonly kind: 'figure' | 'faint' | 'typing' | 'snap' | 'refusal';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}) {
  return (
    <span
      className={`badge badge-${kind}`}
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
    >
      {text}
    </span>
  );
}
