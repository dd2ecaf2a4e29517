import { fromBase64 } from '../../../../app/bridge/base64.ts';
import { type Outcome } from '../../../../app/bridge/contract.ts';
import { type Asset } from '../../../../core/project/asset.ts';
import { type Workbench } from '../../../kit/session/workbench.ts';

export const PHOTO_FILES = '.jpg,.jpeg,.png';

/** Longer side of a photo that a project keeps, px: twice what the ledger prints of it. */
const LONGEST = 1600;
/** Smaller files stay as they are. */
const LIGHT = 1 << 20;

/** Gives a photo to the host, made smaller first where a camera made it large; a project holds hundreds. */
export async function addPhoto(workbench: Workbench, file: File): Promise<Outcome<Asset>> {
  const { document } = workbench.session.get() ?? {};
  if (document === undefined) throw new Error('no document is open');
  const light = file.size <= LIGHT ? null : await smaller(file);
  return workbench.assets.add(document, light ?? file, file.name);
}

/** Gives the pictures that stand in a list to the host; one that it refuses is told, and its plate comes without. */
export async function addPictures(
  workbench: Workbench,
  pictures: readonly { readonly name: string; readonly bytes: string }[],
): Promise<readonly (Asset | undefined)[]> {
  const added: (Asset | undefined)[] = [];
  for (const { name, bytes } of pictures) {
    const outcome = await addPhoto(workbench, new File([fromBase64(bytes)], name));
    if (!outcome.ok) workbench.hostRefused(outcome.problem);
    added.push(outcome.ok ? outcome.value : undefined);
  }
  return added;
}

/** Null where it cannot be decoded: the host says what it is. */
async function smaller(file: File): Promise<Blob | null> {
  const whole = await createImageBitmap(file).catch(() => null);
  if (whole === null) return null;
  const scale = Math.min(1, LONGEST / Math.max(whole.width, whole.height));
  const [width, height] = [whole.width * scale, whole.height * scale].map((side) =>
    Math.max(1, Math.round(side)),
  );
  if (width === undefined || height === undefined) return null;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(whole, 0, 0, width, height);
  whole.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 });
}
