import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { UNDERLAY_PROBLEMS } from '../../kit/strings/underlayProblems.ts';
import { choosePage, type PageChoice } from './addUnderlay.ts';
import { sized } from './CornerStage.tsx';
import { type PictureWorker } from './pictureWorker.ts';
import { type Size } from './work.ts';
import { type UnderlayRefusal } from '../../kit/strings/underlayRefusal.ts';

/** Longer side of a small page, CSS pixels. */
const SMALL = 150;

/** Pages of a PDF as small pictures, each drawn when it comes into sight. */
export function PagePicker({ choice }: { readonly choice: PageChoice }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const [chosen, setChosen] = useState(1);
  const planes = useRef(new Map<number, Size>());
  const use = async (): Promise<void> => {
    const known = planes.current.get(chosen);
    if (known !== undefined) return choosePage(workbench, { page: chosen, plane: known });
    const answer = await choice.worker.ask('page', { page: chosen, longest: 64 });
    if (!answer.ok) return workbench.underlayRefused(answer.problem);
    answer.value.picture.close();
    return choosePage(workbench, { page: chosen, plane: answer.value.plane });
  };
  return (
    <Dialog
      centered
      width={760}
      title={say('choose-page')}
      okText={say('use-page', { page: chosen })}
      cancelText={say('cancel')}
      onOk={() => void use()}
      onCancel={() => void choosePage(workbench, null)}
      footer={
        <div className="wizard-foot">
          <span className="tone-faint">
            {say('choose-count', { name: choice.file.name, count: choice.count })}
          </span>
          <span className="spring" />
          <Button onClick={() => void choosePage(workbench, null)}>{say('cancel')}</Button>
          <Button type="primary" onClick={() => void use()}>
            {say('use-page', { page: chosen })}
          </Button>
        </div>
      }
    >
      <div className="page-grid" role="radiogroup" aria-label={say('choose-page')}>
        {Array.from({ length: choice.count }, (_, index) => (
          <Page
            key={index}
            page={index + 1}
            worker={choice.worker}
            chosen={chosen === index + 1}
            choose={() => setChosen(index + 1)}
            measured={(plane) => planes.current.set(index + 1, plane)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Page({
  page,
  worker,
  chosen,
  choose,
  measured,
}: {
  readonly page: number;
  readonly worker: PictureWorker;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly measured: (plane: Size) => void;
}) {
  const say = useWords(UNDERLAY);
  const sayProblem = useWords(UNDERLAY_PROBLEMS);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState<UnderlayRefusal | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      const answer = await worker.ask('page', { page, longest: SMALL * devicePixelRatio });
      if (!answer.ok) return gone ? undefined : setFailed(answer.problem.code);
      const { picture, plane } = answer.value;
      if (!gone) {
        measured(plane);
        const by = SMALL / Math.max(picture.width, picture.height);
        sized(element, { width: picture.width * by, height: picture.height * by })?.drawImage(
          picture,
          0,
          0,
          picture.width * by,
          picture.height * by,
        );
      }
      picture.close();
    };
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      void draw();
    });
    watch.observe(element);
    return () => {
      gone = true;
      watch.disconnect();
    };
    // Once for a page; `measured` only notes its size.
  }, [worker, page]);
  return (
    <button type="button" role="radio" aria-checked={chosen} className="page-card" onClick={choose}>
      <span className="page-paper">
        <canvas ref={canvas} width={106} height={SMALL} />
      </span>
      <span>{say('page', { page })}</span>
      {failed !== null && <small className="tone-fault">{sayProblem(failed)}</small>}
    </button>
  );
}
