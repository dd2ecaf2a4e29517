import { defineWords } from '../words.ts';

export const SHAPE_COMMAND = defineWords({
  zh: {
    summary: '看一段文字怎样排成字形（字形编号和位置）',
    help: `用法：paijiang shape 文字 [选项]

  --script Mong|Hans  按蒙古文或汉字处理（默认按文字本身分段）
  --vertical          汉字竖排：用竖排字形，向下排列
  --weight 数字       宋体的粗细 200–900（默认 400）
  --font 文件         先用这个字体文件（可写多次）
  --json              输出 JSON：[{font, script, start, end, glyphs: [{id, cluster, xAdvance, yAdvance, xOffset, yOffset}]}]

单位是字体单位，y 轴向上；cluster 是文字中的位置（UTF-16）。蒙古文总是横着排成一行，做牌子时再转 90°。
退出码：0 已排好；2 输入有误（缺字、私用区编码等）`,
    'no-text': '文字是空的。',
    'wrong-value': '选项“{name}”的值“{value}”不对；可用：{allowed}。',
    note: '请注意：{sentence}',
  },
  en: {
    summary: 'Show how a text is shaped: glyph ids and positions',
    help: `Usage: paijiang shape TEXT [options]

  --script Mong|Hans  take it as Mongolian or as Chinese (by default each stretch for what it is)
  --vertical          upright Chinese with its vertical forms, advancing down
  --weight NUMBER     weight of the Song face, 200–900 (default 400)
  --font FILE         look into this font file first (may be repeated)
  --json              JSON: [{font, script, start, end, glyphs: [{id, cluster, xAdvance, yAdvance, xOffset, yOffset}]}]

Font units, y up; a cluster is the place in the text (UTF-16). Mongolian is always shaped along its line; signs
turn it by 90°.
Exit code: 0 shaped; 2 bad input (a character that no face has, private-use code points …)`,
    'no-text': 'The text is empty.',
    'wrong-value': 'Option “{name}” cannot be “{value}”; there are: {allowed}.',
    note: 'Note: {sentence}',
  },
});
