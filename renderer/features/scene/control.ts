import { Store } from '../../kit/session/store.ts';

/** What commands may ask of the plan on screen; null while it is not shown. */
export type CanvasControl = {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly fitSelection: () => void;
  /** 1 mm on a sheet at 1:100 is 1 mm on the screen, as far as the screen says its size. */
  readonly realSize: () => void;
  /** Where the pointer is on the sheet, whole mm; null = not over it. */
  readonly pointer: () => { readonly x: number; readonly y: number } | null;
  /** Ends what is going on: a chain of walls, a drag, a brush. */
  readonly cancel: () => boolean;
  readonly centreOn: (at: { readonly x: number; readonly y: number }) => void;
};

export const canvasControl = new Store<CanvasControl | null>(null);
