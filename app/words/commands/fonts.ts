import { defineWords } from '../words.ts';

export const FONTS_COMMAND = defineWords({
  zh: {
    summary: '列出可用的字体；查看字体文件能否使用',
    help: `用法：paijiang fonts [字体文件…] [选项]

不写文件：列出随程序提供的字体，并提示本机的蒙古文白体。写了文件：列出这些文件里的字体，以及许可是否允许嵌入。

  --check  逐个核对随程序提供的字体文件的校验值
  --json   输出 JSON

退出码：0 都可用；1 有随程序提供的字体缺失或被改动；2 给出的文件不能用`,
    shipped: '{key}  {family} {style}  粗细 {weight}  文字 {scripts}  许可 {licence}  {package}',
    added: '{key}  {family} {style}  粗细 {weight}  文字 {scripts}  嵌入 {embedding}  {file}',
    proposed:
      '这台电脑上有笔画粗细有变化的蒙古文字体“{family}”（{key}，{file}）。可以在窗口的标牌“字体”里选用；程序不会自行选用。',
    unfit: '“{family}”不能用来排蒙古文：{reason}（{letters}）。',
    checked: '{count} 个字体文件与校验值一致。',
  },
  en: {
    summary: 'List the fonts; say whether a font file can be used',
    help: `Usage: paijiang fonts [FONTFILE…] [options]

Without files: the fonts that come with the program, and Mongolian ones of this machine that may be
chosen. With files: the faces in them, and whether their licence
allows embedding.

  --check  compare every font file that comes with the program with its checksum
  --json   JSON

Exit code: 0 all usable; 1 a font that comes with the program is missing or changed; 2 a file cannot be used`,
    shipped: '{key}  {family} {style}  weight {weight}  scripts {scripts}  licence {licence}  {package}',
    added: '{key}  {family} {style}  weight {weight}  scripts {scripts}  embedding {embedding}  {file}',
    proposed:
      'This machine has a Mongolian font with thick and thin strokes, “{family}” ({key}, {file}). It can be chosen under “Typeface” of a sign in the window; the program never takes it by itself.',
    unfit: '“{family}” cannot set Mongolian: {reason} ({letters}).',
    checked: '{count} font files agree with their checksums.',
  },
});
