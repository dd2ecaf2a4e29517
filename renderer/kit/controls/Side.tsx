import { type ReactNode } from 'react';
import { useView, useWorkbench } from '../session/context.ts';
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';
import { Boundary } from './Boundary.tsx';
import { ToolButton } from './buttons.tsx';

/** Navigator or inspector: folds to a narrow strip. */
export function Side({
  which,
  title,
  children,
}: {
  readonly which: 'navigator' | 'inspector';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { view } = useWorkbench();
  const say = useWords(FRAME);
  const open = useView((now) => (which === 'navigator' ? now.navigatorOpen : now.inspectorOpen));
  const toggle = (): void =>
    view.change(which === 'navigator' ? { navigatorOpen: !open } : { inspectorOpen: !open });
  const inward = which === 'navigator' ? 'left' : 'right';
  const outward = which === 'navigator' ? 'right' : 'left';
  return (
    <aside className={open ? `side ${which}` : `side ${which} side-folded`} aria-label={say(which)}>
      <div className="side-head">
        {open && <h2 className="side-title">{title ?? say(which)}</h2>}
        <ToolButton
          icon={open ? inward : outward}
          label={say(open ? `hide-${which}` : `show-${which}`)}
          aria-expanded={open}
          onClick={toggle}
        />
      </div>
      {open && (
        <div className="side-body">
          <Boundary what={title ?? say(which)}>{children}</Boundary>
        </div>
      )}
    </aside>
  );
}
