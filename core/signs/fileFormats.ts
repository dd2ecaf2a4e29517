/** What a sign is written as. */
export const SIGN_FORMATS = ['pdf', 'svg', 'png', 'dxf', 'json'] as const;
export type SignFormat = (typeof SIGN_FORMATS)[number];
