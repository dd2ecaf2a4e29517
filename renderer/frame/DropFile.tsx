import { useEffect, useState } from 'react';
import { useWorkbench } from '../session/context.ts';
import { openPicked } from '../start/opening.ts';
import { useWords } from '../strings/language.ts';
import { START } from '../strings/start.ts';

/** A project file dropped on the start page opens. While a document is open, drops are refused: it is not lost by a slip. */
export function DropFile() {
  const workbench = useWorkbench();
  const say = useWords(START);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const free = (): boolean => workbench.session.get() === null;
    const drag = (event: DragEvent): void => {
      // The plan takes pictures (renderer/underlay).
      if (event.defaultPrevented) return;
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = free() ? 'copy' : 'none';
      setOver(free());
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && free()) void openPicked(workbench, file);
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
  return over ? <div className="drop-veil">{say('drop-here')}</div> : null;
}
