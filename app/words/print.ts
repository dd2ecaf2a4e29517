import { defineWords } from './words.ts';

/** Why a drawing cannot be a print file: the sentences for the codes of output/pdf/problem.ts. */
export const PRINT_WORDS = defineWords({
  zh: {
    'sheet-too-large':
      '幅面 {width} × {height} mm 超过 {limit} mm，PDF 装不下。可改出 1:{times} 的缩小文件（文件名和裁切线外会注明比例）。',
    'sheet-too-small': '幅面 {width} × {height} mm 太小，不能印刷。',
    'ink-sum': '颜色“{ink}”四色总墨量 {sum}%，超过 {limit}%。',
    'spot-name': '专色名“{name}”不能用：只可用英文字母、数字、空格、-、_，且不可用 All、None 等保留名。',
    'spot-conflict': '两种颜色用了同一个专色名“{name}”。',
    'picture-missing': '图片 {asset} 不在项目文件里。',
    'picture-unreadable': '图片“{file}”读不出来：文件损坏，或格式不支持。',
    'artwork-pdf': '标识“{file}”是 PDF。请另存为 SVG（转曲）或不低于 150 dpi 的 PNG 再放入。',
  },
  en: {
    'sheet-too-large':
      'The sheet of {width} × {height} mm exceeds {limit} mm, the most a PDF page can be. A labelled file at 1:{times} can be made instead.',
    'sheet-too-small': 'The sheet of {width} × {height} mm is too small to print.',
    'ink-sum': 'The inks of “{ink}” add up to {sum} %, more than {limit} %.',
    'spot-name':
      'The spot name “{name}” cannot be used: only ASCII letters, figures, space, - and _, and no reserved name such as All or None.',
    'spot-conflict': 'Two colours have the one spot name “{name}”.',
    'picture-missing': 'The picture {asset} is not in the project file.',
    'picture-unreadable': 'The picture “{file}” cannot be read: damaged, or of an unknown kind.',
    'artwork-pdf': 'The artwork “{file}” is a PDF. Save it as SVG (outlines) or as PNG of at least 150 dpi.',
  },
});
