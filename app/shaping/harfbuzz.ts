import { Blob, Buffer, Direction, DrawFuncs, Face, Feature, Font, shape as harfbuzzShape } from 'harfbuzzjs';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { type GlyphOutline, type PathCommand } from '../../core/drawing/drawing.ts';
import { type Gain, heavier, type Strokes } from '../../core/drawing/heavier.ts';
import {
  type InkBox,
  type ShapeAsk,
  type ShapedGlyph,
  type Shaper,
  type ShaperFont,
} from '../../typeset/text/shaper.ts';
import { readFaceKey } from '../../typeset/text/strengthenedFace.ts';

/**
 * A face that can be shaped with. `bytes` is called once, when the face is first used: of eight weights of
 * 14.8 MB a sign needs one. `index` picks the face of a collection (.ttc).
 */
export type ShaperFace = ShaperFont & { readonly index?: number; readonly bytes: () => Uint8Array };

/**
 * The one shaping engine (docs/spec/output.md, HB). Throws for our own mistakes only: an unknown face, or a
 * file whose em differs from what the list says.
 */
export function createShaper(faces: readonly ShaperFace[]): Shaper {
  const opened = new Map<string, OpenFace>();
  const listed = new Map(faces.map((face) => [face.key, face]));
  const fonts = new FaceList(faces.map((face) => [face.key, described(face)]));
  const open = (key: string): OpenFace => {
    const before = opened.get(key);
    if (before !== undefined) return before;
    const { face: file, gain } = readFaceKey(key);
    const now =
      gain === null ? openFace(listed, key) : grownFace(open(file), gain, strokesOf(listed.get(file)));
    opened.set(key, now);
    return now;
  };
  return {
    fonts,
    covers: (font, codePoint, selector) => faceCovers(open(font).font, codePoint, selector),
    shape: (ask) => shapeOnce(open(ask.font), ask),
    outline: (font, glyph) => outlineOnce(open(font), glyph),
    inkBox: (font, glyph) => inkBoxOnce(open(font), glyph),
  };
}

/** Lists the faces of files; tells a strengthened one by its file's too. */
class FaceList extends Map<string, ShaperFont> {
  override get(key: string): ShaperFont | undefined {
    const { face } = readFaceKey(key);
    const found = super.get(face);
    return found === undefined || face === key ? found : { ...found, key };
  }

  override has(key: string): boolean {
    return super.has(readFaceKey(key).face);
  }
}

type OpenFace = {
  readonly font: Font;
  readonly unitsPerEm: number;
  /** The face of the file, and what its strokes gain. */
  readonly grown: { readonly from: OpenFace; readonly gain: Gain; readonly strokes: Strokes } | null;
  readonly runs: Map<string, readonly ShapedGlyph[]>;
  readonly outlines: Map<number, GlyphOutline>;
  readonly inkBoxes: Map<number, InkBox | null>;
};

const strokesOf = (face: ShaperFace | undefined): Strokes =>
  face?.scripts.includes('Hans') === true ? 'may-meet' : 'apart';

/** Shaped runs that one face keeps; a village's whole set of signs has a few hundred. */
const RUNS_KEPT = 20_000;

/** HarfBuzz frees by garbage collection only, so everything is made once and used again. */
const buffer = new Buffer();
const VERTICAL_FORMS = [new Feature('vert', 1)];

function described({ key, family, style, weight, scripts, sha256, unitsPerEm }: ShaperFace): ShaperFont {
  return { key, family, style, weight, scripts, sha256, unitsPerEm };
}

function openFace(faces: ReadonlyMap<string, ShaperFace>, key: string): OpenFace {
  const listed = faces.get(key);
  if (listed === undefined) throw new Error(`no face ${key}`);
  const face = new Face(new Blob(listed.bytes()), listed.index ?? 0);
  if (face.upem !== listed.unitsPerEm) {
    throw new Error(
      `${listed.key}: the file has ${face.upem} units per em, the list says ${listed.unitsPerEm}`,
    );
  }
  return {
    font: new Font(face),
    unitsPerEm: face.upem,
    grown: null,
    runs: new Map(),
    outlines: new Map(),
    inkBoxes: new Map(),
  };
}

