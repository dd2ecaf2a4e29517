import { PDFDocument, type SecurityOptions } from '@cantoo/pdf-lib';

/** The ciphers that a PDF of the standard handler may have: revisions 2, 3, 4 and 6. */
export const CIPHERS = ['RC4-40', 'RC4-128', 'AES-128', 'AES-256'] as const;

/** A PDF of our own making, encrypted; `packed` puts its objects into streams. */
export async function encryptedPdf(
  plain: Uint8Array,
  how: Pick<SecurityOptions, 'ownerPassword' | 'userPassword'> & {
    readonly cipher: (typeof CIPHERS)[number];
  },
  packed = false,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(plain, { updateMetadata: false });
  const { cipher, ...passwords } = how;
  document.encrypt({ ...passwords, algorithm: cipher, allowWeakCryptography: true });
  return document.save({ useObjectStreams: packed });
}
