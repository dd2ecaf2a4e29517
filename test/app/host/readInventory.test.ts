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
