import { useState } from 'react';
import { changeRecord } from '../../../core/editing/commands/place.ts';
import { toScreen, type Camera } from '../scene/camera.ts';
import { nameSpace } from '../scene/naming.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { inPlace, type InPlace } from '../scene/overlay.ts';

/** A room's name or a note, written where it stands. Enter keeps it, Esc leaves it. */
export function PlanInPlace({ camera }: { readonly camera: Camera }) {
  const editing = useStore(inPlace, (now) => now);
  return editing === null ? null : <Editor key={editing.id} editing={editing} camera={camera} />;
}

function Editor({ editing, camera }: { readonly editing: InPlace; readonly camera: Camera }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const [text, setText] = useState(() => wordsOf(workbench.project, editing));
  const at = toScreen(camera, editing.at);
  const close = (keep: boolean): void => {
    if (inPlace.get() === null) return;
    inPlace.set(null);
    const words = text.trim();
    if (!keep || words === '' || words === wordsOf(workbench.project, editing)) return;
    if (editing.what === 'room') nameSpace(workbench, editing.id, words);
    else
      workbench.run(
        'change-note',
        changeRecord(workbench.project, { table: 'notes', id: editing.id, to: { text: words } }),
      );
  };
  return (
    <input
      autoFocus
      className="in-place over-canvas"
      aria-label={say('name')}
      maxLength={editing.what === 'room' ? 40 : 400}
      value={text}
      style={{ transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(-50%, -50%)` }}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') close(true);
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}

function wordsOf(project: ReturnType<typeof useWorkbench>['project'], { what, id }: InPlace): string {
  if (what === 'note') return project.plan?.notes.find((note) => note.id === id)?.text ?? '';
  const room = project.plan?.spaces.find((space) => space.id === id)?.room ?? null;
  return project.rooms.find((one) => one.id === room)?.name.zh ?? '';
}
