/** Colours as one row of pixels in a TIFF of 8 bits a sample, with the profile that they are told in. */
export type ColourRow = {
  readonly space: 'rgb' | 'cmyk';
  /** Three or four samples a colour. */
  readonly samples: Uint8Array;
  /** ICC profile; null leaves it to the reader. */
  readonly profile: Uint8Array | null;
};

/** TIFF 6.0, sections 2 and 16; tag 34675 of the ICC specification, annex B.4. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  profile: 34675,
} as const;
const PHOTOMETRIC = { rgb: 2, cmyk: 5 } as const;
const [SHORT, LONG, UNDEFINED] = [3, 4, 7];

/**
 * sharp takes raw samples for grey and RGB only, and profiles only from files: a TIFF in memory holds any colour
 * space with any profile.
 */
export function colourTiff({ space, samples, profile }: ColourRow): Uint8Array {
  const channels = space === 'cmyk' ? 4 : 3;
  const count = samples.length / channels;
  const fields: [tag: number, type: number, count: number, value: number | Uint8Array][] = [
    [TAG.width, LONG, 1, count],
    [TAG.height, SHORT, 1, 1],
    [TAG.bits, SHORT, channels, new Uint8Array(new Uint16Array(channels).fill(8).buffer)],
    [TAG.compression, SHORT, 1, 1],
    [TAG.photometric, SHORT, 1, PHOTOMETRIC[space]],
    [TAG.stripOffsets, LONG, 1, samples],
    [TAG.samplesPerPixel, SHORT, 1, channels],
    [TAG.rowsPerStrip, SHORT, 1, 1],
    [TAG.stripBytes, LONG, 1, samples.length],
  ];
  if (profile !== null) fields.push([TAG.profile, UNDEFINED, profile.length, profile]);
  const directory = Buffer.alloc(8 + 2 + fields.length * 12 + 4);
  directory.write('II*\0', 'latin1');
  directory.writeUInt32LE(8, 4);
  directory.writeUInt16LE(fields.length, 8);
  const parts: Uint8Array[] = [directory];
  let end = directory.length;
  for (const [index, [tag, type, many, value]] of fields.entries()) {
    const at = 10 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(many, at + 4);
    if (typeof value === 'number') {
      directory.writeUInt32LE(value, at + 8);
    } else {
      directory.writeUInt32LE(end, at + 8);
      parts.push(value);
      end += value.length;
    }
  }
  return Buffer.concat(parts);
}
