import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../node/library/library.ts';
import { hasGeneric, lackingIn } from '../../../renderer/features/start/wish.ts';
import { findPlaces, findVillages } from '../../../app/library/placeRegister.ts';

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

describe('villages of the register', () => {
  const { villages, places } = shippedLibrary();

  it('[STUDIO-13] are found by characters, pinyin and initials, within their township first', () => {
    const names = (words: string, banner = '', township = ''): readonly string[] =>
      findVillages(villages, { words, banner, township }).map(({ village }) => village);
    for (const words of ['台阁牧', 'taigemu', 'tgmc'])
      expect(names(words, '土默特左旗'), words).toContain('台阁牧村');
    // 什 is read shí here, and shén in the register.
    for (const words of ['bashi', 'bashicun', 'bashen', 'bsc'])
      expect(names(words, '土默特左旗'), words).toContain('把什村');
    expect(names('查干温都尔')[0]).toMatch(/^查干温都尔/);
    expect(names('', '土默特左旗', '察素齐镇').length).toBeGreaterThan(5);
    expect(names('')).toEqual([]);
    expect(names('鲲鹏')).toEqual([]);
    // A letter by itself is no initial of anything in particular.
    expect(names('t')).toEqual([]);
  });

  it('[STUDIO-13] each lies in a township that the register knows, with a generic word and its pinyin', () => {
    expect(villages.length).toBeGreaterThan(14_000);
    const known = new Set(places.map(({ banner, township }) => `${banner} ${township}`));
    for (const { banner, township, village, pinyin } of villages) {
      expect(known.has(`${banner} ${township}`), village).toBe(true);
      expect(hasGeneric(village), village).toBe(true);
      expect(pinyin, village).toMatch(/^\S+( \S+)*$/);
    }
  });

  it('[STUDIO-14] the first step asks for the generic word and for 农区 or 牧区, and takes a plain name on purpose', () => {
    const wish = {
      place: { league: '', banner: '土默特左旗', township: '察素齐镇', village: '查干温都尔' },
      setting: null,
      plainName: null,
      plan: null,
    };
    expect(lackingIn(wish)).toEqual(['generic', 'setting']);
    expect(lackingIn({ ...wish, setting: 'pastoral', plainName: '查干温都尔' })).toEqual([]);
    // Another name typed since is asked about anew.
    const other = { ...wish.place, village: '查干' };
    expect(lackingIn({ ...wish, place: other, setting: 'pastoral', plainName: '查干温都尔' })).toEqual([
      'generic',
    ]);
    for (const word of ['嘎查', '村', '社区'])
      expect(lackingIn({ ...wish, setting: 'farming', place: { ...other, village: `查干${word}` } })).toEqual(
        [],
      );
    expect(lackingIn({ ...wish, place: { ...other, village: ' ' } })).toEqual(['name', 'setting']);
  });
});
