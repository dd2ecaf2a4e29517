import { useCallback, useEffect, useState } from 'react';
import { type Drawing, type Item, type Picture } from '../../../core/drawing/drawing.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';

/** Longer side in pixels: more than any screen shows of a sign. */
const LONGEST = 4096;

type Decoded = ReadonlyMap<string, ImageBitmap>;

/** The pictures of a drawing, decoded beside the window's own work; each is painted when it comes. */
export function usePictures(drawing: Drawing | null): (picture: Picture) => ImageBitmap | null {
  const { assets } = useWorkbench();
  const document = useSession((session) => session.document);
  const listed = useProject((project) => project.assets);
  const [decoded, setDecoded] = useState<Decoded>(new Map());
  const wanted = drawing === null ? '' : [...new Set(picturesIn(drawing.items))].sort().join();
  useEffect(() => {
    let gone = false;
    const add = (key: string, bitmap: ImageBitmap): void => {
      if (gone) bitmap.close();
      else setDecoded((now) => new Map([...now, [key, bitmap]]));
    };
    for (const key of wanted.split(',')) {
      const asset = listed.find(({ sha256 }) => sha256 === key);
      if (asset === undefined) continue;
      void assets.bytes(document, asset).then(async (answer) => {
        if (!answer.ok) return;
        const whole = await createImageBitmap(answer.value).catch(() => null);
        if (whole !== null) add(key, await atMost(whole, LONGEST));
      });
    }
    return () => {
      gone = true;
    };
  }, [assets, document, listed, wanted]);
  return useCallback(({ asset }: Picture) => decoded.get(asset) ?? null, [decoded]);
}

async function atMost(whole: ImageBitmap, longest: number): Promise<ImageBitmap> {
  const scale = longest / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  const resizeWidth = Math.max(1, Math.round(whole.width * scale));
  const smaller = await createImageBitmap(whole, { resizeWidth, resizeQuality: 'high' });
  whole.close();
  return smaller;
}

function picturesIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'picture')
      return [item.asset, ...(item.laid ?? []).flatMap(({ drawing }) => picturesIn(drawing.items))];
    return item.kind === 'group' ? picturesIn(item.items) : [];
  });
}
