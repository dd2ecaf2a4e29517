import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type Photos } from '../../files/photos.ts';

export type ReportFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Characters that no face has; 〓 stands for them. */
  readonly missing: readonly string[];
};

/** What all reports of a project are made with. */
export type ReportDesk = { readonly shaper: Shaper; readonly photos: Photos };
