import { type ListedSign, makersList } from '../../app/reports/makersList.ts';
import { LIST_FILE } from '../../app/words/makersList.ts';
import { type OpenedProject } from '../../core/file/file.ts';
import { type Day } from '../../core/project/people.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';

/** 制作清单.pdf of a package. The report writer is loaded when the signs are done: it is not needed before. */
export function makersListPdf(
  { project, assets }: Pick<OpenedProject, 'project' | 'assets'>,
  { shaper, day }: { readonly shaper: Shaper; readonly day: Day },
): (signs: readonly ListedSign[]) => Promise<{ name: string; bytes: Uint8Array }> {
  return async (signs) => {
    const { reportPdf } = await import('./reportPdf.ts');
    const report = makersList(project, signs, day);
    const { bytes } = await reportPdf(report, {
      shaper,
      photos: new Map(),
      pictures: (asset) => assets.get(asset) ?? null,
      day,
      language: 'zh',
    });
    return { name: LIST_FILE, bytes };
  };
}
