import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../app/library/placeRegister.ts';

const REGISTER = [
  { league: '赤峰市', banner: '巴林左旗', township: '查干哈达苏木' },
  { league: '包头市', banner: '达尔罕茂明安联合旗', township: '查干哈达苏木' },
  { league: '赤峰市', banner: '克什克腾旗', township: '巴彦查干苏木' },
  { league: '锡林郭勒盟', banner: '查干旗', township: '某镇' },
];

describe('place register', () => {
  it('[APP-17] townships that begin with the word come first, then banners, then the rest', () => {
    expect(findPlaces(REGISTER, '查干').map(({ township }) => township)).toEqual([
      '查干哈达苏木',
      '查干哈达苏木',
      '某镇',
      '巴彦查干苏木',
    ]);
  });
  it('[APP-17] every word must be found somewhere in the row', () => {
    expect(findPlaces(REGISTER, '查干 包头')).toEqual([REGISTER[1]]);
  });
  it('[APP-17] nothing typed suggests nothing', () => {
    expect(findPlaces(REGISTER, '  ')).toEqual([]);
  });
});
