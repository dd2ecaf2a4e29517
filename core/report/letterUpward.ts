/**
 * An official document (公文) to a higher office: its elements after GB/T 9704-2012, part 7, in words. Where the issuer is
 * not known there is no head in red, and its name is a line for a hand.
 */
export type LetterUpward = {
  /** The title in words that a line's end does not part (7.3.1: 回行时词意完整). */
  readonly title: readonly string[];
  /** 发文机关; '' = left open. */
  readonly issuer: string;
  /** 发文字号; '' = left open. */
  readonly number: string;
  /** 签发人, whom a document to a higher office names; '' = left open. */
  readonly signer: string;
  /** 主送机关, without its colon; '' = a line for a hand. */
  readonly to: string;
  readonly blocks: readonly LetterBlock[];
  /** 附件, in order, without numbers. */
  readonly attachments: readonly string[];
  /** 成文日期 in words: 2026年11月23日. */
  readonly date: string;
  readonly imprint: Imprint;
};

/** 版记 (7.4): who has copies, who printed the document and when. */
type Imprint = {
  /** 抄送机关; '' = nobody has a copy, and nothing is said. */
  readonly copies: string;
  /** 印发机关; '' = a line for a hand. */
  readonly printer: string;
  /** 印发日期 in words; '' = left open between 年, 月 and 日. */
  readonly printed: string;
};

/** Headings of the first level begin with 一、, those of the second with （一）. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** Labels of a document's elements. */
export type LetterLabels = {
  readonly file: string;
  readonly signer: string;
  readonly attachment: string;
  readonly colon: string;
  readonly copies: string;
  /** Behind the day of printing. */
  readonly printed: string;
  /** A day to be written by hand. */
  readonly openDay: string;
  readonly stop: string;
};

/** Every text of a document, for whoever must know which characters it needs. */
export function letterTexts(document: LetterUpward): readonly string[] {
  const { title, issuer, number, signer, to, blocks, attachments, date, imprint } = document;
  const { copies, printer, printed } = imprint;
  return [
    ...[...title, issuer, number, signer, to, date, ...attachments],
    ...[...blocks.map(({ text }) => text), copies, printer, printed],
  ];
}
