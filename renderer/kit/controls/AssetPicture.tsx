import { useEffect, useState } from 'react';
import { type Asset } from '../../../core/project/asset.ts';
import { useSession, useWorkbench } from '../session/context.ts';
import { PLATE_IMPORT } from '../strings/plateImport.ts';
import { useWords } from '../strings/language.ts';

/** A picture of the project's assets. */
export function AssetPicture({
  asset,
  words,
  className,
}: {
  readonly asset: Asset;
  readonly words: string;
  readonly className: string;
}) {
  const { assets } = useWorkbench();
  const document = useSession((session) => session.document);
  const say = useWords(PLATE_IMPORT);
  const [shown, setShown] = useState<string | 'loading' | 'gone'>('loading');
  useEffect(() => {
    let address: string | null = null;
    let left = false;
    void assets.bytes(document, asset).then((answer) => {
      if (left) return;
      if (!answer.ok) return setShown('gone');
      address = URL.createObjectURL(answer.value);
      return setShown(address);
    });
    return () => {
      left = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [assets, document, asset]);
  if (shown === 'loading' || shown === 'gone') return <p className="field-note">{say(`photo-${shown}`)}</p>;
  return <img className={className} src={shown} alt={words} onError={() => setShown('gone')} />;
}