/** Shaped as its file is, with outlines of its own. */
function grownFace(from: OpenFace, gain: Gain, strokes: Strokes): OpenFace {
  return { ...from, grown: { from, gain, strokes }, outlines: new Map(), inkBoxes: new Map() };
}

/** Mongolian free variation selectors 1–4: the face's own substitutions read them, not the cmap's sequences. */
const isMongolianSelector = (selector: number): boolean =>
  (selector >= 0x180b && selector <= 0x180d) || selector === 0x180f;

function faceCovers(font: Font, codePoint: number, selector?: number): boolean {
  if (selector === undefined) return font.nominalGlyph(codePoint) !== undefined;
  if (isMongolianSelector(selector)) {
    return font.nominalGlyph(codePoint) !== undefined && font.nominalGlyph(selector) !== undefined;
  }
  return font.variationGlyph(codePoint, selector) !== undefined;
}

function shapeOnce(face: OpenFace, ask: ShapeAsk): readonly ShapedGlyph[] {
  const key = `${ask.script}${ask.vertical ? '|' : '-'}${ask.text}`;
  const before = face.runs.get(key);
  if (before !== undefined) return before;
  const now = shapeNow(face.font, ask);
  if (face.runs.size >= RUNS_KEPT) face.runs.clear();
  face.runs.set(key, now);
  return now;
}

/**
 * Always left to right: HarfBuzz's top-to-bottom loses the NG+G ligature of Mongolian, and harfbuzzjs is built
 * without vertical metrics; the `vert` feature alone gives the vertical forms of Chinese.
 * Whoever sets the text places upright glyphs by the em box.
 */
function shapeNow(font: Font, ask: ShapeAsk): readonly ShapedGlyph[] {
  buffer.clearContents();
  buffer.addText(ask.text);
  buffer.setDirection(Direction.LTR);
  buffer.setScript(ask.script);
  buffer.setLanguage(ask.script === 'Mong' ? 'mn' : 'zh');
  harfbuzzShape(font, buffer, ask.vertical ? VERTICAL_FORMS : undefined);
  const infos = buffer.getGlyphInfos();
  return buffer.getGlyphPositions().map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => {
    const info = infos[index];
    if (info === undefined) throw new Error('HarfBuzz gave more positions than glyphs');
    return { id: info.codepoint, cluster: info.cluster, xAdvance, yAdvance, xOffset, yOffset };
  });
}

/** The outline that the draw callbacks are filling; the calls are synchronous. */
let drawn: PathCommand[] = [];
const pen = new DrawFuncs();
pen.setMoveToFunc((x, y) => void drawn.push(['M', x, y]));
pen.setLineToFunc((x, y) => void drawn.push(['L', x, y]));
pen.setQuadraticToFunc((cx, cy, x, y) => void drawn.push(['Q', cx, cy, x, y]));
pen.setCubicToFunc((ax, ay, bx, by, x, y) => void drawn.push(['C', ax, ay, bx, by, x, y]));
pen.setClosePathFunc(() => void drawn.push(['Z']));

function outlineOnce(face: OpenFace, glyph: number): GlyphOutline {
  const before = face.outlines.get(glyph);
  if (before !== undefined) return before;
  const now = face.grown === null ? drawnNow(face, glyph) : grownOutline(face.grown, glyph);
  face.outlines.set(glyph, now);
  return now;
}

function drawnNow(face: OpenFace, glyph: number): GlyphOutline {
  drawn = [];
  face.font.drawGlyph(glyph, pen);
  return drawn;
}

function grownOutline({ from, gain, strokes }: NonNullable<OpenFace['grown']>, glyph: number): GlyphOutline {
  return heavier(outlineOnce(from, glyph), gain, from.unitsPerEm, strokes);
}

/** From the outline itself: a font's own bounding boxes are rounded and sometimes wrong. */
function inkBoxOnce(face: OpenFace, glyph: number): InkBox | null {
  const before = face.inkBoxes.get(glyph);
  if (before !== undefined) return before;
  const box = pathBounds(outlineOnce(face, glyph));
  const now = box && { left: box.left, bottom: box.top, right: box.right, top: box.bottom };
  face.inkBoxes.set(glyph, now);
  return now;
}

