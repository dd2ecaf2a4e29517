import { Input, type InputProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

/**
 * A text that is taken over when the field is left or Enter is pressed, so that it is one step of the history.
 * Esc puts the old text back. `refuse` says why a text cannot be used.
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
  const [typed, setTyped] = useState<string | null>(null);
  const tell = useRef(typing);
  tell.current = typing;
  useEffect(() => () => tell.current?.(null), []);
  const text = typed ?? value;
  const why = typed === null ? null : (refuse?.(typed.trim()) ?? null);
  const take = (): void => {
    if (typed !== null && typed.trim() !== value && why === null) commit(typed.trim());
    type(null);
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
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') {
            event.stopPropagation();
            type(null);
          }
        }}
      />
      {why !== null && <small className="tone-fault">{why}</small>}
    </>
  );
}
