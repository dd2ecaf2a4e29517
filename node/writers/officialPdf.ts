import { fileURLToPath } from 'node:url';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { OFFICIAL_LABELS } from '../../app/words/situation.ts';
import { type OfficialDocument } from '../../core/report/officialDocument.ts';
import { readingPdf } from '../../output/pdf/readingPdf.ts';
import { layoutOfficial } from '../../typeset/report/layoutOfficial.ts';
import { type ReportFaces } from '../../typeset/report/style.ts';
import { shippedFaces } from '../library/fonts.ts';
import { type FoundFaces } from '../library/officialFaces.ts';
import { PROGRAM_FOLDER } from '../program.ts';
import { fontBytes, REPORT_FACES, reportInks } from './reportPdf.ts';

/** An official document as the bytes of a PDF, set in the faces that were found; the shipped Song stands for the others. */
export async function officialPdf(
  document: OfficialDocument,
  { found, day }: { readonly found: FoundFaces; readonly day: string },
): Promise<Uint8Array> {
  const shipped = shippedFaces(fileURLToPath(PROGRAM_FOLDER));
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
  const laid = layoutOfficial(document, OFFICIAL_LABELS, { shaper, faces, inks: reportInks() });
  return readingPdf(
    { ...laid, author: document.issuer, day },
    {
      fontBytes: (key) => own.find((face) => face.key === key)?.bytes() ?? fontBytes(key),
      outlines: shaper.outline,
      picture: () => null,
    },
  );
}
