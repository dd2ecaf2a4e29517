import { type Result } from '../../../core/result.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { type Refusal, type UnderlayRefusal } from '../../kit/strings/underlayRefusal.ts';

export type Size = { readonly width: number; readonly height: number };

/** What the picture worker is asked, and what it answers. Bitmaps are handed over, not copied. */
export type Asks = {
  /** Decodes a picture once: its true size, turned as the camera says; made smaller where a side has more than `most` pixels. */
  readonly take: {
    readonly ask: { readonly file: Blob; readonly most: number };
    readonly answer: Size & { readonly file: Blob; readonly was: Size };
  };
  /** The whole straightened plane, and the same at a half, a quarter … of the pixels along a side. */
  readonly show: {
    readonly ask: Pick<Underlay, 'width' | 'height' | 'straight'> & {
      readonly file: Blob;
      readonly page: number | null;
      readonly most: number;
    };
    readonly answer: { readonly steps: readonly ImageBitmap[] };
  };
  readonly pages: {
    readonly ask: { readonly file: Blob };
    readonly answer: { readonly count: number };
  };
  /** A page of the PDF that `pages` opened, its longer side `longest` pixels; `plane` as it will be kept. */
  readonly page: {
    readonly ask: { readonly page: number; readonly longest: number };
    readonly answer: { readonly picture: ImageBitmap; readonly plane: Size };
  };
};
export type AskKind = keyof Asks;

export type PictureCalls = {
  readonly [Kind in AskKind]: {
    readonly ask: Asks[Kind]['ask'];
    readonly answer: Result<Asks[Kind]['answer'], Refusal>;
  };
};

/** Tells how much is done, 0 to 1. */
export type Tell = (progress: number) => void;

/** Thrown inside the worker and caught at its door. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: UnderlayRefusal, data: Refusal['data'] = {}) {
    super(code);
    this.refusal = { code, data };
  }
}
