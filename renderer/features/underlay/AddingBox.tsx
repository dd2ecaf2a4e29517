import { Button, Progress } from 'antd';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { adding } from './addUnderlay.ts';

/** How far a file is that is being put under the plan, with a way out. */
export function AddingBox() {
  const say = useWords(UNDERLAY);
  const now = useStore(adding, (state) => state);
  if (now === null) return null;
  return (
    <div className="adding-box over-canvas" role="status">
      <p>{now.step === 'keeping' ? say('keeping') : say('preparing', { name: now.name })}</p>
      <div className="length-ask-row">
        <Progress percent={Math.round(now.progress * 100)} size="small" />
        {now.step === 'preparing' && (
          <Button size="small" onClick={now.cancel}>
            {say('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
