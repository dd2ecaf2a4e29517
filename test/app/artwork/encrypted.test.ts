import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { sayArtwork } from '../../../app/words/artwork.ts';
import { PORTS, vectorOf } from '../../support/artwork.ts';
import { CIPHERS, encryptedPdf } from '../../support/encryptedPdf.ts';
import { pdfMark } from '../../support/pdfMark.ts';
import { besideProject } from '../../support/shared.ts';

const KEY = 'a'.repeat(64);
const read = (bytes: Uint8Array) => readArtwork(bytes, KEY, PORTS);
/** A form, a spot colour whose name is a string's worth of bytes, a packed content stream. */
const PLAIN = pdfMark({
  content: '/S cs 1 scn 10 10 80 80 re f /F Do',
  packed: true,
  resources: '/ColorSpace<</S[/Separation/PANTONE#20186#20C/DeviceCMYK 10 0 R]>>/XObject<</F 11 0 R>>',
  objects: [
    '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .9 .8 .1]/N 1>>',
    ['/Subtype/Form/BBox[0 0 100 100]', '0 0 0 1 k 40 40 20 20 re f'],
  ],
});

describe('encrypted PDF artwork', () => {
  it.each(CIPHERS.flatMap((cipher) => [false, true].map((packed) => ({ cipher, packed }))))(
    '[ART-28] is read like the plain file where only an owner’s password is set: $cipher, packed $packed',
    async ({ cipher, packed }) => {
      const sealed = await encryptedPdf(PLAIN, { cipher, ownerPassword: 'owner' }, packed);
      expect(Buffer.from(sealed).includes('/Encrypt')).toBe(true);
      expect(vectorOf(await read(sealed))).toEqual(vectorOf(await read(PLAIN)));
    },
  );

  it.each(CIPHERS)('[ART-28] is refused where a password is needed to open it: %s', async (cipher) => {
    const sealed = await encryptedPdf(PLAIN, { cipher, userPassword: 'secret', ownerPassword: 'x' });
    expect(await read(sealed)).toEqual({ ok: false, problem: { code: 'artwork-encrypted', data: {} } });
  });

  it('[ART-28] names what is encrypted by other means, and what breaks off is damaged', async () => {
    const other = pdfMark({ content: '0 g 0 0 9 9 re f', trailer: '/Encrypt <</Filter/Adobe.PubSec/V 4>>' });
    expect(await read(other)).toMatchObject({
      problem: { code: 'artwork-encryption', data: { what: 'Adobe.PubSec' } },
    });
    const future = pdfMark({ content: '0 g 0 0 9 9 re f', trailer: '/Encrypt <</Filter/Standard/V 9>>' });
    expect(await read(future)).toMatchObject({ problem: { code: 'artwork-encryption' } });
    const half = pdfMark({ content: '0 g 0 0 9 9 re f', trailer: '/Encrypt <</Filter/Standard/V 2/R 3>>' });
    expect(await read(half)).toMatchObject({ problem: { code: 'artwork-damaged' } });
  });

  it('[ART-28] measures what it unpacks after decrypting, too', async () => {
    const swollen = pdfMark({ content: ' '.repeat(70 << 20), packed: true });
    const sealed = await encryptedPdf(swollen, { cipher: 'AES-256', ownerPassword: 'x' });
    expect(sealed.length).toBeLessThan(1 << 20);
    expect(await read(sealed)).toMatchObject({
      problem: { code: 'artwork-too-large', data: { what: 'unpacked' } },
    });
  });

  it('[ART-28] says in both languages what cures', () => {
    const problem = { code: 'artwork-encrypted', data: {} };
    expect([sayArtwork(problem, 'zh'), sayArtwork(problem, 'en')]).toEqual([
      expect.stringContaining('不设打开密码'),
      expect.stringContaining('without a password to open it'),
    ]);
  });

  it('[ART-28] reads the file of the case book', async (test) => {
    const { file, missing } = besideProject('cases/artwork/p10-owner-password.pdf');
    if (missing !== null) return test.skip(missing);
    expect(vectorOf(await read(readFileSync(file))).items).toHaveLength(2);
  });
});
