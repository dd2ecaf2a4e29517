import { type ReportAsk } from '../../typeset/report/layoutReport.ts';
import { shippedShaper } from './fonts.ts';

const ink = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: false, screen: '#000000' } as const;

/** What a report is laid out with, for tests that look at its pages. */
export const paperAsk: ReportAsk = {
  shaper: shippedShaper(),
  faces: { regular: 'noto-serif-sc-400', bold: 'noto-serif-sc-700', mongolian: 'noto-sans-mongolian-400' },
  inks: { black: ink, grey: ink, hairline: ink, tint: ink, 'party-red': ink },
  photo: () => null,
  folio: (page, pages) => `${page}/${pages}`,
};
