import { type ReactNode } from 'react';
import { useView, useWorkbench } from '../session/context.ts';
import { type SideName, toggleSide, useRoomForBoth } from '../session/sides.ts';
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';
import { Boundary } from './Boundary.tsx';
import { ToolButton } from './buttons.tsx';
import { Icon } from './Icon.tsx';

/** Navigator or inspector: folds to a narrow strip that says what it holds and opens it. */
export function Side({
  which,
  title,
  children,
}: {
  readonly which: SideName;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { view } = useWorkbench();
  const say = useWords(FRAME);
  const roomForBoth = useRoomForBoth();
  // A field that is called for may be in either: both are there until it has been shown.
  const open = useView((now) =>
    roomForBoth ? now[`${which}Open`] : now.side === which || now.field !== null,
  );
  const toggle = (): void => toggleSide(view, which);
  const inward = which === 'navigator' ? 'left' : 'right';
  const outward = which === 'navigator' ? 'right' : 'left';
  const name = title ?? say(which);
  return (
    <aside
      className={open ? `side ${which}` : `side ${which} side-folded`}
      aria-label={say(which)}
      data-side={which}
    >
      {open ? (
        <>
          <div className="side-head">
            <h2 className="side-title">{name}</h2>
            <ToolButton icon={inward} label={say(`hide-${which}`)} aria-expanded onClick={toggle} />
          </div>
          <div className="side-body">
            <Boundary what={name}>{children}</Boundary>
          </div>
        </>
      ) : (
        <button
          type="button"
          className="side-handle"
          aria-label={`${say(`show-${which}`)} ${name}`}
          aria-expanded={false}
          onClick={toggle}
        >
          <Icon name={outward} />
          <span aria-hidden>{name}</span>
        </button>
      )}
    </aside>
  );
}
