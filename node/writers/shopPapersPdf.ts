import { shopPapers, type ShopPaper } from '../../app/shop/shopPapers.ts';
import { type ShopSign } from '../../app/shop/shopSign.ts';
import { type SignLibrary } from '../../app/library/signLibrary.ts';
import { type OpenedProject } from '../../core/file/file.ts';
import { type Day } from '../../core/project/people.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type WrittenPaper } from '../files/writePackage.ts';

/** The papers of a package as PDF. The report writer is loaded when the signs are done: it is not needed before. */
export function shopPapersPdf(
  { project, assets }: Pick<OpenedProject, 'project' | 'assets'>,
  asked: readonly ShopPaper[],
  ask: { readonly shaper: Shaper; readonly library: SignLibrary; readonly day: Day },
): ((signs: readonly ShopSign[]) => Promise<readonly WrittenPaper[]>) | null {
  if (asked.length === 0) return null;
  const { shaper, library, day } = ask;
  return async (signs) => {
    const { REPORT_FACES, reportPdf } = await import('./reportPdf.ts');
    const letters = { shaper, faces: REPORT_FACES, inks: library.inks };
    const papers: WrittenPaper[] = [];
    for (const { report, ...named } of shopPapers(signs, asked, { project, library, day, letters })) {
      const { bytes } = await reportPdf(report, {
        shaper,
        photos: new Map(),
        pictures: (asset) => assets.get(asset) ?? null,
        day,
        language: 'zh',
      });
      papers.push({ ...named, bytes });
    }
    return papers;
  };
}
