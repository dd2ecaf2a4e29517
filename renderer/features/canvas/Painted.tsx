import type Konva from 'konva';
import { type ReactNode, type Ref } from 'react';
import { Shape } from 'react-konva';
import { Catcher } from '../../kit/controls/Boundary.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';

/** A shape of the canvas. Konva paints outside React: what `paint` throws is told, and the shapes after it are painted. */
export function Painted({
  paint,
  ref,
}: {
  readonly paint: (pen: CanvasRenderingContext2D) => void;
  readonly ref?: Ref<Konva.Shape>;
}) {
  const workbench = useWorkbench();
  return (
    <Shape
      {...(ref === undefined ? {} : { ref })}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: pen }) => {
        const before = pen.getTransform();
        try {
          paint(pen);
        } catch (thrown) {
          pen.setTransform(before);
          workbench.tellFault(thrown, 'canvas');
        }
      }}
    />
  );
}

/** The canvas has a React of its own, which would drop all of its layers: what one of them throws takes that one alone. */
export function Contained({ children }: { readonly children: ReactNode }) {
  const workbench = useWorkbench();
  const history = useStore(workbench.session, (now) => now?.history ?? null);
  return (
    <Catcher
      retry={history}
      instead={({ thrown }) => {
        queueMicrotask(() => workbench.tellFault(thrown, 'canvas'));
        return null;
      }}
    >
      {children}
    </Catcher>
  );
}
