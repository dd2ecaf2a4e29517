import { defineWords, type Words } from '../../../app/words/words.ts';
import { type UnderlayRefusal } from './underlayRefusal.ts';

/** Why a file cannot lie under the plan: what, and what to do. */
export const UNDERLAY_PROBLEMS: Words<UnderlayRefusal> = defineWords({
  zh: {
    'not-a-picture': '“{name}”不是能描的图。请用 JPG、PNG 图片或 PDF；CAD 图请先在 CAD 里另存为 PDF。',
    'not-a-photo': '“{name}”不是照片。请用 JPG 或 PNG 图片。',
    'file-too-large':
      '“{name}”有 {size} MB，最大 {limit} MB。请降低扫描精度（300 dpi 足够）或只留要描的那一页。',
    'picture-too-large':
      '图片有 {width}×{height} 像素，每边最多 {most}。请降低扫描精度（300 dpi 足够）再放入。',
    'picture-too-heavy':
      '图片有 {width}×{height} 像素，这种格式最多 {most} 百万像素。请降低扫描精度（300 dpi 足够），或另存为普通 PNG。',
    'picture-damaged': '这张图片不完整或已损坏，读不出来。请重新拍照或扫描。',
    'pdf-encrypted': '这份 PDF 设了打开密码。请先去掉密码再放入。',
    'pdf-too-many-pages': '这份 PDF 有 {pages} 页，最多 {most} 页。请只留下平面图那几页。',
    'pdf-damaged': '这份 PDF 已损坏，读不出来。请重新导出或扫描。',
    'worker-failed': '没能处理完这张图，可能是内存不够。请关掉别的程序，或换一张小一些的图。',
  },
  en: {
    'not-a-picture':
      '“{name}” is nothing that can be traced. Use a JPG or PNG picture or a PDF; save CAD drawings as PDF first.',
    'not-a-photo': '“{name}” is no photo. Use a JPG or PNG picture.',
    'file-too-large':
      '“{name}” has {size} MB, the most is {limit} MB. Scan at a lower resolution (300 dpi will do) or keep only the page to trace.',
    'picture-too-large':
      'The picture has {width}×{height} pixels, at most {most} along a side. Scan at a lower resolution (300 dpi will do).',
    'picture-too-heavy':
      'The picture has {width}×{height} pixels; of this kind at most {most} million. Scan at a lower resolution (300 dpi will do) or save it as a plain PNG.',
    'picture-damaged': 'The picture is incomplete or damaged. Take or scan it again.',
    'pdf-encrypted': 'This PDF has a password. Take the password off first.',
    'pdf-too-many-pages': 'This PDF has {pages} pages, at most {most}. Keep only the pages with the plan.',
    'pdf-damaged': 'This PDF is damaged and cannot be read. Export or scan it again.',
    'worker-failed':
      'The picture could not be worked on, perhaps for want of memory. Close other programs or use a smaller picture.',
  },
});
