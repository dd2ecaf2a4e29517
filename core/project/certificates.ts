import { z } from 'zod';
import { basisDocument } from './basisDocument.ts';

/**
 * Ways round a certificate of the village, as clause （十） has them: 基层治理信息网上核验, 主动调查, 告知承诺,
 * 政务信息系统数据共享核查; `other` = one that the place's own list names.
 */
const CERTIFICATE_WAYS = ['online', 'inquiry', 'promise', 'data', 'other'] as const;
const certificateWay = z.enum(CERTIFICATE_WAYS);
export type CertificateWay = z.infer<typeof certificateWay>;

const matterText = z.string().min(1).max(300);

/** A matter that the village must not certify, with what the asking office does instead. */
const refusedMatter = z.strictObject({
  /** Absent until the list is worked on row by row. */
  id: z.string().min(1).max(40).optional(),
  text: matterText,
  ways: z.array(certificateWay).max(CERTIFICATE_WAYS.length),
  note: z.string().max(300).optional(),
});
export type RefusedMatter = z.infer<typeof refusedMatter>;

/**
 * Matters that the village must not certify, as the region's own list has them (requirement CERT-1), and the
 * wording under which the others are certified (CERT-2). Empty until somebody brings the list: none is shipped.
 */
export const certificates = z.strictObject({
  /** The list's document in one line, as the board prints it. */
  document: z.string().max(200),
  /** The same with level, number, issuer and day; absent where nobody has entered them. */
  basis: basisDocument.optional(),
  /** A line alone is a matter of which no way round is known. */
  refused: z.array(z.union([matterText, refusedMatter])).max(400),
  wording: z.string().max(1000),
});
export type Certificates = z.infer<typeof certificates>;

/** A row of the list as it is worked on. */
export const refusedRow = refusedMatter.extend({ id: z.string().min(1).max(40) });
export type RefusedRow = z.infer<typeof refusedRow>;

export function emptyCertificates(): Certificates {
  return { document: '', refused: [], wording: '' };
}

export function refusedMatters({ refused }: Certificates): readonly RefusedMatter[] {
  return refused.map((matter) => (typeof matter === 'string' ? { text: matter, ways: [] } : matter));
}

/** The rows with ids: their own, else by their place in the list. */
export function refusedRows(list: Certificates): readonly RefusedRow[] {
  const matters = refusedMatters(list);
  const taken = new Set(matters.flatMap(({ id }) => id ?? []));
  let number = 0;
  return matters.map((matter) => {
    if (matter.id !== undefined) return { ...matter, id: matter.id };
    do number += 1;
    while (taken.has(`n${number}`));
    return { ...matter, id: `n${number}` };
  });
}
