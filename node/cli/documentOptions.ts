import { type BasisDocument, emptyDocument, ISSUER_LEVELS } from '../../core/project/basisDocument.ts';
import { levelNamed } from '../../app/cells/documents.ts';
import { DOCUMENT_OPTIONS_WORDS } from '../../app/words/commands/admission.ts';
import { day } from '../../core/project/people.ts';
import { type Host } from './host.ts';
import { refuse } from './tell.ts';
import { texts } from './options.ts';

/** Options that describe a document as somebody read it off the paper. */
export const DOCUMENT_OPTIONS = { ...texts('document', 'number', 'level', 'issuer', 'dated') };

/** With its number it still is one line of a board. */
const MOST_TITLE = 110;

type Values = { readonly [Key in keyof typeof DOCUMENT_OPTIONS]?: string | undefined };

/** The document that the options name, or refused for what is wrong with it; `none` where they name none. */
export function askedDocument(values: Values, host: Host): BasisDocument | 'none' {
  const told = [values.document, values.number, values.level, values.issuer, values.dated];
  if (told.every((value) => value === undefined)) return 'none';
  const wrong = (key: keyof typeof DOCUMENT_OPTIONS_WORDS.zh, value: string) =>
    refuse(host, DOCUMENT_OPTIONS_WORDS, key, { value });
  const title = (values.document ?? '').trim();
  if (title === '' || title.length > MOST_TITLE) return wrong('document-title', title);
  const level =
    values.level === undefined
      ? 'unknown'
      : (ISSUER_LEVELS.find((known) => known === values.level) ?? levelNamed(values.level));
  if (level === null) return wrong('document-level', values.level ?? '');
  const dated = values.dated ?? null;
  if (dated !== null && !day.safeParse(dated).success) return wrong('document-dated', dated);
  const number = (values.number ?? '').trim();
  if (number.length > 80) return wrong('document-number', number);
  const issuer = (values.issuer ?? '').trim();
  if (issuer.length > 200) return wrong('document-issuer', issuer);
  return { ...emptyDocument(), level, title, number, issuer, dated };
}
