import { Store } from '../../kit/session/store.ts';
import { type CadView } from './messages.ts';

/** The latest picture that the worker painted, and how the file was seen in it. */
export const cadPreview = new Store<{ readonly picture: ImageBitmap; readonly view: CadView } | null>(null);
