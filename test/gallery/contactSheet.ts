import sharp from 'sharp';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { drawnFonts } from '../../typeset/text/drawnWith.ts';
import { lineCells } from '../../typeset/text/hanCells.ts';
import { setHanRow } from '../../typeset/text/setCells.ts';
import { shippedShaper } from '../support/fonts.ts';
import { INKS, shippedFacesAt } from '../support/signs.ts';
import { pickInks } from '../../core/signs/inks.ts';
import { painted } from './signs.ts';

/** A picture on a contact sheet: how many pixels to draw the millimetre with is the sheet's to say. */
export type Contact = {
  readonly project: string;
  readonly title: string;
  /** null = it was not made; the title says why. */
  readonly png: Uint8Array | null;
  readonly size: { readonly width: number; readonly height: number };
};

/**
 * Pictures side by side, project under project, on as many sheets as it takes. Those of one kind stand to one another as
 * they would on a wall; what would be too small to be seen is enlarged.
 */
export async function contactSheets(contacts: readonly Contact[]): Promise<readonly Uint8Array[]> {
  const largest = Math.max(...contacts.map(({ size }) => Math.max(size.width, size.height)));
  const pages: { input: Buffer; left: number; top: number }[][] = [[]];
  let [left, top, row] = [GAP, GAP, 0];
  let said: string | null = null;
  for (const { project, title, png, size } of contacts) {
    const longest = Math.max(size.width, size.height);
    const scale = Math.max((LARGEST / largest) * longest, LEAST) / longest;
    const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
    if (width === undefined || height === undefined) throw new Error('a picture has two sides');
    const taken = Math.max(width, LABELLED);
    const begins = project !== said;
    if (left > GAP && (begins || left + taken + GAP > WIDTH)) [left, top, row] = [GAP, top + row + GAP, 0];
    if (top > GAP && top + HEADING + height + LABEL + GAP > TALLEST) {
      pages.push([]);
      [left, top, row] = [GAP, GAP, 0];
    }
    if (begins) {
      pages.at(-1)?.push({ input: await label(project, HEADING_EM, WIDTH - 2 * GAP), left, top });
      top += HEADING;
      said = project;
    }
    const input = png === null ? await blank(width, height) : await fitted(png, width, height);
    const words = { input: await label(title, LABEL_EM, taken), left, top: top + height + 4 };
    pages.at(-1)?.push({ input, left, top }, words);
    left += taken + GAP;
    row = Math.max(row, height + LABEL);
  }
  return Promise.all(
    pages.map(async (page) => {
      const metas = await Promise.all(page.map(({ input }) => sharp(input).metadata()));
      const foot = Math.max(...page.map(({ top: at }, index) => at + (metas[index]?.height ?? 0)));
      return sharp({ create: { width: WIDTH, height: foot + GAP, channels: 3, background: DESK } })
        .composite(page)
        .png()
        .toBuffer();
    }),
  );
}

/** White signs end somewhere: the ground is grey, so nothing need be drawn about them. */
const DESK = '#d9d9d9';
const WIDTH = 2400;
const TALLEST = 2600;
const GAP = 24;
const LABEL = 22;
const LABEL_EM = 13;
const HEADING = 34;
const HEADING_EM = 22;
/** Room of a label under a narrow picture, pixels. */
const LABELLED = 150;
/** Longest side of the largest picture of a sheet, and the least that any is shown at, pixels. */
const LARGEST = 760;
const LEAST = 260;

async function fitted(png: Uint8Array, width: number, height: number): Promise<Buffer> {
  return sharp(png)
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}

async function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#efdede' } })
    .png()
    .toBuffer();
}

/** Words in the shipped face, cut off where their room ends: no font of the machine is asked. */
async function label(text: string, em: number, room: number): Promise<Buffer> {
  const shaper = shippedShaper();
  const cells = lineCells(text, shippedFacesAt(500).Hans, shaper);
  if (!cells.ok) throw new Error(`${text}: ${cells.problem.code}`);
  const length = cells.value.reduce((sum, { extent }) => sum + extent, 0);
  const runs = setHanRow(
    text,
    cells.value,
    { size: em, gap: 0, scale: 1 },
    { left: 0, top: 1 },
    { layer: 'artwork', ink: 'black', weight: 500 },
    shaper,
  );
  const drawing: Drawing = {
    ...{ width: Math.min(room, Math.ceil(length * em + 1)), height: em + 5, bleed: 0, title: text },
    ...{ inks: pickInks(INKS, ['black']), fonts: drawnFonts(runs, shaper), items: runs },
  };
  const png = await painted(drawing, 1);
  if (typeof png === 'string') throw new Error(png);
  return sharp(png).flatten({ background: DESK }).png().toBuffer();
}
