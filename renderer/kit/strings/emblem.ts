import { GOOD_DPI } from '../../../core/drawing/resolution.ts';
import { defineWords } from '../../../app/words/words.ts';

/** 标牌: official artwork in the two slots. */
export const EMBLEM = defineWords({
  zh: {
    title: '官方图样',
    hint: `由组织部、文明办提供；程序只放置，不绘制，不改动。SVG、PDF（文字转曲）最好；PNG、JPEG 不低于 ${GOOD_DPI} dpi。`,
    'drop-hint': '把图样文件拖到这里，或者',
    'drop-here': '松开鼠标，放入图样',
    choose: '放入图样…',
    replace: '换一份…',
    remove: '取出',
    reading: '正在读图样…',
    empty: '还没有放入图样',
    supplied: '{by} 提供，{on}',
    document: '随附：{document}',
    'sign-title': '{slot}：图样从哪里来',
    'sign-note': '“{file}”可以使用。请写明由谁提供；名字和日期会写进项目。',
    'field-by': '提供单位或提供人',
    'field-on': '提供日期',
    'field-document': '随附的文件名称或文号（没有就空着）',
    place: '放入',
  },
  en: {
    title: 'Official artwork',
    hint: `Supplied by the organisation department and the civilisation office; the program places it and never draws or alters it. Best as SVG or PDF with text as outlines; PNG or JPEG of at least ${GOOD_DPI} dpi.`,
    'drop-hint': 'Drop the artwork file here, or',
    'drop-here': 'Let go to put the artwork in',
    choose: 'Put artwork in…',
    replace: 'Replace…',
    remove: 'Take out',
    reading: 'Reading the artwork…',
    empty: 'No artwork yet',
    supplied: 'Supplied by {by}, {on}',
    document: 'With: {document}',
    'sign-title': '{slot}: where the artwork comes from',
    'sign-note': '“{file}” can be used. Say who supplied it; name and date go into the project.',
    'field-by': 'Supplied by',
    'field-on': 'On',
    'field-document': 'Document that came with it (if any)',
    place: 'Put in',
  },
});
