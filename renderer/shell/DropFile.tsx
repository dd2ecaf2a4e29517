import { useEffect, useState } from 'react';
import { useWorkbench } from '../kit/session/context.ts';
import { FRAME } from '../kit/strings/frame.ts';
import { useWords } from '../kit/strings/language.ts';
import { type DropTaker, dropTaker } from './drops.ts';

/** A file that is dragged over the window: a veil says what would become of it. */
export function DropFile() {
  const workbench = useWorkbench();
  const say = useWords(FRAME);
  const [over, setOver] = useState<DropTaker['hint'] | null>(null);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      // Somebody below takes it.
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      const taker = dropTaker(workbench);
      event.dataTransfer.dropEffect = taker === null ? 'none' : 'copy';
      setOver(taker?.hint ?? null);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      setOver(null);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) dropTaker(workbench)?.take(file);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [workbench]);
  return over === null ? null : <div className="drop-veil">{say(over)}</div>;
}