/** What a font file says of one of its faces. */
export type FaceDescription = {
  /** Place in a collection (.ttc), 0 in a plain file. */
  readonly index: number;
  readonly family: string;
  /** The family's Chinese name, where the file has one. */
  readonly familyZh: string | null;
  readonly style: string;
  readonly weight: number;
  readonly unitsPerEm: number;
  readonly scripts: readonly ('Hans' | 'Mong' | 'Latn')[];
  readonly embedding: Embedding;
};

/**
 * What the maker allows, from OS/2 fsType (OpenType 1.9, OS/2, fsType). `restricted`: not without the maker's
 * leave; `bitmapOnly`: pictures of the letters, not their outlines.
 */
type Embedding = 'installable' | 'editable' | 'previewAndPrint' | 'restricted' | 'bitmapOnly';

/** The faces of a TrueType or OpenType file with outlines; none when the bytes are something else. */
export function describeFaces(bytes: Uint8Array): readonly FaceDescription[] {
  const blob = new Blob(bytes);
  return Array.from({ length: faceCount(bytes) }, (_, index) =>
    describeFace(new Face(blob, index), index),
  ).filter((face) => face !== null);
}

/** Most faces that a collection may have; the largest in use (Noto CJK) has under a hundred. */
const COLLECTION_LIMIT = 256;

function faceCount(bytes: Uint8Array): number {
  if (bytes.length < 12) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(0) === TAG_TTCF ? Math.min(view.getUint32(8), COLLECTION_LIMIT) : 1;
}
const TAG_TTCF = 0x74746366;

const OUTLINE_TABLES = ['glyf', 'CFF ', 'CFF2'];
/** A character that every face of the script has: 一, ᠠ, A. */
const SCRIPT_SAMPLES = [
  ['Hans', 0x4e00],
  ['Mong', 0x1820],
  ['Latn', 0x41],
] as const;
const NAME_FAMILY = 1;
const NAME_STYLE = 2;
const NAME_TYPOGRAPHIC_FAMILY = 16;
const NAME_TYPOGRAPHIC_STYLE = 17;

function describeFace(face: Face, index: number): FaceDescription | null {
  if (face.referenceTable('cmap') === undefined) return null;
  if (OUTLINE_TABLES.every((table) => face.referenceTable(table) === undefined)) return null;
  const font = new Font(face);
  const os2 = face.referenceTable('OS/2');
  const view = os2 && os2.byteLength >= 10 ? new DataView(os2.buffer, os2.byteOffset, os2.byteLength) : null;
  const family = nameOf(face, [NAME_TYPOGRAPHIC_FAMILY, NAME_FAMILY], 'en');
  if (family === null) return null;
  return {
    index,
    family,
    familyZh: nameOf(face, [NAME_TYPOGRAPHIC_FAMILY, NAME_FAMILY], 'zh'),
    style: nameOf(face, [NAME_TYPOGRAPHIC_STYLE, NAME_STYLE], 'en') ?? 'Regular',
    weight: view?.getUint16(4) ?? 400,
    unitsPerEm: face.upem,
    scripts: SCRIPT_SAMPLES.filter(([, sample]) => font.nominalGlyph(sample) !== undefined).map(
      ([script]) => script,
    ),
    embedding: embeddingOf(view?.getUint16(8) ?? 0),
  };
}

/** The first of the names that the face has; `en` falls back to whatever language is there. */
function nameOf(face: Face, ids: readonly number[], language: 'en' | 'zh'): string | null {
  const entries = face.listNames();
  for (const id of ids) {
    const ofId = entries.filter((entry) => entry.nameId === id);
    const entry =
      ofId.find((each) => each.language.startsWith(language)) ?? (language === 'en' ? ofId[0] : undefined);
    const name = entry && face.getName(id, entry.language).trim();
    if (name) return name;
  }
  return null;
}

/** Older files set several bits; then the least restrictive counts (OpenType 1.9, fsType, versions 0–2). */
function embeddingOf(fsType: number): Embedding {
  if (fsType & 0x0200) return 'bitmapOnly';
  if (fsType & 0x0008) return 'editable';
  if (fsType & 0x0004) return 'previewAndPrint';
  return fsType & 0x0002 ? 'restricted' : 'installable';
}
