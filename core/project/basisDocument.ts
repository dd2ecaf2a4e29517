import { z } from 'zod';
import { day } from './people.ts';

/**
 * Who issued a document, by level: 党中央、国务院; a law or regulation; the region (自治区党委、政府); 盟市; 旗县;
 * 苏木乡镇. Clause （六） lets only the first three allow a mechanism. `unknown` = nobody has said yet.
 */
export const ISSUER_LEVELS = ['central', 'law', 'region', 'league', 'banner', 'township', 'unknown'] as const;
export const issuerLevel = z.enum(ISSUER_LEVELS);
export type IssuerLevel = z.infer<typeof issuerLevel>;

/** How long each text of a document may be. */
export const DOCUMENT_LENGTHS = { title: 300, number: 80, issuer: 200 } as const;

/** A document behind a mechanism or a plate, as somebody read it off the paper. Empty = not entered. */
export const basisDocument = z.strictObject({
  level: issuerLevel,
  issuer: z.string().trim().max(DOCUMENT_LENGTHS.issuer),
  title: z.string().trim().max(DOCUMENT_LENGTHS.title),
  /** 文号; of a law the article that is relied on. */
  number: z.string().trim().max(DOCUMENT_LENGTHS.number),
  /** Day of the document. */
  dated: day.nullable(),
});
export type BasisDocument = z.infer<typeof basisDocument>;

export function emptyDocument(): BasisDocument {
  return { level: 'unknown', issuer: '', title: '', number: '', dated: null };
}

export function isEmptyDocument({ issuer, title, number, dated, level }: BasisDocument): boolean {
  return level === 'unknown' && issuer === '' && title === '' && number === '' && dated === null;
}

/** What somebody wrote in one line stays as it is, under the title; its level is for a person to say. */
export function documentOfText(text: string): BasisDocument {
  return { ...emptyDocument(), title: text.trim() };
}

/** One line for tables: 关于……的意见（内党办发〔2023〕5号）. */
export function documentText({ title, number, issuer }: BasisDocument): string {
  const name = title === '' ? issuer : title;
  if (number === '' || name.includes(number)) return name;
  return name === '' ? number : `${name}（${number}）`;
}
