import { describe, expect, it } from 'vitest';
import { type Ask } from '../../../app/bridge/contract.ts';
import { dispatch } from '../../../app/host/dispatch.ts';
import { memoryApplication, memoryWorld } from '../../support/application.ts';

type InventoryAsk = Ask<'readInventory'>;

function read(text: string, more: Partial<InventoryAsk> = {}) {
  const bytes = Buffer.from(text).toString('base64');
  return dispatch(memoryApplication(memoryWorld()), 'readInventory', {
    fileName: '清单.csv',
    bytes,
    sheet: null,
    mapping: [],
    place: null,
    mended: [],
    ...more,
  });
}

describe('a list of existing plates, read for the window', () => {
  it('[APP-32] gives headings, columns, good plates, and bad cells by row and column', async () => {
    const answer = await read(
      '查干哈达嘎查\n牌子名称,位置,照片,尺寸\n科普站,室外,a.jpg,35×240cm\n农家书屋,,,\n',
    );
    expect(answer).toMatchObject({
      ok: true,
      value: {
        headings: ['牌子名称', '位置', '照片', '尺寸'],
        columns: { text: '牌子名称', place: '位置', photo: '照片', size: '尺寸' },
        plates: [{ record: { id: 'r3', text: '科普站', place: 'outside' }, photoName: 'a.jpg' }],
        refused: 1,
        problems: [{ row: 4, column: '位置', code: 'cell-missing' }],
        unread: null,
      },
    });
  });

  it('[APP-32] takes rows that do not say where as the user says', async () => {
    const answer = await read('牌子名称,位置\n农家书屋,\n', { place: 'inside' });
    expect(answer).toMatchObject({
      ok: true,
      value: { plates: [{ record: { place: 'inside' } }], refused: 0 },
    });
  });

  it('[REG-27] a row that cannot be taken is given as it is written, and taken as it is mended', async () => {
    const list = '牌子名称,位置,尺寸\n科普站,值班室或院墙上,40×60\n,室内,\n农家书屋,书屋门口,\n';
    const first = await read(list);
    expect(first).toMatchObject({
      ok: true,
      value: {
        plates: [{ record: { id: 'r4', place: 'inside', room: '书屋' } }],
        refused: 2,
        problems: [
          { row: 2, key: 'place', code: 'cell-choice' },
          { row: 2, key: 'size', code: 'cell-size-unit' },
          { row: 3, key: 'text', code: 'cell-missing' },
        ],
        toMend: [
          { number: 2, texts: { text: '科普站', place: '值班室或院墙上', size: '40×60' } },
          { number: 3, texts: { place: '室内' } },
        ],
      },
    });
    const mended = await read(list, {
      mended: [
        { row: 2, column: 'place', text: '室外' },
        { row: 2, column: 'size', text: '40×60cm' },
        // A column that the list has not.
        { row: 2, column: 'note', text: '看过' },
        { row: 3, column: 'text', text: '' },
      ],
    });
    expect(mended).toMatchObject({
      ok: true,
      value: {
        plates: [
          { record: { id: 'r2', place: 'outside', size: { width: 400, height: 600 }, note: '看过' } },
          { record: { id: 'r4' } },
        ],
        refused: 1,
        problems: [{ row: 3, key: 'text', code: 'cell-missing' }],
        toMend: [{ number: 2 }, { number: 3 }],
      },
    });
  });

  it('[APP-32] headings that nobody knows are given, and the user says what they mean', async () => {
    const list = '甲,乙\n科普站,室外\n';
    const unknown = await read(list);
    expect(unknown).toMatchObject({
      ok: true,
      value: { headings: ['甲', '乙'], plates: [], unread: { area: 'import', code: 'import-no-header' } },
    });
    const mapped = await read(list, { mapping: [{ column: 'text', heading: '甲' }], place: 'outside' });
    expect(mapped).toMatchObject({
      ok: true,
      value: { plates: [{ record: { text: '科普站' } }], unread: null },
    });
  });

  it('[APP-32] what is known of the headings is told although the names of the plates are not found', async () => {
    expect(await read('牌面内容,悬挂位置,类型\n科普站,室外,条牌\n')).toMatchObject({
      ok: true,
      value: {
        columns: { place: '悬挂位置', form: '类型' },
        unread: { code: 'import-column-missing' },
      },
    });
  });

  it('[APP-32] a column that the user leaves out is not taken', async () => {
    const list = '牌子名称,位置,类型\n科普站,室外,条牌\n';
    const answer = await read(list, { mapping: [{ column: 'form', heading: '' }] });
    expect(answer).toMatchObject({ ok: true, value: { plates: [{ record: { form: 'other' } }] } });
  });

  it('[APP-32] what is no list is refused by its sentence', async () => {
    for (const [text, code] of [
      ['', 'import-empty'],
      ['%PDF-1.7', 'import-not-a-table'],
      ['a\u0000b', 'import-nul'],
    ] as const)
      expect(await read(text)).toMatchObject({ ok: false, problem: { area: 'import', code } });
  });
});
