/** What the first bytes of a picture say, without decoding it. */
export type PictureHead = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'application/pdf';
  /** Pixels; null for a PDF, and for a JPEG whose frame does not come within the bytes. */
  readonly size: { readonly width: number; readonly height: number } | null;
};

/** Reads the head of a PNG, JPEG or PDF; null for anything else. Never trusts the file's name. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return { mediaType: 'image/png', size: { width: view.getUint32(16), height: view.getUint32(20) } };
  if (bytes.length >= 4 && view.getUint16(0) === 0xffd8)
    return { mediaType: 'image/jpeg', size: jpegSize(view) };
  // A PDF may begin with a few bytes of something else (ISO 32000-1, implementation note 13).
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-') ? { mediaType: 'application/pdf', size: null } : null;
}

/** Walks the segments to the first start of frame (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): PictureHead['size'] {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
