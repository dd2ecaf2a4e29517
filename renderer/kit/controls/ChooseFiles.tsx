import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

/** A button that opens the system's file dialog. */
export function ChooseFiles({
  words,
  accept,
  take,
  several = false,
  type = 'default',
}: {
  readonly words: string;
  /** Endings that the dialog offers; what a file is, its bytes say. */
  readonly accept: string;
  readonly take: (files: readonly File[]) => void;
  readonly several?: boolean;
  readonly type?: NonNullable<ButtonProps['type']>;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={type} onClick={() => picker.current?.click()}>
        {words}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) take(files);
          event.target.value = '';
        }}
      />
    </>
  );
}
