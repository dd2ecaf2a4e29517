import { createHash } from 'node:crypto';
import { type Box } from '../../core/drawing/bounds.ts';
import { type AssetKey, type Drawing, type GlyphOutlines, type Matrix } from '../../core/drawing/drawing.ts';
import { sheetBox } from '../../core/drawing/extents.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { problem } from '../../core/problem.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { POINTS_PER_MM } from '../../core/units/length.ts';
import { xmlText } from '../xml.ts';
import { ByteString, type PdfDictionary, PdfFile, type Ref, TextString } from './objects.ts';
import { pageContent } from './pageContent.ts';
import { PageResources } from './pageResources.ts';
import { type PrintPicture } from './picture.ts';
import { pictureProblems, printProblems } from './printable.ts';
import { type LayerLanguage, SIGN_LAYER_LANGUAGE } from '../../core/drawing/layerNames.ts';
import { type PrintProblem } from './problem.ts';
import { type OutputProfile } from './profile.ts';
import { type DocumentFacts, xmpPacket } from './xmp.ts';

export type PrintAsk = {
  /** PDF/X-4 (ISO 15930-7) with layers, or PDF/X-1a:2003 (ISO 15930-4) without, for old RIPs. */
  readonly standard: 'X-4' | 'X-1a';
  readonly profile: OutputProfile;
  readonly outlines: GlyphOutlines;
  /** A placed picture's samples; null where the asset is not at hand. */
  readonly pictures: (asset: AssetKey) => PrintPicture | null;
  /** `YYYY-MM-DDThh:mm:ssZ`: creation and modification date that the file tells. */
  readonly created: string;
  /** Of the names of the layers. */
  readonly layers?: LayerLanguage | undefined;
  /** Program and version. */
  readonly producer: string;
};

/**
 * One sign as a print file of one page, 1:1, with the trim as TrimBox. All text is outlines, all colour CMYK,
 * grey or spot; nothing is transparent. The same drawing and facts give the same bytes.
 */
export function writePrintPdf(drawing: Drawing, ask: PrintAsk): Result<Uint8Array, PrintProblem> {
  const sheet = sheetBox(drawing, ask.outlines);
  const [first] = printRefusals(drawing, ask);
  if (first !== undefined) return failure(first);
  const pictures = placedPictures(drawing, ask);
  const file = new PdfFile();
  const resources = new PageResources(file, {
    layered: ask.standard === 'X-4' ? (ask.layers ?? SIGN_LAYER_LANGUAGE) : null,
  });
  const content = pageContent({
    drawing,
    outlines: ask.outlines,
    pictures: ({ asset }) => {
      const picture = pictures.get(asset);
      if (picture === undefined) throw new Error(`picture ${asset} was not collected`);
      return picture;
    },
    resources,
    page: pageMatrix(sheet),
  });
  const facts: DocumentFacts = {
    title: xmlText(drawing.title),
    created: ask.created,
    producer: ask.producer,
    id: digest(ask.standard, ask.created, ask.producer, drawing.title, content),
  };
  const contents = file.addStream({ Filter: '/FlateDecode' }, content);
  const pages = file.reserve();
  const page = file.add({
    Type: '/Page',
    Parent: pages,
    ...pageBoxes(drawing, sheet),
    Resources: resources.dictionary(),
    Contents: contents,
  });
  file.put(pages, { Type: '/Pages', Count: 1, Kids: [page] });
  const root = file.add({
    Type: '/Catalog',
    Pages: pages,
    OutputIntents: [outputIntent(file, ask.profile)],
    ...resources.layerProperties(),
    ...(ask.standard === 'X-4'
      ? { Metadata: file.addStream({ Type: '/Metadata', Subtype: '/XML' }, xmpPacket(facts)) }
      : {}),
  });
  const info = file.add(infoDictionary(facts, ask.standard));
  const id = new ByteString(facts.id);
  return success(file.bytes(HEADER_VERSION[ask.standard], { Root: root, Info: info, ID: [id, id] }));
}

const HEADER_VERSION = { 'X-4': '1.6', 'X-1a': '1.4' } as const;
const VERSION_KEY = { 'X-4': 'PDF/X-4', 'X-1a': 'PDF/X-1a:2003' } as const;

/** All that `writePrintPdf` would refuse the drawing for; nothing is painted. */
export function printRefusals(
  drawing: Drawing,
  ask: Pick<PrintAsk, 'pictures' | 'outlines'>,
): readonly PrintProblem[] {
  const seen = new Set<AssetKey>();
  const ofPictures = leaves(drawing.items).flatMap(({ item }): readonly PrintProblem[] => {
    if (item.kind !== 'picture' || item.layer === 'guide' || seen.has(item.asset)) return [];
    seen.add(item.asset);
    const picture = ask.pictures(item.asset);
    return picture === null
      ? [problem('picture-missing', { asset: item.asset })]
      : pictureProblems(item, picture);
  });
  return [...ofPictures, ...printProblems(drawing, sheetBox(drawing, ask.outlines))];
}

function placedPictures(
  drawing: Drawing,
  ask: Pick<PrintAsk, 'pictures'>,
): ReadonlyMap<AssetKey, PrintPicture> {
  const placed = new Map<AssetKey, PrintPicture>();
  for (const { item } of leaves(drawing.items)) {
    const picture = item.kind === 'picture' ? ask.pictures(item.asset) : null;
    if (item.kind === 'picture' && item.layer !== 'guide' && picture !== null)
      placed.set(item.asset, picture);
  }
  return placed;
}

/** Trim corner and y down in millimetres become sheet corner and y up in points. */
function pageMatrix(sheet: Box): Matrix {
  const k = POINTS_PER_MM;
  return [k, 0, 0, -k, -sheet.left * k, sheet.bottom * k];
}

/** Trim in bleed in media, in points; the media box begins at 0 0. */
function pageBoxes(drawing: Drawing, sheet: Box): PdfDictionary {
  const box = (left: number, top: number, right: number, bottom: number): readonly number[] =>
    [left - sheet.left, sheet.bottom - bottom, right - sheet.left, sheet.bottom - top].map(
      (side) => side * POINTS_PER_MM,
    );
  const { width, height, bleed } = drawing;
  return {
    MediaBox: box(sheet.left, sheet.top, sheet.right, sheet.bottom),
    BleedBox: box(-bleed, -bleed, width + bleed, height + bleed),
    TrimBox: box(0, 0, width, height),
  };
}

function outputIntent(file: PdfFile, profile: OutputProfile): Ref {
  return file.add({
    Type: '/OutputIntent',
    S: '/GTS_PDFX',
    OutputConditionIdentifier: new TextString(profile.identifier),
    RegistryName: new TextString(profile.registry),
    Info: new TextString(profile.info),
    DestOutputProfile: file.addStream({ N: profile.channels, Filter: '/FlateDecode' }, profile.deflated),
  });
}

function infoDictionary(facts: DocumentFacts, standard: PrintAsk['standard']): PdfDictionary {
  const date = new TextString(`D:${facts.created.replace(/[-:TZ]/g, '')}Z`);
  return {
    Title: new TextString(facts.title),
    Producer: new TextString(facts.producer),
    Creator: new TextString(facts.producer),
    CreationDate: date,
    ModDate: date,
    Trapped: '/False',
    GTS_PDFXVersion: new TextString(VERSION_KEY[standard]),
  };
}

/** 32 hex digits that change with whatever the reader of the file can see. */
function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
