import { type PICTURE_PROBLEMS, type PRINT_PROBLEMS } from '../../output/pdf/problem.ts';
import { type PNG_PROBLEMS } from '../../output/png/problem.ts';
import { type SVG_PROBLEMS } from '../../output/svg/problem.ts';
import { defineWords, type Words } from './words.ts';

/** Everything that a writer may refuse a drawing for. */
export type OutputProblemCode = (
  typeof PRINT_PROBLEMS | typeof PICTURE_PROBLEMS | typeof SVG_PROBLEMS | typeof PNG_PROBLEMS
)[number];

/** Sentences for the writers' problems, by code. */
export const OUTPUT_WORDS: Words<OutputProblemCode> = defineWords({
  zh: {
    'sheet-too-large':
      '页面 {width} × {height} mm 超过 PDF 的最大边长 {limit} mm。可以改出 1:{times} 的缩小文件，并在文件名和页边注明比例。',
    'sheet-too-small': '成品 {width} × {height} mm 太小，PDF 放不下这样的页面。',
    'ink-sum': '颜色“{ink}”的总墨量为 {sum}%，超过 {limit}%，印刷会糊。请改用总墨量小的配色。',
    'spot-name': '专色名“{name}”不能用：只能用英文字母、数字、空格和 - _ .，且不能是 All、None 或四色名。',
    'spot-conflict': '专色“{name}”有两种不同的替代色，请统一。',
    'picture-missing': '图片素材不在工程里：{asset}。',
    'picture-too-coarse':
      '图片太粗：放到这个尺寸只有 {dpi} dpi，至少要 {least} dpi。请索取更大的图，最好是矢量图（SVG）。',
    'picture-broken': '图片数据不完整：{asset}。',
    'picture-unreadable': '读不出图片（{mediaType}）：文件损坏，或格式与扩展名不符。',
    'picture-not-a-picture': '不是 PNG 或 JPEG 图片（按文件内容看，不看扩展名）。请另存为其中一种。',
    'picture-broken-off': '图片（{mediaType}）不完整，中途断了。请重新复制或扫描。',
    'picture-cannot-be-cut': '雕刻、切割用的文件里不能有图片：{asset}。',
    'dash-cannot-be-cut': '虚线（{ink}）没有完整轮廓，不能用于切割。',
    'png-too-large': '按 {dpi} dpi 会有 {width} × {height} 像素，太大。请用 {fitting} dpi 或更低。',
  },
  en: {
    'sheet-too-large':
      'The sheet of {width} × {height} mm is larger than a PDF page may be ({limit} mm a side). A 1:{times} file can be made instead, with the scale in its name and margin.',
    'sheet-too-small': 'A finished size of {width} × {height} mm is smaller than a PDF page may be.',
    'ink-sum':
      'The colour “{ink}” lays on {sum} % ink, more than {limit} %; it would smear. Choose one with less ink.',
    'spot-name':
      'The spot name “{name}” cannot be used: letters, digits, spaces and - _ . only, and not All, None or a process colour.',
    'spot-conflict': 'The spot colour “{name}” has two different substitutes.',
    'picture-missing': 'The picture is not in the project: {asset}.',
    'picture-too-coarse':
      'The picture is too coarse: {dpi} dpi at this size, {least} dpi at least. Ask for a larger one, best a vector file (SVG).',
    'picture-broken': 'The picture’s data is incomplete: {asset}.',
    'picture-unreadable':
      'The picture ({mediaType}) cannot be read: it is damaged, or not what its name says.',
    'picture-not-a-picture':
      'Neither PNG nor JPEG, by what it holds and not by its name. Save it as one of the two.',
    'picture-broken-off': 'The picture ({mediaType}) breaks off before its end. Copy or scan it again.',
    'picture-cannot-be-cut': 'A file for cutting or engraving cannot hold a picture: {asset}.',
    'dash-cannot-be-cut': 'A dashed line ({ink}) has no whole contour and cannot be cut.',
    'png-too-large':
      'At {dpi} dpi the picture would have {width} × {height} pixels, too many. Use {fitting} dpi or less.',
  },
});
