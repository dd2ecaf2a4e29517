import { type Mm } from '../../core/units/length.ts';

/** One picture of the gallery, or why there is none. `key` is the same in every gallery, whatever it is called. */
export type Shown = {
  readonly key: string;
  readonly group: 'signs' | 'stress' | 'templates' | 'sheets' | 'papers';
  /** Kind of the sign; null for sheets and papers. */
  readonly kind: string | null;
  /** The whole, or a part of it at the size at which its small letters are read. */
  readonly view: 'whole' | 'close';
  readonly title: string;
  /** Of the drawing; null where its pages do not say. */
  readonly size: { readonly width: Mm; readonly height: Mm } | null;
} & (
  { readonly png: Uint8Array; readonly note: string | null } | { readonly png: null; readonly note: string }
);

/** A row of `gallery.json`: the same, with its file's name in place of the bytes. */
export type Listed = Omit<Shown, 'png'> & { readonly file: string | null };
