import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { LETTER_LABELS } from '../../app/words/situation.ts';
import { type LetterUpward } from '../../core/report/letterUpward.ts';
import { readingPdf } from '../../output/pdf/readingPdf.ts';
import { layoutLetterUpward } from '../../typeset/report/layoutLetterUpward.ts';
import { type ReportFaces } from '../../typeset/report/style.ts';
import { shippedFaces } from '../library/fonts.ts';
import { type FoundFaces } from '../library/officialFaces.ts';
import { RESOURCES_PATH } from '../program.ts';
import { fontBytes, REPORT_FACES, reportInks } from './reportPdf.ts';

/** An official document as the bytes of a PDF, set in the faces that were found; the shipped Song stands for the others. */
export async function letterUpwardPdf(
  document: LetterUpward,
  { found, day }: { readonly found: FoundFaces; readonly day: string },
): Promise<Uint8Array> {
  const shipped = shippedFaces(RESOURCES_PATH);
  if (!shipped.ok) throw new Error(`shipped faces: ${shipped.problem.code}`);
  const own = Object.values(found);
  const shaper = createShaper([...shipped.value, ...own]);
  const { regular, bold } = REPORT_FACES;
  const faces: ReportFaces = {
    ...REPORT_FACES,
    official: {
      title: found.title?.key ?? bold,
      heading: found.heading?.key ?? bold,
      subheading: found.subheading?.key ?? bold,
      text: found.text?.key ?? regular,
    },
  };
  const laid = layoutLetterUpward(document, LETTER_LABELS, { shaper, faces, inks: reportInks() });
  return readingPdf(
    { ...laid, author: document.issuer, day },
    {
      fontBytes: (key) => own.find((face) => face.key === key)?.bytes() ?? fontBytes(key),
      outlines: shaper.outline,
      picture: () => null,
    },
  );
}
