import sharp from 'sharp';
import { type SignLibrary } from '../../app/library/signLibrary.ts';
import { sharedTable, translationTable } from '../../app/signs/translationTable.ts';
import { TRANSLATION_WORDS } from '../../app/words/translations.ts';
import { say, type UiLanguage } from '../../app/words/words.ts';
import { type Project } from '../../core/project/project.ts';
import { projectTexts } from '../../core/signs/projectTexts.ts';
import { type Thumbnail } from '../../output/xlsx/tableXlsx.ts';
import { uprightMongolian } from '../../typeset/report/uprightMongolian.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { REPORT_FACES } from './reportPdf.ts';

/** Pictures of upright words in their cells: pixels, and twice as many are painted, so that they print sharp. */
const ROOM = { width: 104, height: 280 } as const;
const DPI = 192;
/** Width of a picture, mm. */
const WIDTH = 26;

export type TranslationAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly shaper: Shaper;
  readonly language: UiLanguage;
  readonly day: string;
};

/** The register of translations for the language office, as a locked workbook with two open columns. */
export async function translationWorkbook(ask: TranslationAsk): Promise<Uint8Array> {
  const { project, library, language, day } = ask;
  const { tableXlsx } = await import('../../output/xlsx/tableXlsx.ts');
  const pictures = new Map<string, Thumbnail>();
  for (const { key, mn } of projectTexts(project, library.templates)) {
    const made = mn === null ? null : await painted(mn.text, ask);
    if (made !== null) pictures.set(key, made);
  }
  const table = translationTable({ project, templates: library.templates, language });
  return tableXlsx(table, {
    ...{ sheet: say(TRANSLATION_WORDS, language, 'sheet'), orientation: 'landscape', paper: 'A4', day },
    footer: say(TRANSLATION_WORDS, language, 'footer'),
    thumbnail: (key) => pictures.get(key) ?? null,
    pictures: ROOM,
  });
}

/** What townships share between projects, as a workbook. */
export async function sharedWorkbook({
  project,
  library,
  language,
  day,
}: Omit<TranslationAsk, 'shaper'>): Promise<Uint8Array> {
  const { tableXlsx } = await import('../../output/xlsx/tableXlsx.ts');
  return tableXlsx(sharedTable({ project, templates: library.templates, language }), {
    ...{
      sheet: say(TRANSLATION_WORDS, language, 'shared-sheet'),
      orientation: 'landscape',
      paper: 'A4',
      day,
    },
    footer: say(TRANSLATION_WORDS, language, 'footer'),
    thumbnail: () => null,
  });
}

/** Null where no face can set the words: the cell beside has them all the same. */
async function painted(text: string, { shaper, library }: TranslationAsk): Promise<Thumbnail | null> {
  const drawing = uprightMongolian(text, WIDTH, { shaper, faces: REPORT_FACES, inks: library.inks });
  if (drawing === null) return null;
  const { writePreviewSvg } = await import('../../output/svg/previewSvg.ts');
  const { writePng } = await import('../../output/png/writePng.ts');
  const svg = writePreviewSvg(drawing, { outlines: shaper.outline, pictures: () => null, area: 'trim' });
  if (!svg.ok) return null;
  const png = await writePng(svg.value, { width: drawing.width, height: drawing.height, dpi: DPI });
  if (!png.ok) return null;
  const { width, height } = await sharp(png.value).metadata();
  return { bytes: png.value, kind: 'png', width, height };
}
