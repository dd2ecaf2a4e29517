import { defineWords } from './words.ts';

/** Sentences for app/shaping/fontProblem.ts, by code. */
export const FONT_WORDS = defineWords({
  zh: {
    'font-not-installed': '缺少随程序提供的字体 {key}：没有找到 {file}。请重新安装程序（npm ci）。',
    'font-changed':
      '字体 {key} 的文件与记录的不是同一个：{file}。字形可能不同，请找回原来的文件，或重新选择字体并校对。',
    'font-file-missing': '读不到字体文件 {file}。',
    'font-not-readable': '{file} 不是可用的 TrueType/OpenType 轮廓字体。',
    'font-restricted':
      '字体“{family}”（{file}）的许可禁止嵌入，未经厂商书面同意不能用来出印刷文件。请换用其他字体。',
    'font-bitmap-only':
      '字体“{family}”（{file}）只许嵌入点阵，不许使用轮廓，不能用来出印刷文件。请换用其他字体。',
  },
  en: {
    'font-not-installed':
      'The font {key} that comes with the program is missing: no {file}. Install the program again (npm ci).',
    'font-changed':
      'The file of font {key} is not the one on record: {file}. Its letters may differ; find the original file, or choose the font anew and proof-read.',
    'font-file-missing': 'The font file {file} cannot be read.',
    'font-not-readable': '{file} is not a usable TrueType or OpenType font with outlines.',
    'font-restricted':
      'The licence of “{family}” ({file}) forbids embedding; without the maker’s written leave no print file can be made with it. Use another font.',
    'font-bitmap-only':
      'The licence of “{family}” ({file}) allows bitmaps only, not outlines; no print file can be made with it. Use another font.',
  },
});
