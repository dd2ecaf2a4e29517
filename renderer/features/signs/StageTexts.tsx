import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { textInPlace, type TextHome, type TextInPlace } from '../../../app/signs/textInPlace.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { ownerKey } from '../../../core/signs/textsOnSign.ts';
import { type Camera } from '../scene/camera.ts';
import { askRename } from '../scene/renaming.ts';
import { type Size } from '../scene/useSize.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { type UndoStep } from '../../kit/strings/undoSteps.ts';
import { useCellContext } from '../registers/useRegister.ts';
import { type Typing, TextEditor } from './TextEditor.tsx';
import { textPlaces, type TextPlace } from './textPlaces.ts';

/**
 * The texts of the sign where they stand: gone through with Tab, written anew after a double click, F2 or Enter. What is put
 * together of others leads to where those are kept, Mongolian to its editor.
 */
export function StageTexts({
  sign,
  drawing,
  camera,
  size,
  typing,
}: {
  readonly sign: Sign;
  readonly drawing: Drawing | null;
  readonly camera: Camera;
  readonly size: Size;
  /** Told what is being typed, which the picture follows; null = nothing any more. */
  readonly typing: (now: Typing | null) => void;
}) {
  const workbench = useWorkbench();
  const context = useCellContext();
  const template = workbench.library.signs.templates.get(sign.template);
  const places = useMemo(() => (drawing === null ? [] : textPlaces(drawing)), [drawing]);
  const [open, setOpen] = useState<{ readonly at: number; readonly place: TextPlace } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const back = useRef<number | null>(null);
  useEffect(() => {
    if (open !== null || back.current === null) return;
    list.current?.querySelectorAll('button')[back.current]?.focus();
    back.current = null;
  }, [open]);
  const begin = useCallback(
    (at: number, place: TextPlace): void => {
      const text = textInPlace(context, sign, template, place.source);
      if (text === null) return;
      if (place.script === 'zh' && text.edit !== null) setOpen({ at, place });
      else lead(workbench, sign, text, place.script);
    },
    [context, sign, template, workbench],
  );
  const text = open === null ? null : textInPlace(context, sign, template, open.place.source);
  return (
    <>
      {open === null && <Texts ref={list} places={places} camera={camera} begin={begin} />}
      {open !== null && text !== null && text.edit !== null && (
        <TextEditor
          key={open.place.source}
          {...{ camera, size, typing }}
          place={open.place}
          home={text.home}
          edit={text.edit}
          take={(change, zh) => {
            // A room's name reaches more than this sign.
            if (text.home.at === 'room' && text.owner?.of === 'room')
              askRename(workbench, { of: 'room', room: text.owner.room, to: zh });
            else workbench.run(stepOf(text.home), change);
          }}
          close={(by) => {
            back.current = Math.max(0, open.at + by);
            typing(null);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

const Texts = memo(function Texts({
  ref,
  places,
  camera: { scale, x, y },
  begin,
}: {
  readonly ref: React.RefObject<HTMLUListElement | null>;
  readonly places: readonly TextPlace[];
  readonly camera: Camera;
  readonly begin: (at: number, place: TextPlace) => void;
}) {
  const say = useWords(SIGNS);
  if (places.length === 0) return null;
  return (
    <ul ref={ref} className="stage-texts" aria-label={say('texts')}>
      {places.map((place, at) => {
        const { box, script, words } = place;
        return (
          // Their order on the sign is all that tells two places of one text apart.
          <li key={at}>
            <button
              type="button"
              className="stage-text"
              title={say('text-how')}
              aria-label={say(script === 'zh' ? 'text-zh' : 'text-mn', { words: words.slice(0, 80) })}
              style={{
                ...{ left: box.left * scale + x, top: box.top * scale + y },
                ...{ width: (box.right - box.left) * scale, height: (box.bottom - box.top) * scale },
              }}
              onDoubleClick={() => begin(at, place)}
              // What is no pointer: a screen reader, Enter.
              onClick={({ detail }) => detail === 0 && begin(at, place)}
              onKeyDown={(event) => {
                if (event.key !== 'F2') return;
                event.preventDefault();
                begin(at, place);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
});

/** To where a text is kept that is not written on the stage. */
function lead({ view }: Workbench, sign: Sign, { home, owner }: TextInPlace, script: 'zh' | 'mn'): void {
  if (script === 'mn' && owner !== null) {
    view.change({ sign: sign.id, inspectorOpen: true, field: `mongolian/${ownerKey(owner)}` });
    return;
  }
  if ('row' in home) {
    const cell = { row: home.row, column: home.column };
    view.change({ place: 'registers', register: home.at, cell, field: null });
  } else if (home.at === 'notice') {
    view.change({ place: 'registers', register: 'notice', cell: null, field: null });
  } else {
    const isCollective = owner?.of === 'organisation' && owner.organisation === 'collective';
    const field =
      owner?.of === 'serviceInstitution' ? 'institution' : isCollective ? 'collective' : 'register/village';
    view.change({ place: 'overview', field });
  }
}

function stepOf({ at }: TextHome): UndoStep {
  if (at === 'room') return 'change-room';
  return at === 'services' || at === 'honours' ? `change-${at}` : 'change-sign';
}
