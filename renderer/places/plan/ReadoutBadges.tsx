import { type Snap } from '../../../core/editing/snap.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { toScreen, type Camera } from '../../canvas/camera.ts';
import { useStore } from '../../session/store.ts';
import { useWords } from '../../strings/language.ts';
import { PLAN } from '../../strings/plan.ts';
import { overlay } from '../../tools/overlay.ts';

/** Figures and snap reasons at the pointer, as text of the page: sharp at every zoom, and read aloud. */
export function ReadoutBadges({ camera }: { readonly camera: Camera }) {
  const say = useWords(PLAN);
  const { readouts, snap, typing, area, outline } = useStore(overlay, (now) => now);
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
        return readout.value === 0 ? null : (
          <Badge key={i} kind="figure" x={at.x} y={at.y} text={String(readout.value)} />
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
  readonly kind: 'figure' | 'faint' | 'typing' | 'snap';
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
