import { Button } from 'antd';
import { Component, type ReactNode, useEffect } from 'react';
import { programFault } from '../../../app/faults/programFault.ts';
import { useWorkbench } from '../session/context.ts';
import { useStore } from '../session/store.ts';
import { FRAME } from '../strings/frame.ts';
import { useWords } from '../strings/language.ts';
import { Icon } from './Icon.tsx';

/** What failed, and the way to try it again. */
type Caught = { readonly thrown: unknown; readonly again: () => void };

/** React's own way to catch what is thrown while something is drawn. Tried again when `retry` is another value. */
export class Catcher extends Component<
  {
    readonly retry: unknown;
    readonly instead: (caught: Caught) => ReactNode;
    readonly children: ReactNode;
  },
  { readonly failed: { readonly thrown: unknown } | null }
> {
  override state: { readonly failed: { readonly thrown: unknown } | null } = { failed: null };

  static getDerivedStateFromError(thrown: unknown): { readonly failed: { readonly thrown: unknown } } {
    return { failed: { thrown } };
  }

  override componentDidUpdate(before: { readonly retry: unknown }): void {
    if (this.state.failed !== null && before.retry !== this.props.retry) this.#again();
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return this.props.instead({ thrown: failed.thrown, again: this.#again });
  }

  readonly #again = (): void => this.setState({ failed: null });
}

/**
 * Keeps a mistake of our own inside one part of the window: the part says what failed and the number, and the rest goes on.
 * An edit, or an undo, tries it again. `area` is the part's place in the frame; `over` is for dialogs.
 */
export function Boundary({
  what,
  area,
  over = false,
  children,
}: {
  readonly what: string;
  readonly area?: string;
  readonly over?: boolean;
  readonly children: ReactNode;
}) {
  const { session } = useWorkbench();
  const history = useStore(session, (now) => now?.history ?? null);
  const place = { ...(area === undefined ? {} : { gridArea: area }) };
  return (
    <Catcher
      retry={history}
      instead={(caught) => (
        <div className={over ? 'fault-box fault-over' : 'fault-box'} role="alert" style={place}>
          <Failed what={what} {...caught} />
        </div>
      )}
    >
      {children}
    </Catcher>
  );
}

function Failed({ what, thrown, again }: Caught & { readonly what: string }) {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const undoable = useStore(workbench.session, (now) => (now?.history.done.length ?? 0) > 0);
  useEffect(() => void workbench.noteFault(thrown, 'window'), [workbench, thrown]);
  return (
    <>
      <Icon name="fault" />
      <p>{say('fault-in', { what, fault: programFault(thrown, 'window').number })}</p>
      {undoable && (
        <Button size="small" onClick={() => workbench.undo()}>
          {say('fault-undo')}
        </Button>
      )}
      <Button size="small" onClick={again}>
        {say('fault-again')}
      </Button>
    </>
  );
}
