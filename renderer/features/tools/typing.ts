/** A figure that grows as it is typed while something is drawn. */
const FIGURE = /^[0-9.+*/-]$/;
const UNIT = /^[cm米厘毫]$/;

/** The text after a key; null when the key is none of a figure's. A unit only follows a digit: `m` alone is a tool. */
export function typed(text: string, key: string): string | null {
  if (key === 'Backspace') return text === '' ? null : text.slice(0, -1);
  if (FIGURE.test(key) && (text !== '' || /[0-9.]/.test(key))) return text + key;
  if (UNIT.test(key) && /[0-9.cm厘毫]$/.test(text)) return text + key;
  return null;
}
