import { type BasisDocument } from '../project/basisDocument.ts';
import { refusedMatters, type Certificates, type RefusedMatter } from '../project/certificates.ts';

/**
 * What the user's own negative list says to “may the village certify this?” (requirements CERT-1, CERT-2). Never a plain
 * yes: what the list has not is certified truthfully, within duty and where the village can verify it (clause （十）).
 */
export type CertifyAnswer =
  /** Nobody has entered a list: nothing can be told. */
  | { readonly answer: 'no-list' }
  | {
      /** `refused`: the list has the matter itself; `near`: matters of the list that share its words, for a person. */
      readonly answer: 'refused' | 'near';
      readonly matters: readonly RefusedMatter[];
      readonly document: string;
      readonly basis: BasisDocument | null;
    }
  | { readonly answer: 'not-listed'; readonly document: string };

export function mayCertify(asked: string, certificates: Certificates): CertifyAnswer {
  const matters = refusedMatters(certificates);
  const { document, basis = null } = certificates;
  if (matters.length === 0) return { answer: 'no-list' };
  const wanted = core(asked);
  if (wanted === '') return { answer: 'not-listed', document };
  const same = matters.filter(({ text }) => core(text) === wanted);
  const holding = matters.filter(({ text }) => {
    const own = core(text);
    return own !== '' && (own.includes(wanted) || wanted.includes(own));
  });
  if (same.length > 0)
    return { answer: 'refused', matters: [...new Set([...same, ...holding])], document, basis };
  const near = holding.length > 0 ? holding : matters.filter(({ text }) => sharesWords(core(text), wanted));
  return near.length === 0
    ? { answer: 'not-listed', document }
    : { answer: 'near', matters: near, document, basis };
}

/** The matter without width, marks, numbering and the words that every such line has: 开具居住证明 = 居住. */
function core(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*[（(]?\d{1,3}[)）.、．]\s*/u, '')
    .replace(/[\p{P}\p{S}\s\p{Cf}]/gu, '')
    .replace(
      /(?:村级组织|村委会|村民委员会|居委会|嘎查|出具|开具|提供|办理|证明材料|证明事项|证明书|证明|的)/gu,
      '',
    );
}

/** Four characters in a row, or all of a shorter matter. */
function sharesWords(own: string, wanted: string): boolean {
  const length = Math.min(4, own.length, wanted.length);
  if (length < 2) return false;
  for (let at = 0; at + length <= wanted.length; at += 1)
    if (own.includes(wanted.slice(at, at + length))) return true;
  return false;
}
