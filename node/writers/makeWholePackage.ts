import { sheetData, type ProgramLibrary } from '../../app/library/library.ts';
import { type OnFault } from '../../app/faults/programFault.ts';
import { measuredPreview } from '../../app/shop/measuredPreview.ts';
import { type SignWriter } from '../../app/signs/exportSigns.ts';
import { SHOP_PAPERS } from '../../app/shop/shopPapers.ts';
import { type PackageChoice } from '../../app/words/packageChoices.ts';
import { type OpenedProject } from '../../core/file/file.ts';
import { type Day } from '../../core/project/people.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { type PackageAsk } from '../files/writePackage.ts';
import { type MadeWhole, wantedOfSign, WHOLE_FORMATS, writeWholePackage } from '../files/wholePackage.ts';
import { shopPapersPdf } from './shopPapersPdf.ts';
import { paperPdf } from './paperPdf.ts';
import { packageParts } from './packageParts.ts';
import { signWording } from './signWording.ts';
import { signWriters } from './signWriters.ts';
import { type SuppliedArtwork } from './suppliedArtwork.ts';

export type WholeAsk = Pick<PackageAsk, 'signal' | 'progress' | 'program'> & {
  readonly opened: Pick<OpenedProject, 'project' | 'assets'>;
  readonly library: ProgramLibrary;
  readonly shaper: Shaper;
  readonly emblems: SuppliedArtwork;
  readonly onFault: OnFault;
  readonly day: Day;
  readonly production: boolean;
  readonly pdfx: 'x4' | 'x1a';
  readonly chosen: (sign: Sign) => boolean;
  readonly without: ReadonlySet<PackageChoice>;
  readonly out: string;
  readonly as: 'folder' | 'zip';
};

/** Pixels to the inch of pictures at full size, and of those that show a sign in small with its dimensions. */
const [PREVIEW_DPI, MEASURED_DPI] = [50, 200];

/** The whole package of a project for a sign shop (docs/spec/package.md): the one call behind the command line and 交付. */
export function makeWholePackage(ask: WholeAsk): Promise<MadeWhole> {
  const { opened, library, shaper, day, without, pdfx, program } = ask;
  const { project, assets } = opened;
  const writersAt = (dpi: number, marks: 'crop' | 'none' = 'crop') =>
    signWriters({
      ...{ pdfx, dpi, assets, marks, dxf: 'r12', layers: project.language.layers },
      ...{ outlines: shaper.outline, producer: program },
    });
  const signs: PackageAsk['signs'] = {
    ...{ project, shaper, day, library: library.signs, emblems: ask.emblems, onFault: ask.onFault },
    ...{ production: ask.production, chosen: ask.chosen },
    writers: { ...writersAt(PREVIEW_DPI), png: preview },
    ...{ formats: WHOLE_FORMATS, wanted: wantedOfSign(without) },
  };
  // What a shop makes is shown with its dimensions; a drawing for the fitter has its own.
  async function preview(...[drawing, about]: Parameters<SignWriter>): ReturnType<SignWriter> {
    if (about.process === undefined) return writersAt(PREVIEW_DPI).png(drawing, about);
    const { REPORT_FACES } = await import('./reportPdf.ts');
    const letters = { shaper, faces: REPORT_FACES, inks: library.signs.inks };
    const measured = measuredPreview(drawing, shaper.outline, letters);
    return measured.ok ? writersAt(MEASURED_DPI).png(measured.value, about) : measured;
  }
  return writeWholePackage({
    ...{ signs, program, without, out: ask.out, as: ask.as },
    word: (found) => signWording(found, 'zh'),
    papers: shopPapersPdf(
      opened,
      SHOP_PAPERS.filter((paper) => !without.has(paper)),
      { shaper, library: library.signs, day },
    ),
    ...(ask.signal === undefined ? {} : { signal: ask.signal }),
    ...(ask.progress === undefined ? {} : { progress: ask.progress }),
    parts: packageParts({
      signs,
      where: { ...sheetData(library, project), project, shaper, day, signs },
      pictures: (asset) => assets.get(asset) ?? null,
      picture: (drawing, dpi) => writersAt(dpi).png(drawing, { stem: '', day, mending: null }),
      without,
      sheetWriters: writersAt(PREVIEW_DPI, 'none'),
      paper: paperPdf({ outlines: shaper.outline, assets, author: project.register.village.zh, day }),
    }),
  });
}
