import { type TypedText } from '../../project/typedTexts.ts';

/** A text that calls something otherwise than the project does. */
export type NameDisagreement = {
  /** What is called otherwise. */
  readonly code: 'village-differs' | 'township-differs' | 'body-differs' | 'room-differs';
  /** Where it stands: `group` and `id` lead to it, `key` changes it (core/editing/commands/rename.ts). */
  readonly at: TypedText;
  /** The words there, and what the project says instead. */
  readonly found: string;
  readonly right: string;
};
