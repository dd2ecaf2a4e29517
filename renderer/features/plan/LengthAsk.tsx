import { Button, Input } from 'antd';
import { useState } from 'react';
import { calibrateUnderlay } from '../../../core/editing/commands/underlays.ts';
import { readLength } from '../../../core/editing/typedLength.ts';
import { toScreen, type Camera } from '../scene/camera.ts';
import { canvasControl } from '../scene/control.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { type Size } from '../underlay/work.ts';
import { lengthAsk, type LengthAsk } from '../tools/underlayTools.ts';

/** The true length of the line that was drawn on the picture, typed where the line is. */
export function UnderlayLength({ camera, size }: Seen) {
  const asked = useStore(lengthAsk, (now) => now);
  return asked === null ? null : (
    <Asked key={`${asked.from.x} ${asked.to.x} ${asked.to.y}`} asked={asked} camera={camera} size={size} />
  );
}

type Seen = { readonly camera: Camera; readonly size: Size };

/** Of the box, CSS pixels. */
const BOX = { width: 216, height: 100 };
const OFF = 14;

function Asked({ asked, camera, size }: Seen & { readonly asked: LengthAsk }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const [text, setText] = useState('');
  const length = readLength(text);
  // Where the last click was, and always within the canvas.
  const at = toScreen(camera, asked.to);
  const x = Math.min(size.width - BOX.width - OFF, Math.max(OFF, at.x - BOX.width / 2));
  const y = Math.min(size.height - BOX.height - OFF, Math.max(OFF, at.y + OFF));
  const take = (): void => {
    if (length === undefined) return;
    const { underlay: id, from, to } = asked;
    canvasControl.get()?.cancel();
    if (workbench.run('underlay-scale', calibrateUnderlay(workbench.project, { id, from, to, length }))) {
      workbench.view.change({ tool: 'select' });
      canvasControl.get()?.fit();
    }
  };
  return (
    <form
      className="length-ask over-canvas"
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') canvasControl.get()?.cancel();
      }}
    >
      <label htmlFor="underlay-length">{say('length-title')}</label>
      <div className="length-ask-row">
        <Input
          id="underlay-length"
          autoFocus
          value={text}
          maxLength={40}
          status={text !== '' && length === undefined ? 'error' : ''}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={length === undefined}>
          {say('ok')}
        </Button>
      </div>
      <small className={text !== '' && length === undefined ? 'tone-fault' : 'tone-faint'}>
        {text === '' ? say('length-example') : length === undefined ? say('length-unread') : `${length} mm`}
      </small>
    </form>
  );
}
