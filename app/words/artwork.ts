import { type ArtworkProblem } from '../artwork/problem.ts';
import { type TypesetNote, type TypesetProblem } from '../../typeset/text/problems.ts';
import { defineWords, say, type UiLanguage, type Words } from './words.ts';
import { GOOD_DPI } from '../../core/drawing/resolution.ts';

type Code = ArtworkProblem['code'] | Extract<(TypesetProblem | TypesetNote)['code'], `artwork-${string}`>;

/** Why supplied artwork is refused and what to do about it; what to look at where it is taken. @internal */
export const ARTWORK_WORDS: Words<Code> = defineWords({
  zh: {
    'artwork-kind': `图样文件是 {kind}，不能使用。请用原软件另存为 SVG 或 PDF（文字转曲），或不低于 ${GOOD_DPI} dpi 的 PNG。`,
    'artwork-damaged': '读不出图样：{kind} 文件已损坏，或没有写完整。请重新索取或重新导出。',
    'artwork-too-large':
      '图样太复杂：{what} 超过 {limit}。标识图样不会这样大；请删去看不见的内容，或把位图描摹的结果改为原始矢量图。',
    'artwork-empty': '图样里什么也没有画。请打开原文件核对后重新导出。',
    'artwork-no-size': 'SVG 图样没有写明大小（缺少 width、height 和 viewBox）。请用原软件重新导出。',
    'artwork-text': '图样里有没转曲的文字“{text}”，换一台电脑字形会变。请在原软件里把文字转曲后重新导出。',
    'artwork-picture': `矢量图样里夹有位图。请改用全部是矢量的原稿；只有位图时，请把整个图样存为不低于 ${GOOD_DPI} dpi 的 PNG。`,
    'artwork-gradient': `图样里有渐变色，不能保证各家印刷一致。请索取实色版本；没有实色版本时，请把整个图样存为不低于 ${GOOD_DPI} dpi 的 PNG。`,
    'artwork-pattern': '图样里有图案填充。请在原软件里扩展（展开）成实色图形后重新导出。',
    'artwork-filter': `图样里有滤镜效果（阴影、模糊等）。请去掉效果，或把整个图样存为不低于 ${GOOD_DPI} dpi 的 PNG。`,
    'artwork-mask': '图样里有蒙版。请在原软件里拼合透明度或展开蒙版后重新导出。',
    'artwork-transparency': '图样里有透明效果。请在原软件里拼合透明度后重新导出。',
    'artwork-external': '图样引用了文件之外的内容（{reference}）。请嵌入或删去后重新导出。',
    'artwork-reference': '图样里的引用“{reference}”找不到，或绕回自身。请用原软件重新导出。',
    'artwork-script': '图样里有脚本程序，不予打开。请只保留图形后重新导出。',
    'artwork-entities':
      '图样文件头（DOCTYPE）里有自定义实体，不予打开。请另存为普通 SVG 1.1（不保留编辑功能）。',
    'artwork-style': '图样里的样式“{what}”不能准确还原。请导出 SVG 时把样式选为“表示属性”。',
    'artwork-element': '图样里的“{what}”不能准确还原。请在原软件里展开成普通路径后重新导出。',
    'artwork-colour': '图样里的颜色“{what}”看不懂。请改成 RGB 颜色，或导出 CMYK 的 PDF。',
    'artwork-length': '图样里的长度“{what}”看不懂。请用原软件重新导出。',
    'artwork-geometry': '图样里的图形数据“{what}”不完整或不合规。请用原软件重新导出。',
    'artwork-stroke': '图样里有一种线条不能准确还原（{what}）。请在原软件里把描边轮廓化后重新导出。',
    'artwork-encrypted': 'PDF 图样要有打开密码才能看。请向提供单位索取不设打开密码的文件。',
    'artwork-encryption':
      'PDF 图样用证书或别的方式加了密（{what}），程序不能打开。请向提供单位索取不加密的文件。',
    'artwork-encoding':
      'SVG 图样的文字编码“{encoding}”程序不读，或与文件内容不符。请在原软件里另存，编码选 UTF-8；也可以用记事本打开，另存为 UTF-8，并把第一行的 encoding 改成 UTF-8。',
    'artwork-editing-data':
      'SVG 图样里存有 Illustrator 的编辑数据，画面和编辑数据可能不一致。请在 Illustrator 里重新“存储为 SVG”，在 SVG 选项里不勾选“保留 Illustrator 编辑功能”；或存储为 PDF。',
    'artwork-apple-png':
      'PNG 图样是苹果开发工具压缩过的（CgBI 格式），印刷软件都读不了。请在苹果电脑上用“预览”打开，导出为 PNG；或索取原图。',
    'artwork-pages': 'PDF 图样有 {count} 页，标识只能是一页。请把需要的那一页单独存为 PDF。',
    'artwork-operator': 'PDF 图样里有看不懂的指令“{what}”，文件可能已损坏。请重新导出。',
    'artwork-colour-space': 'PDF 图样用了 {what} 颜色，不能准确还原。请把颜色转成 CMYK 后重新导出。',
    'artwork-overprint':
      'PDF 图样里有叠印的专色，换成四色后叠印效果会变。请在原软件里转成 CMYK 并拼合后重新导出。',
    'artwork-annotation': 'PDF 图样上有批注或表单。请删去后重新导出。',
    'artwork-too-coarse':
      '“{sign}”的图样太粗：放到这个尺寸只有 {dpi} dpi，至少要 {least} dpi。请索取矢量图（SVG、PDF），或宽 {needed} 像素以上的 PNG。',
    'artwork-coarse':
      '“{sign}”的图样放到这个尺寸只有 {dpi} dpi，边缘可能发虚；最好不低于 {good} dpi，或改用矢量图。',
    'artwork-rgb':
      '“{sign}”的图样里有 {colours} 种 RGB 颜色，已按 FOGRA39 换算成印刷色。要与规定色值完全一致，请索取 CMYK 的 PDF。',
    'contour-of-picture':
      '“{sign}”的图样是图片，不能沿外轮廓裁切。请选方形或圆形，或索取矢量图（SVG、PDF）。',
    'emblem-paint':
      '“{sign}”：请向发放标识文件的单位索取标准色号（油漆号），写进制作要求；图样里的颜色只供印刷。',
    'artwork-spots':
      '“{sign}”的图样里的专色（{names}）已按文件里的替代色改为四色。需要专色印刷时请告知制作单位。',
  },
  en: {
    'artwork-kind': `The artwork file is {kind}, which cannot be used. Save it from its own program as SVG or PDF with text as outlines, or as PNG of at least ${GOOD_DPI} dpi.`,
    'artwork-damaged':
      'The artwork cannot be read: the {kind} file is damaged or incomplete. Ask for it again, or export it again.',
    'artwork-too-large':
      'The artwork is too complex: {what} exceeds {limit}. Remove what cannot be seen, or replace a traced picture by the original.',
    'artwork-empty': 'The artwork paints nothing. Check the original and export it again.',
    'artwork-no-size': 'The SVG tells no size (no width, height or viewBox). Export it again.',
    'artwork-text':
      'The artwork has live text, “{text}”, which another machine would set otherwise. Convert text to outlines and export it again.',
    'artwork-picture': `The vector artwork holds a picture. Use a version that is all vector, or save the whole as PNG of at least ${GOOD_DPI} dpi.`,
    'artwork-gradient': `The artwork has a gradient, which printers render differently. Ask for a version in solid colours, or save the whole as PNG of at least ${GOOD_DPI} dpi.`,
    'artwork-pattern': 'The artwork has a pattern fill. Expand it to solid shapes and export it again.',
    'artwork-filter': `The artwork has filter effects (shadow, blur …). Remove them, or save the whole as PNG of at least ${GOOD_DPI} dpi.`,
    'artwork-mask': 'The artwork has a mask. Flatten or expand it and export it again.',
    'artwork-transparency': 'The artwork has transparency. Flatten it and export it again.',
    'artwork-external': 'The artwork refers to something outside the file ({reference}). Embed or remove it.',
    'artwork-reference':
      'The reference “{reference}” in the artwork leads nowhere, or back to itself. Export it again.',
    'artwork-script': 'The artwork holds a script and is not opened. Keep the shapes alone.',
    'artwork-entities':
      'The head of the artwork (DOCTYPE) declares entities; it is not opened. Save it as plain SVG 1.1 without editing capabilities.',
    'artwork-style':
      'The style “{what}” cannot be kept truly. Export the SVG with styles as presentation attributes.',
    'artwork-element':
      '“{what}” in the artwork cannot be kept truly. Expand it to plain paths and export it again.',
    'artwork-colour': 'The colour “{what}” is not understood. Make it RGB, or export a CMYK PDF.',
    'artwork-length': 'The length “{what}” is not understood. Export the artwork again.',
    'artwork-geometry': 'The shape data “{what}” is not well formed. Export the artwork again.',
    'artwork-stroke':
      'A kind of line in the artwork cannot be kept truly ({what}). Convert strokes to outlines and export it again.',
    'artwork-encrypted':
      'The PDF cannot be read without its password. Ask for one without a password to open it.',
    'artwork-encryption':
      'The PDF is encrypted by certificate or in another way ({what}) and cannot be opened. Ask for one that is not encrypted.',
    'artwork-encoding':
      'The characters of the SVG are coded as “{encoding}”, which is not read, or is not what the file holds. Save it again with UTF-8 as encoding; or open it in a text editor, save it as UTF-8 and write UTF-8 as encoding in its first line.',
    'artwork-editing-data':
      'The SVG holds Illustrator’s editing data, which may differ from what is seen. In Illustrator save it as SVG again with “Preserve Illustrator Editing Capabilities” off, or save it as PDF.',
    'artwork-apple-png':
      'The PNG was packed by Apple’s developer tools (CgBI), which print software does not read. Open it in Preview on a Mac and export it as PNG, or ask for the original.',
    'artwork-pages': 'The PDF has {count} pages, an emblem has one. Save that page as a PDF of its own.',
    'artwork-operator': 'The PDF has an unknown operator “{what}” and may be damaged. Export it again.',
    'artwork-colour-space':
      'The PDF uses {what} colour, which cannot be kept truly. Convert it to CMYK and export it again.',
    'artwork-overprint':
      'The PDF has a spot colour that overprints; its substitute would not. Convert it to CMYK, flatten and export it again.',
    'artwork-annotation': 'The PDF has comments or form fields. Remove them and export it again.',
    'artwork-too-coarse':
      'The artwork of “{sign}” is too coarse: {dpi} dpi at this size, at least {least} are needed. Ask for vector artwork (SVG, PDF) or a PNG at least {needed} pixels wide.',
    'artwork-coarse':
      'The artwork of “{sign}” has only {dpi} dpi at this size, its edges may look soft; {good} dpi or vector artwork would be better.',
    'artwork-rgb':
      '{colours} RGB colours in the artwork of “{sign}” were converted for FOGRA39. For exact values ask for a CMYK PDF.',
    'contour-of-picture':
      'The artwork of “{sign}” is a picture and cannot be cut about its own contour. Choose the square or the circle, or ask for vector artwork (SVG, PDF).',
    'emblem-paint':
      '“{sign}”: ask whoever issued the artwork for the number of the standard paint and give it to the shop; the colours in the artwork are for print alone.',
    'artwork-spots':
      'The spot colours {names} in the artwork of “{sign}” are printed by the substitutes that the file gives. Tell the shop if they must be spot inks.',
  },
});

