import { useEffect, useState } from 'react';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { assetFile } from './shownPictures.ts';
import { askOnce } from './pictureWorker.ts';
import { type UnderlayRefusal } from '../../kit/strings/underlayRefusal.ts';

export type Opened =
  | { readonly state: 'opening'; readonly progress: number }
  | { readonly state: 'open'; readonly picture: ImageBitmap }
  | { readonly state: 'failed'; readonly code: UnderlayRefusal };

/** A bitmap of an underlay of at most so many pixels, for a dialog; closed with it. */
export function useUnderlayPicture(
  { source, width, height }: Underlay,
  straight: Underlay['straight'],
  most: number,
): Opened {
  const workbench = useWorkbench();
  const [opened, setOpened] = useState<Opened>({ state: 'opening', progress: 0 });
  const key = JSON.stringify(straight);
  useEffect(() => {
    const control = new AbortController();
    let made: readonly ImageBitmap[] = [];
    const open = async (): Promise<void> => {
      const file = await assetFile(workbench, source.asset);
      if (control.signal.aborted) return;
      if (file === null) return setOpened({ state: 'failed', code: 'picture-damaged' });
      const page = source.kind === 'pdf' ? source.page : null;
      const answer = await askOnce(
        'show',
        { file, page, width, height, straight, most },
        { signal: control.signal, progress: (progress) => setOpened({ state: 'opening', progress }) },
      );
      if (answer.ok) made = answer.value.steps;
      if (control.signal.aborted) return closeAll(made);
      const [picture] = made;
      setOpened(
        answer.ok && picture !== undefined
          ? { state: 'open', picture }
          : { state: 'failed', code: answer.ok ? 'worker-failed' : answer.problem.code },
      );
    };
    void open();
    return () => {
      control.abort();
      closeAll(made);
    };
    // `key` stands for the corners, which are made anew with every drag.
  }, [workbench, source, width, height, key, most]);
  return opened;
}

function closeAll(pictures: readonly ImageBitmap[]): void {
  for (const picture of pictures) picture.close();
}
