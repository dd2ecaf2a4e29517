import sharp from 'sharp';
import { type ArtworkPorts } from '../../app/artwork/vectorArtwork.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { contourUnion } from '../../node/writers/contours.ts';
import { convertColours } from '../../output/pdf/convertColours.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { type EmblemArtwork, type VectorArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { type Result } from '../../core/result.ts';
import { type Problem } from '../../core/problem.ts';
import { PROFILE_FILE } from './printFile.ts';

/** What reading artwork asks of the world, with the shipped profile. */
export const PORTS: ArtworkPorts = {
  contours: contourUnion,
  colours: (told) => convertColours(told, PROFILE_FILE),
};

/** The same, showing RGB as it is told: for comparing shapes with another painter's, not inks. */
export const PLAIN_PORTS: ArtworkPorts = {
  contours: contourUnion,
  colours: (told) =>
    Promise.resolve(
      told.map((colour) => {
        if (colour.space === 'cmyk') throw new Error('plain ports are for RGB');
        const [red, green, blue] = colour.rgb;
        const screen = `#${Buffer.from(colour.rgb).toString('hex')}`;
        return { cmyk: [red / 2.55, green / 2.55, blue / 2.55, 0] as const, screen };
      }),
    ),
};

export function vectorOf(read: Result<EmblemArtwork, Problem>): VectorArtwork {
  if (!read.ok) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.data)}`);
  if (read.value.kind !== 'vector') throw new Error('a picture');
  return read.value;
}

/** The artwork alone on a Drawing of its own size. */
export function drawingOf({ width, height, items, inks }: VectorArtwork): Drawing {
  return { width, height, bleed: 0, title: 'artwork', inks, fonts: {}, items };
}

export type Raster = { readonly width: number; readonly height: number; readonly samples: Uint8Array };

/** A Drawing as its preview shows it, `pixels` on the longer side, on white. */
export async function paintedDrawing(drawing: Drawing, pixels: number): Promise<Raster> {
  const svg = writePreviewSvg(drawing, { outlines: () => [], pictures: () => null, area: 'trim' });
  if (!svg.ok) throw new Error(svg.problem.code);
  return paintedSvg(Buffer.from(svg.value), pixels);
}

/** An SVG as librsvg shows it, `pixels` on the longer side, on white. */
export async function paintedSvg(svg: Uint8Array, pixels: number): Promise<Raster> {
  const { width, height } = await sharp(svg).metadata();
  const scale = pixels / Math.max(width, height);
  const { data, info } = await sharp(svg, { density: Math.max(1, 72 * scale) })
    .resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, samples: data };
}

/** Share of samples that differ by more than the blur of an edge. */
export function difference(one: Raster, other: Raster): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  one.samples.forEach((sample, at) => {
    if (Math.abs(sample - (other.samples[at] ?? 0)) > 96) different += 1;
  });
  return different / one.samples.length;
}
