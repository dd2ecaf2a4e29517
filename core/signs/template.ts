import { z } from 'zod';
import { SIGN_KINDS } from './kinds/kinds.ts';

/** The template of a sign: data, of one of the kinds of core/signs/kinds. */
export type SignTemplate = z.infer<(typeof SIGN_KINDS)[number]['template']>;
export type SignKind = SignTemplate['kind'];

const [first, ...others] = SIGN_KINDS;
export const signTemplate = z.discriminatedUnion('kind', [
  first.template,
  ...others.map(({ template }) => template),
]);

/** The large pieces, which may take several sheets: boards, walls and elevations. */
export type BoardTemplate = Extract<SignTemplate, { readonly readingDistance: number }>;

export function isBoardTemplate(template: SignTemplate): template is BoardTemplate {
  return 'readingDistance' in template;
}
