import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const [PHOTOMETRIC, EXTRA_SAMPLES, INK_SET] = [262, 338, 332];
const SEPARATED = 5;
const CMYK = 1;

/**
 * A CMYK JPEG of one colour a block of 8 × 8 pixels (so that it holds them exactly). sharp takes four raw
 * channels for RGBA only: the way goes over a TIFF whose tags are changed to say CMYK.
 */
export async function cmykJpeg(inks: readonly (readonly number[])[]): Promise<Buffer> {
  const row = inks.flatMap((ink) => Array.from({ length: 8 }, () => ink).flat());
  const block = Buffer.from(Array.from({ length: 8 }, () => row).flat());
  const raw = { width: 8 * inks.length, height: 8, channels: 4 } as const;
  const tiff = await sharp(block, { raw }).tiff({ compression: 'none' }).toBuffer();
  const directory = tiff.readUInt32LE(4);
  for (let entry = 0; entry < tiff.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    const tag = tiff.readUInt16LE(at);
    if (tag === PHOTOMETRIC) tiff.writeUInt16LE(SEPARATED, at + 8);
    if (tag === EXTRA_SAMPLES) {
      tiff.writeUInt16LE(INK_SET, at);
      tiff.writeUInt16LE(CMYK, at + 8);
    }
  }
  return sharp(tiff)
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** A PNG whose header tells of so many pixels and whose data hold next to none. */
export function claimingPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(new Uint8Array(64));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
