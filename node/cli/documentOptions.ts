import { type BasisDocument, emptyDocument, ISSUER_LEVELS } from '../../core/project/basisDocument.ts';
import { levelNamed } from '../../app/lists/readDocument.ts';
import { DOCUMENT_OPTIONS_WORDS } from '../../app/words/commands/admission.ts';
import { say } from '../../app/words/words.ts';
import { day } from '../../core/project/people.ts';
import { type Host } from './host.ts';

/** Options that describe a document as somebody read it off the paper. */
export const DOCUMENT_OPTIONS = {
  document: { type: 'string' },
  number: { type: 'string' },
  level: { type: 'string' },
  issuer: { type: 'string' },
  dated: { type: 'string' },
} as const;

/** With its number it still is one line of a board. */
const MOST_TITLE = 110;

type Values = { readonly [Key in keyof typeof DOCUMENT_OPTIONS]?: string | undefined };

/** The document that the options name; `none` where they name none; null after saying what is wrong with it. */
export function askedDocument(values: Values, host: Host): BasisDocument | 'none' | null {
  const told = [values.document, values.number, values.level, values.issuer, values.dated];
  if (told.every((value) => value === undefined)) return 'none';
  const refuse = (key: keyof typeof DOCUMENT_OPTIONS_WORDS.zh, value: string): null => {
    host.err(`${say(DOCUMENT_OPTIONS_WORDS, host.language, key, { value })}\n`);
    return null;
  };
  const title = (values.document ?? '').trim();
  if (title === '' || title.length > MOST_TITLE) return refuse('document-title', title);
  const level =
    values.level === undefined
      ? 'unknown'
      : (ISSUER_LEVELS.find((known) => known === values.level) ?? levelNamed(values.level));
  if (level === null) return refuse('document-level', values.level ?? '');
  const dated = values.dated ?? null;
  if (dated !== null && !day.safeParse(dated).success) return refuse('document-dated', dated);
  const number = (values.number ?? '').trim();
  if (number.length > 80) return refuse('document-number', number);
  const issuer = (values.issuer ?? '').trim();
  if (issuer.length > 200) return refuse('document-issuer', issuer);
  return { ...emptyDocument(), level, title, number, issuer, dated };
}
