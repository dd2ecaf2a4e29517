import { type DragEvent, useState } from 'react';
import { useWorkbench } from '../session/context.ts';
import { useWords } from '../strings/language.ts';
import { UNDERLAY } from '../strings/underlay.ts';
import { addUnderlay } from './addUnderlay.ts';

/** A picture or PDF dropped on the plan goes under it. Gives the handlers of the canvas and what shows meanwhile. */
export function useDropUnderlay() {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const [over, setOver] = useState(false);
  return {
    veil: over ? <div className="drop-veil drop-underlay">{say('drop')}</div> : null,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent<HTMLElement>): void => {
        // To a child of the canvas it is no leaving; a related target is a node or nothing.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void addUnderlay(workbench, file);
      },
    },
  };
}
