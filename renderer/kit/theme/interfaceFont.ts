/** Chinese faces of systems. */
export const SYSTEM_CHINESE = [
  'Microsoft YaHei UI',
  'Microsoft YaHei',
  'PingFang SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Noto Sans SC',
  'WenQuanYi Micro Hei',
] as const;

/**
 * Typefaces of the window, in the order in which each character looks for its glyph. Mongolian is the face of the
 * signs, and comes first with its own characters only (panels.css), so that its narrow space stays in the word. Then
 * the Chinese faces of systems; where there is none of them, the one that the program brings along in pieces
 * (docs/decisions/0110), of which the browser fetches those that hold the characters shown.
 */
export const INTERFACE_FONT = ['Paijiang Mongolian', ...SYSTEM_CHINESE, 'Noto Sans SC Variable']
  .map((family) => `'${family}', `)
  .join('')
  .concat('sans-serif');
