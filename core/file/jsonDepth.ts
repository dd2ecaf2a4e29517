/** Levels that a document of this program may have; a project's deepest field lies a dozen levels down. */
const MOST_LEVELS = 100;

/** Whether JSON text nests deeper than any document does: walking it would exhaust the stack. */
export function isTooDeep(text: string): boolean {
  let level = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH && inString) at += 1;
    else if (unit === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (unit === BRACKET || unit === BRACE) level += 1;
    else if (unit === BRACKET + 2 || unit === BRACE + 2) level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`; their closing ones are two further. */
const BRACKET = 0x5b;
const BRACE = 0x7b;
