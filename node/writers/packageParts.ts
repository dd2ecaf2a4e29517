import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type LocationAsk, placeList, placePages } from '../../app/shop/locationPlan.ts';
import { packageReadme } from '../../app/shop/readmeFacts.ts';
import { schedulePictures, signSchedule } from '../../app/shop/signSchedule.ts';
import { type ExportAsk, type SignWriter } from '../../app/signs/exportSigns.ts';
import { GANG_USUAL, type GangAsk, type Ganged, gangSigns } from '../../app/signs/gangSigns.ts';
import { holeTemplates } from '../../app/signs/holeTemplates.ts';
import { type PackageFile, type PackagePart } from '../../app/shop/packagePart.ts';
import { type FontFact } from '../../app/words/makerReadme.ts';
import { plainPart } from '../../app/words/fileNames.ts';
import { type PackageChoice } from '../../app/words/packageChoices.ts';
import { PACKAGE_FILES, PACKAGE_FOLDERS } from '../../app/words/packageFolders.ts';
import { SCHEDULE_WORDS } from '../../app/words/signSchedule.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type Thumbnail } from '../../output/xlsx/tableXlsx.ts';
import { readFontCatalogue, shippedFile } from '../library/fonts.ts';
import { RESOURCES_PATH } from '../program.ts';
import { laidReport, fontBytes } from './reportPdf.ts';

export type PartsAsk = {
  readonly where: LocationAsk;
  /** As the files of single signs are made. */
  readonly signs: ExportAsk;
  /** Pictures within drawings. */
  readonly pictures: (asset: string) => Uint8Array | null;
  /** A picture of a drawing so many pixels to the inch. */
  readonly picture: (drawing: Drawing, dpi: number) => ReturnType<SignWriter>;
  readonly without: ReadonlySet<PackageChoice>;
  /** Print and cutter files of ganged sheets, which have cut marks of their own. */
  readonly sheetWriters: ExportAsk['writers'];
  readonly paper: GangAsk['paper'];
};

/**
 * The documents of the whole package beside the files of single signs, in the order in which they are made. A new one is
 * a line here; the readme comes last, for it tells of all that lies there.
 */
export function packageParts(ask: PartsAsk): readonly PackagePart[] {
  const wanted = (choice: PackageChoice, part: PackagePart): readonly PackagePart[] =>
    ask.without.has(choice) ? [] : [part];
  return [
    ...wanted('schedule', schedule(ask)),
    ...wanted('places', places(ask)),
    ...wanted('gang', ganged(ask)),
    ...wanted('holes', drilled(ask)),
    ...wanted('fonts', fonts()),
    readme(ask),
  ];
}

function schedule({ where, picture }: PartsAsk): PackagePart {
  const name = PACKAGE_FILES.schedule;
  return {
    name,
    make: async ({ signs }) => {
      const { tableXlsx } = await import('../../output/xlsx/tableXlsx.ts');
      const { project, library, day } = where;
      const thumbnails = new Map<string, Thumbnail>();
      for (const [row, drawing] of schedulePictures(signs)) {
        const made = await thumbnailOf(drawing, picture);
        // A sign whose picture cannot be painted is listed all the same.
        if (made.ok) thumbnails.set(row, made.value);
      }
      const bytes = await tableXlsx(signSchedule({ project, library, day }, signs), {
        ...{ sheet: SCHEDULE_WORDS.sheet, orientation: 'landscape', paper: 'A3', day },
        footer: SCHEDULE_WORDS.footer,
        thumbnail: (row) => thumbnails.get(row) ?? null,
      });
      return success([{ name, bytes }]);
    },
  };
}

/** Longest sides of a picture in the schedule, pixels: twice what its cell shows, so that it prints sharp. */
const THUMBNAIL = { width: 192, height: 144 } as const;

async function thumbnailOf(
  drawing: Drawing,
  picture: PartsAsk['picture'],
): Promise<Result<Thumbnail, Problem>> {
  const fit = Math.min(THUMBNAIL.width / drawing.width, THUMBNAIL.height / drawing.height);
  const painted = await picture(drawing, fit * 25.4);
  if (!painted.ok) return painted;
  const { width, height } = await sharp(painted.value).metadata();
  return success({ bytes: painted.value, kind: 'png', width, height });
}

