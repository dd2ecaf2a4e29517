import { defineWords } from '../../../app/words/words.ts';

/** 全乡镇: the villages of a folder. */
export const TOWNSHIP = defineWords({
  zh: {
    title: '全乡镇',
    empty: '这个文件夹里还没有村的项目（.paijiang 文件）。把各村的文件放进来，再点“重新读取”。',
  },
  en: {
    title: 'Township',
    empty: 'No village files (.paijiang) in this folder yet. Put them here and choose “Read again”.',
  },
});
