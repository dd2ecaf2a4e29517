import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtfulPhones, phonesInDoubt } from '../../../core/project/phones.ts';
import { runs } from '../../support/runs.ts';
import { soundVillage } from '../../support/village.ts';

const doubts = (text: string): readonly string[] => doubtfulPhones(text).map(({ doubt }) => doubt);

describe('telephones that nobody could be reached at', () => {
  it.each([
    '',
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '１３８１２３４５６７８',
    '+86 13812345678',
    '8613812345678',
    '0086-0471-2345678',
    '0471-2345678',
    '0471 2345678',
    '（0471）2345678',
    '0471—2345678',
    '04712345678',
    '010-12345678',
    '0471-2345678-8001',
    '0471-2345678转8001',
    '0471-2345678 转 801',
    '0476-2345678/8',
    '2345678',
    '82345678',
    '400-123-4567',
    '110、12345、95588、10086、961890',
    '13812345678、0471-2345678',
    '13812345678 13912345678',
    '白音13812345678；其其格13912345678',
    '内线 8012',
    '短号668012',
    '139××××5678',
    '村部座机',
  ])('[REG-42] %s may be right', (text) => {
    expect(doubtfulPhones(text)).toEqual([]);
  });

  it.each([
    ['1381234567', 'mobile'],
    ['138123456789', 'mobile'],
    ['138 1234 567', 'mobile'],
    ['138 2345678', 'mobile'],
    ['+86 1381234567', 'mobile'],
    ['0471-123456', 'landline'],
    ['0471-123456789', 'landline'],
    ['010-1234567', 'landline'],
    ['12345678', 'number'],
    ['999', 'number'],
    ['234567', 'number'],
    ['12812345678', 'number'],
    ['13812345678、1391234567', 'mobile'],
    ['办公室 047112345，手机 13812345678', 'landline'],
  ])('[REG-42] %s is doubted', (text, doubt) => {
    expect(doubts(text)).toEqual([doubt]);
  });

  it('[REG-42] a mobile that lost or won a digit is doubted, however it is parted', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
      .map(([second, rest]) => `1${second}${rest.join('')}`);
    const parted = (text: string): readonly string[] => [
      text,
      `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
      `${text.slice(0, 3)} ${text.slice(3)}`,
    ];
    fc.assert(
      fc.property(mobile, fc.nat(10), digit, (number, at, more) => {
        for (const text of parted(number)) expect(doubtfulPhones(text)).toEqual([]);
        const short = number.slice(0, Math.max(2, at)) + number.slice(Math.max(2, at) + 1);
        for (const text of parted(short)) expect(doubts(text)).toHaveLength(1);
        for (const text of parted(`${number}${more}`)) expect(doubts(text)).toHaveLength(1);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[REG-42] those of a whole project are told with what they belong to, each once', () => {
    const village = soundVillage();
    expect(phonesInDoubt(village)).toEqual([]);
    const people = [
      { id: 'p1', name: '白音', phone: '1381234567' },
      { id: 'p2', name: '其其格', phone: '13812345678' },
    ];
    const posts = [
      {
        ...{ id: 'o1', kind: 'post' as const, name: '便民岗', room: null, duties: '' },
        people: [{ name: '白音', phone: '1381234567' }],
      },
    ];
    expect(phonesInDoubt({ ...village, policy: { ...village.policy, people, posts } })).toEqual([
      {
        ...{ of: '白音', number: '1381234567', doubt: 'mobile' },
        at: { register: 'people', row: 'p1', column: 'phone' },
      },
    ]);
  });
});