/** The elevation and the plans, and behind them the list: what has no place cannot be overlooked in it. */
function places({ where, pictures }: PartsAsk): PackagePart {
  const name = PACKAGE_FILES.places;
  return {
    name,
    make: async ({ signs: made }) => {
      const { readingPdf } = await import('../../output/pdf/readingPdf.ts');
      const pages = placePages(where);
      if (!pages.ok) return pages;
      const list = laidReport(placeList(where, made), {
        ...{ shaper: where.shaper, behind: pages.value.length },
        photos: new Map(),
        language: 'zh',
      });
      const bytes = await readingPdf(
        {
          title: list.title,
          author: '',
          day: where.day,
          pages: [...list.pages, ...pages.value.map(({ drawing }) => drawing)],
          bookmarks: [
            ...list.bookmarks,
            ...pages.value.map(({ title }, at) => ({
              title,
              level: 1 as const,
              page: list.pages.length + at,
            })),
          ],
        },
        { fontBytes, outlines: where.shaper.outline, picture: pictures },
      );
      return success([{ name, bytes }]);
    },
  };
}

/** Formats of a ganged sheet: to print, and to cut. */
const GANGED = ['pdf', 'svg', 'dxf'] as const;

/** Small signs on sheets of their material; a folder without a sheet is not made. */
function ganged({ signs, sheetWriters, paper }: PartsAsk): PackagePart {
  return {
    name: PACKAGE_FOLDERS.gang,
    make: async ({ rows, exported }) => {
      const asked = {
        ...signs,
        exported,
        writers: sheetWriters,
        formats: GANGED,
        paper,
        options: GANG_USUAL,
      };
      const made = await gangSigns(asked);
      return within(PACKAGE_FOLDERS.gang, made.sheets.length === 0 ? [] : made.files, made.blocked, rows);
    },
  };
}

/** A drilling template of every sign that has holes. */
function drilled({ signs, paper }: PartsAsk): PackagePart {
  return {
    name: PACKAGE_FOLDERS.holes,
    make: async ({ rows, exported }) => {
      const made = await holeTemplates({ ...signs, exported, paper, size: 'A4' });
      return within(PACKAGE_FOLDERS.holes, made.files, made.blocked, rows);
    },
  };
}

/** Files in their folder. What kept a sign from being made is told already; what is new spoils the part. */
function within(
  folder: string,
  files: readonly PackageFile[],
  blocked: Ganged['blocked'],
  rows: Rows,
): Result<readonly PackageFile[], Problem> {
  const told = new Set(rows.flatMap((row) => row.blocked.map(({ label }) => label)));
  const [found] = blocked.flatMap(({ label, problems }) => (told.has(label) ? [] : problems));
  if (found !== undefined) return failure(found);
  return success(files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })));
}

/** Faces that signs use and that may be passed on, each with its licence beside it. */
function fonts(): PackagePart {
  return {
    name: PACKAGE_FOLDERS.fonts,
    make: async ({ rows }) => {
      const used = usedFaces(rows);
      const files: PackageFile[] = [];
      for (const face of readFontCatalogue(RESOURCES_PATH).faces) {
        const path = used.has(face.sha256) ? shippedFile(RESOURCES_PATH, face) : null;
        if (path === null) continue;
        const stem = `${PACKAGE_FOLDERS.fonts}/${plainPart(`${face.family} ${face.style}`)}`;
        const licence = licenceOf(path);
        files.push({ name: `${stem}.ttf`, bytes: readFileSync(path) });
        if (licence !== null) files.push({ name: `${stem}_${face.licence}.txt`, bytes: licence });
      }
      return Promise.resolve(success(files));
    },
  };
}

/** The licence of a face stands at the root of its package, above the folder of its weight. */
function licenceOf(face: string): Uint8Array | null {
  for (const folder of [dirname(face), dirname(dirname(face))])
    for (const name of ['LICENSE_FONT', 'OFL.txt', 'LICENSE'])
      try {
        return readFileSync(join(folder, name));
      } catch {
        // The next place.
      }
  return null;
}

type Rows = Parameters<PackagePart['make']>[0]['rows'];

function usedFaces(rows: Rows): ReadonlyMap<string, { readonly family: string; readonly style: string }> {
  const faces = rows.flatMap(({ files }) => files.flatMap(({ fonts: own }) => own));
  return new Map(faces.map(({ sha256, family, style }) => [sha256, { family, style }]));
}

function readme({ where, without }: PartsAsk): PackagePart {
  const name = PACKAGE_FILES.readme;
  return {
    name,
    make: async (made) => {
      const shipped = new Map(readFontCatalogue(RESOURCES_PATH).faces.map((face) => [face.sha256, face]));
      const facts = [...usedFaces(made.rows)].map(([sha256, face]): FontFact => {
        const own = shipped.get(sha256);
        return { ...face, licence: own?.licence ?? null, given: own !== undefined && !without.has('fonts') };
      });
      const text = packageReadme(where.project, where.day, made, facts);
      return Promise.resolve(success([{ name, bytes: new TextEncoder().encode(text) }]));
    },
  };
}
