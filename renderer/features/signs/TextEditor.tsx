import { useEffect, useRef, useState } from 'react';
import { type TextHome, type TextInPlace, type Written } from '../../../app/signs/textInPlace.ts';
import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { RULER_PX } from '../canvas/SignCanvas.tsx';
import { type Camera } from '../scene/camera.ts';
import { type Size } from '../scene/useSize.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { type TextPlace } from './textPlaces.ts';

/** What is being typed, as it would be taken. */
export type Typing = Written;

/** Letters of the field, CSS pixels: those of the sign as far as they are legible and leave something to be seen. */
const [LEAST_LETTERS, MOST_LETTERS] = [15, 56];
const [LEAST_WIDTH, EDGE, HINT_HEIGHT] = [280, 8, 64];

/** A text of the sign written anew where it stands. Enter takes it, Esc leaves it as it was, Tab takes it and goes on. */
export function TextEditor({
  place,
  camera,
  size,
  home,
  edit,
  typing,
  take,
  close,
}: {
  readonly place: TextPlace;
  readonly camera: Camera;
  readonly size: Size;
  readonly home: TextHome;
  readonly edit: NonNullable<TextInPlace['edit']>;
  readonly typing: (now: Typing | null) => void;
  readonly take: (change: CommandResult, zh: string) => void;
  /** `by`: which text has the focus then, counted from this one. */
  readonly close: (by: -1 | 0 | 1) => void;
}) {
  const say = useWords(SIGNS);
  const sayCell = useWords(IMPORT_WORDS);
  const sayProblem = useSayProblem();
  const homeName = useHomeName();
  const [text, setText] = useState(edit.zh);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const written = edit.write(text.trim());
  const why = !written.ok
    ? sayCell(written.code)
    : written.result.ok
      ? null
      : sayProblem({ from: 'command', problem: written.result.problem });
  const leave = (by: -1 | 0 | 1): void => {
    if (done.current) return;
    done.current = true;
    close(by);
  };
  const commit = (by: -1 | 0 | 1): void => {
    if (done.current) return;
    if (text.trim() !== edit.zh && written.ok && why === null) {
      done.current = true;
      take(written.result, text.trim());
      close(by);
    } else if (why === null || text.trim() === edit.zh) leave(by);
  };
  const letters = Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, place.size * camera.scale));
  const room = size.width - RULER_PX - 2 * EDGE;
  const wide = (place.box.right - place.box.left) * camera.scale + 2 * letters;
  const width = Math.min(room, Math.max(LEAST_WIDTH, wide));
  // What is longer than the field goes on under it.
  const across = Math.max(1, Math.floor((width - 20) / letters));
  const taken = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / across)));
  const rows = Math.min(
    8,
    taken.reduce((sum, each) => sum + each, edit.lines ? 1 : 0),
  );
  const height = rows * letters * 1.4 + 10;
  const left = place.box.left * camera.scale + camera.x - 8;
  const top = place.box.top * camera.scale + camera.y - 6;
  return (
    <div
      className="text-editor"
      style={{
        width,
        left: Math.max(RULER_PX + EDGE, Math.min(left, size.width - width - EDGE)),
        top: Math.max(RULER_PX + EDGE, Math.min(top, size.height - height - HINT_HEIGHT - EDGE)),
      }}
      data-draggable
    >
      <textarea
        ref={field}
        autoFocus
        rows={rows}
        style={{ fontSize: letters, height }}
        value={text}
        aria-label={say('text-editor')}
        aria-describedby="text-editor-hint"
        aria-invalid={why !== null}
        onChange={(event) => {
          const next = edit.lines ? event.target.value : event.target.value.replaceAll('\n', '');
          setText(next);
          // What an input method is composing is not words yet.
          if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
          typing(edit.write(next.trim()));
        }}
        onCompositionEnd={({ currentTarget }) => typing(edit.write(currentTarget.value.trim()))}
        onBlur={() => (why === null ? commit(0) : leave(0))}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') leave(0);
          else if (event.key === 'Tab') commit(event.shiftKey ? -1 : 1);
          else if (event.key !== 'Enter' || (edit.lines && event.shiftKey)) return;
          else commit(0);
          event.preventDefault();
        }}
      />
      <div id="text-editor-hint" className="text-editor-hint">
        <span>{say('text-home', { home: homeName(home) })}</span>
        <small>{say(edit.lines ? 'text-keys-lines' : 'text-keys')}</small>
        {why !== null && (
          <small className="tone-fault" role="alert">
            {why}
          </small>
        )}
      </div>
    </div>
  );
}

/** 服务事项 › 收费. */
function useHomeName(): (home: TextHome) => string {
  const say = useWords(SIGNS);
  const sayRegister = useWords(REGISTERS);
  return (home) =>
    'row' in home
      ? `${sayRegister(home.at)} › ${sayRegister(`${home.at}.${home.column}` as 'services.name')}`
      : say(`home-${home.at}`);
}
