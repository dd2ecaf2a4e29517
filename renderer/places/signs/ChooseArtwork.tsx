import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { useWorkbench } from '../../session/context.ts';
import { ARTWORK_FILES, readEmblem } from './emblemSupply.ts';

/** The button that opens the system's file dialog for a slot. */
export function ChooseArtwork({
  slot,
  words,
  type = 'default',
}: {
  readonly slot: EmblemSlot;
  readonly words: string;
  readonly type?: NonNullable<ButtonProps['type']>;
}) {
  const workbench = useWorkbench();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={type} onClick={() => picker.current?.click()}>
        {words}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={ARTWORK_FILES}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void readEmblem(workbench, slot, file);
          event.target.value = '';
        }}
      />
    </>
  );
}
