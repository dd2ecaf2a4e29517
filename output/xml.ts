/** The text without what XML 1.0 cannot hold (production 2, Char): control characters, half surrogate pairs. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** For element content and for attribute values in double quotes. */
export function xmlEscaped(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
