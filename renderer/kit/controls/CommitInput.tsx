import { Input, type InputProps } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type PlanProblem } from '../../../core/editing/command.ts';
import { useWorkbench } from '../session/context.ts';
import { type Workbench } from '../session/workbench.ts';
import { useSayProblem } from '../strings/problems.ts';

/**
 * A text that is taken over when the field is left or Enter is pressed, so that it is one step of the history.
 * Esc puts the old text back. `refuse` says why a text cannot be read; what the command refuses stands under the
 * field, which has its old value again.
 */
export function CommitInput({
  value,
  commit,
  refuse,
  typing,
  ...rest
}: {
  readonly value: string;
  readonly commit: (text: string) => void;
  readonly refuse?: (text: string) => string | null;
  /** Told of the text as it is being typed; null = it is taken, given up or refused. */
  readonly typing?: (text: string | null) => void;
} & Pick<
  InputProps,
  | 'autoFocus'
  | 'placeholder'
  | 'maxLength'
  | 'suffix'
  | 'lang'
  | 'id'
  | 'aria-label'
  | 'className'
  | 'disabled'
>) {
  const workbench = useWorkbench();
  const sayProblem = useSayProblem();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<PlanProblem | null>(null);
  const tell = useRef(typing);
  tell.current = typing;
  useEffect(() => () => tell.current?.(null), []);
  const text = typed ?? value;
  const unread = typed === null ? null : (refuse?.(typed.trim()) ?? null);
  const why = unread ?? (refused === null ? null : sayProblem({ from: 'command', problem: refused }));
  /** False = it was refused. */
  const take = (): boolean => {
    const changed = typed !== null && typed.trim() !== value;
    const refusal = changed && unread === null ? workbench.refusalOf(() => commit(typed.trim())) : null;
    if (changed && unread === null) setRefused(refusal);
    type(null);
    return unread === null && refusal === null;
  };
  const type = (to: string | null): void => {
    setTyped(to);
    typing?.(to === null || (refuse?.(to.trim()) ?? null) !== null ? null : to.trim());
  };
  return (
    <>
      <Input
        {...rest}
        value={text}
        status={why === null ? '' : 'error'}
        onChange={(event) => {
          type(event.target.value);
          setRefused(null);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          // A dialog is not confirmed by the key that had a text refused.
          if (event.key === 'Enter' && !take()) event.preventDefault();
          if (event.key === 'Escape') {
            event.stopPropagation();
            type(null);
            setRefused(null);
          }
          // With nothing half typed, Ctrl+Z is the document's: the browser would put back a text that stands nowhere.
          if (typed === null && undoByKey(workbench, event)) setRefused(null);
        }}
      />
      {why !== null && (
        <small className="tone-fault" role="alert">
          {why}
        </small>
      )}
    </>
  );
}

/** Whether the key was that of undo or redo, which it then has done. */
function undoByKey(workbench: Workbench, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  const redo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !redo) return false;
  event.preventDefault();
  if (redo) workbench.redo();
  else workbench.undo();
  return true;
}
