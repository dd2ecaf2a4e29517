import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../app/lists/encoding.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { gb18030 } from '../../support/gb18030.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

describe('the encoding of a csv', () => {
  it.each([
    ['ASCII', utf8('name,place\nA,inside'), 'utf-8'],
    ['UTF-8', utf8('牌子名称\n便民服务站'), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeff牌子名称'), 'utf-8'],
    ['UTF-16 with a byte order mark', utf16('牌子名称'), 'utf-16le'],
    ['GB18030', gb18030('牌子名称\n便民服务站'), 'gb18030'],
    ['GB18030 that is valid UTF-8 by chance (联通)', gb18030('联通'), 'gb18030'],
    ['GB18030 with a four-byte character', gb18030('㙟便民服务站'), 'gb18030'],
    ['UTF-8 with a character of the supplementary planes', utf8('𠮷村便民服务站'), 'utf-8'],
  ])('[IMP-1] is told: %s', async (_, bytes, encoding) => {
    expect(await detectEncoding(sourceOfBytes('x.csv', bytes))).toEqual({ ok: true, value: encoding });
  });

  it('[IMP-1] a character cut by the pieces of reading is no fault', async () => {
    for (const [name, bytes] of [
      ['utf-8', utf8('便民服务站'.repeat(20))],
      ['gb18030', gb18030('便民服务站'.repeat(20))],
    ] as const) {
      const source = {
        ...sourceOfBytes('x.csv', bytes),
        open: async function* () {
          for (const byte of bytes) yield new Uint8Array([byte]);
        },
      };
      expect(await detectEncoding(source)).toEqual({ ok: true, value: name });
    }
  });

  it('[IMP-1] bytes that are neither are refused', async () => {
    const found = await detectEncoding(
      sourceOfBytes('x.csv', new Uint8Array([0xe4, 0xbe, 0xff, 0xff, 0x20])),
    );
    expect(found).toMatchObject({ ok: false, problem: { code: 'import-encoding' } });
  });
});
