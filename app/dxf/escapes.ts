/**
 * Characters that a file writes as escapes: `\U+4F1A` (a UTF-16 unit) and `\M+5BBE1` (a double byte; the figure
 * names the code page: 1 = 932, 2 = 950, 3 = 949, 5 = 936).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\U\+([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\M\+([1-5])([0-9A-Fa-f]{4})/g, (all: string, page: string, hex: string) => {
      const coding = DOUBLE_BYTE[page];
      if (coding === undefined) return all;
      const unit = parseInt(hex, 16);
      return new TextDecoder(coding).decode(Uint8Array.of(unit >> 8, unit & 0xff));
    });
}

const DOUBLE_BYTE: Readonly<Record<string, string>> = {
  '1': 'shift_jis',
  '2': 'big5',
  '3': 'euc-kr',
  '5': 'gb18030',
};

/** A TEXT's own codes: `%%d` degree, `%%p` plus or minus, `%%c` diameter; `%%u`, `%%o`, `%%k` only look. */
export function plainText(text: string): string {
  return decodeEscapes(text)
    .replace(/%%d/gi, '°')
    .replace(/%%p/gi, '±')
    .replace(/%%c/gi, '⌀')
    .replace(/%%[uok]/gi, '')
    .replace(/%%%/g, '%')
    .replace(/%%(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code)))
    .trim();
}

/** An MTEXT without its formatting; lines parted by \n. */
export function plainMText(text: string): string {
  return plainText(
    decodeEscapes(text)
      .replace(/\\\\/g, '\u0001')
      .replace(/\\[{}]/g, (brace) => (brace === '\\{' ? '\u0002' : '\u0003'))
      .replace(/\\[PXN]/g, '\n')
      .replace(/\\~/g, '\u00a0')
      .replace(/\\S([^;]*);/g, (_, stack: string) => stack.replace(/[\^#]/g, '/'))
      .replace(/\\[ACFHQTWfp][^;]*;/g, '')
      .replace(/\\[LlOoKk]/g, '')
      .replace(/[{}]/g, '')
      .replaceAll('\u0001', '\\')
      .replaceAll('\u0002', '{')
      .replaceAll('\u0003', '}'),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
