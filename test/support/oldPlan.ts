import { createDeflate, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { writePng } from '../../output/png/writePng.ts';
import { type Point } from '../../core/geometry/point.ts';
import { inverseOf, type Quad, rectangleToQuad } from '../../core/geometry/homography.ts';
import { straighten } from '../../core/drawing/straighten.ts';
import { type StarterPlan } from '../../core/project/plan/starterPlan.ts';
import { layoutPlan } from '../../typeset/plan/layoutPlan.ts';
import { toPaper } from '../../typeset/plan/planLook.ts';
import { shippedShaper } from './fonts.ts';
import { FIXTURES } from './sheets.ts';
import { INKS } from './signs.ts';

/** A sheet of A3, lying, mm. */
export const SHEET = { width: 420, height: 297 };
const DPI = 200;
const PX_PER_MM = DPI / 25.4;

/** A plan of known size drawn at 1:100 on A3, and where a place of the building lies on the paper, mm. */
export type PaperPlan = { readonly png: Buffer; readonly onPaper: (p: Point) => Point };

export async function paperPlan(starter: StarterPlan): Promise<PaperPlan> {
  const [level] = starter.plan.levels;
  if (level === undefined) throw new Error('a starter plan has a level');
  const laid = layoutPlan({
    plan: starter.plan,
    level,
    rooms: starter.rooms,
    library: FIXTURES,
    scale: 100,
    margin: 10,
    inks: INKS,
    letters: { shaper: shippedShaper(), faces: ['noto-serif-sc-400'] },
  });
  if (!laid.ok) throw new Error(laid.problem.code);
  const { drawing, map } = laid.value;
  const svg = writePreviewSvg(drawing, {
    outlines: shippedShaper().outline,
    pictures: () => null,
    area: 'trim',
  });
  if (!svg.ok) throw new Error(svg.problem.code);
  const png = await writePng(svg.value, { ...drawing, dpi: DPI });
  if (!png.ok) throw new Error(png.problem.code);
  // Where the drawing lies on the sheet, in whole pixels.
  const left = Math.round(((SHEET.width - drawing.width) / 2) * PX_PER_MM);
  const top = Math.round(((SHEET.height - drawing.height) / 2) * PX_PER_MM);
  const sheet = await sharp({
    create: {
      width: Math.round(SHEET.width * PX_PER_MM),
      height: Math.round(SHEET.height * PX_PER_MM),
      channels: 3,
      background: '#fbf9f2',
    },
  })
    .composite([{ input: Buffer.from(png.value), left, top }])
    .png()
    .toBuffer();
  return {
    png: sheet,
    onPaper: (p) => {
      const { x, y } = toPaper(map, p);
      return { x: x + left / PX_PER_MM, y: y + top / PX_PER_MM };
    },
  };
}

export type Photo = {
  readonly jpeg: Buffer;
  readonly corners: Quad;
  readonly width: number;
  readonly height: number;
};

/** Where the corners of the sheet come to lie in the photo: held from below, a little askew. */
const CORNERS: Quad = [
  { x: 431, y: 268 },
  { x: 2563, y: 391 },
  { x: 2837, y: 2014 },
  { x: 176, y: 1843 },
];

/** The sheet on a table, photographed at a slant: perspective, falling light, grain, JPEG. The same every time. */
export async function photoOf(png: Buffer): Promise<Photo> {
  const [width, height] = [3000, 2250];
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const map = rectangleToQuad(info.width, info.height, CORNERS);
  if (map === null) throw new Error('the sheet is seen');
  const rows = straighten(
    { width: info.width, height: info.height, data: new Uint8ClampedArray(data) },
    inverseOf(map),
    { width, height },
  );
  let row = rows.next();
  while (row.done !== true) row = rows.next();
  const sheet = row.value.data;
  const photo = new Uint8Array(width * height * 3);
  let seed = 20_261_123;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const light = 1 - 0.35 * Math.hypot((x - 900) / width, (y - 700) / height);
      seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
      const grain = ((seed >>> 24) - 128) * 0.08;
      const wood = 96 + 18 * Math.sin(y / 23 + Math.sin(x / 160) * 2);
      const cover = (sheet[at * 4 + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel += 1) {
        const table = wood * ([1.15, 0.85, 0.6][channel] ?? 1);
        const value = (sheet[at * 4 + channel] ?? 0) * cover + table * (1 - cover);
        photo[at * 3 + channel] = Math.max(0, Math.min(255, value * light + grain));
      }
    }
  const jpeg = await sharp(photo, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
  return { jpeg, corners: CORNERS, width, height };
}

/** A grey PNG with `side` × `side` pixels for true, a frame and a cross on white; it packs to next to nothing. */
export async function largePng(side: number): Promise<Buffer> {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const plain = Buffer.alloc(side + 1, 255);
  plain[0] = 0;
  const band = Math.round(side / 40);
  plain.fill(0, 1 + side / 2 - band / 2, 1 + side / 2 + band / 2);
  const dark = Buffer.alloc(side + 1, 0);
  const packed = await new Promise<Buffer>((resolve, reject) => {
    const deflate = createDeflate({ level: 1 });
    const pieces: Buffer[] = [];
    deflate.on('data', (piece: Buffer) => pieces.push(piece));
    deflate.on('end', () => resolve(Buffer.concat(pieces)));
    deflate.on('error', reject);
    const write = async (): Promise<void> => {
      for (let y = 0; y < side; y += 1) {
        const line = Math.abs(y - side / 2) < band / 2 ? dark : plain;
        if (!deflate.write(line)) await new Promise((go) => deflate.once('drain', go));
      }
      deflate.end();
    };
    void write();
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