/** Words for what the readers count and name by code. */
const PARTS = defineWords({
  zh: {
    bytes: '文件字节数',
    depth: '嵌套层数',
    elements: '元素个数',
    points: '节点个数',
    operators: '指令个数',
    unpacked: '解压后的字节数',
    'dash-offset': '虚线起点偏移',
    'sharp-dash': '带尖角的虚线',
    hairline: '零宽度的线',
    unknown: '不认识的格式',
  },
  en: {
    bytes: 'bytes',
    depth: 'depth of nesting',
    elements: 'elements',
    points: 'points',
    operators: 'operators',
    unpacked: 'unpacked bytes',
    'dash-offset': 'dashes that begin with an offset',
    'sharp-dash': 'dashes with sharp corners',
    hairline: 'lines without width',
    unknown: 'of an unknown kind',
  },
});

/** The sentence for a problem or note of artwork; null for a code of another area. */
export function sayArtwork(
  found: { readonly code: string; readonly data: Readonly<Record<string, string | number>> },
  language: UiLanguage,
): string | null {
  if (!isKey(found.code)) return null;
  const data = { ...found.data };
  for (const name of ['what', 'kind'] as const) {
    const part = data[name];
    if (typeof part === 'string' && isPart(part)) data[name] = say(PARTS, language, part);
  }
  return say(ARTWORK_WORDS, language, found.code, data);
}

function isKey(code: string): code is Code {
  return Object.hasOwn(ARTWORK_WORDS.zh, code);
}

function isPart(part: string): part is keyof typeof PARTS.zh {
  return Object.hasOwn(PARTS.zh, part);
}
