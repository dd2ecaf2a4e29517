/**
 * Characters that a file writes as escapes: `\U+4F1A` (a UTF-16 unit) and `\M+5BBE1` (a double byte; the figure
 * names the code page: 1 = 932, 2 = 950, 3 = 949, 4 = 1361, 5 = 936).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\U\+([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\M\+([1-5])([0-9A-F]{4})/gi, (all: string, page: string, hex: string) => {
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

/** A line's end that a control code stands for (`^J`): inside a Chinese word it parts nothing. */
const SOFT = '\u2028';

/** A TEXT without its own codes: `%%` codes, control characters as `^J`, and escapes. */
export function plainText(text: string): string {
  return withoutSoftEnds(percentCodes(caretCodes(decodeEscapes(text)))).trim();
}

/**
 * `%%d` degree, `%%p` plus or minus, `%%c` diameter, `%%nnn` a character by its number, `%%%` a per cent sign;
 * `%%u`, `%%o`, `%%k` only look. One walk, so that nothing that was decoded is read as a code again.
 */
function percentCodes(text: string): string {
  return text.replace(/%%(\d{3}|[a-z%])/gi, (all: string, code: string) => {
    if (/^\d/.test(code)) {
      const number = Number(code);
      return number < 32 || number > 255 ? '' : String.fromCharCode(number);
    }
    switch (code.toLowerCase()) {
      case 'd':
        return '°';
      case 'p':
        return '±';
      case 'c':
        return '⌀';
      case '%':
        return '%';
      case 'u':
      case 'o':
      case 'k':
        return '';
      default:
        return all;
    }
  });
}

/** `^J` line feed, `^M` carriage return, `^I` tab, `^ ` the caret itself; other control characters show nothing. */
function caretCodes(text: string): string {
  return text.replace(/\^([A-Z@[\\\]^_ ])/g, (_, code: string) => {
    switch (code) {
      case ' ':
        return '^';
      case 'J':
        return SOFT;
      case 'I':
        return ' ';
      default:
        return '';
    }
  });
}

function withoutSoftEnds(text: string): string {
  return text
    .replace(new RegExp(`(?<=\\p{Script=Han})\\s*${SOFT}\\s*(?=\\p{Script=Han})`, 'gu'), '')
    .replaceAll(SOFT, '\n');
}

/** Codes of one argument that ends with a semicolon, and what the argument may hold where the semicolon is missing. */
const ARGUMENTS: Readonly<Record<string, RegExp>> = {
  A: /^[012]?;?/,
  C: /^\d*;?/,
  c: /^\d*;?/,
  H: /^[-+.\deE]*x?;?/,
  W: /^[-+.\deE]*x?;?/,
  T: /^[-+.\deE]*x?;?/,
  Q: /^[-+.\deE]*;?/,
  f: /^[^;{}\\]*;/,
  F: /^[^;{}\\]*;/,
  p: /^[^;{}\\]*;/,
};

/** An MTEXT without its formatting; lines parted by \n. */
export function plainMText(text: string): string {
  const source = decodeCharacters(text);
  const parts: string[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const character = source[i] ?? '';
    if (character === '{' || character === '}') continue;
    if (character !== '\\') {
      if (character === '^') {
        const code = source[i + 1] ?? '';
        const shown = caretCodes(`^${code}`);
        if (shown !== `^${code}`) {
          parts.push(shown);
          i += 1;
          continue;
        }
      }
      parts.push(character);
      continue;
    }
    const code = source[i + 1] ?? '';
    i += 1;
    if ('\\{}'.includes(code)) parts.push(code);
    else if (code === 'P' || code === 'N' || code === 'X') parts.push('\n');
    else if (code === '~') parts.push('\u00a0');
    else if ('LlOoKk'.includes(code)) continue;
    else if (code === 'S') {
      const end = endOfStack(source, i + 1);
      parts.push(stacked(source.slice(i + 1, end)));
      i = end;
    } else {
      const argument = ARGUMENTS[code]?.exec(source.slice(i + 1, i + 1 + LONGEST_ARGUMENT));
      if (argument === undefined) parts.push('\\', code);
      else if (argument !== null) i += argument[0].length;
    }
  }
  return withoutSoftEnds(percentCodes(parts.join('')))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

const LONGEST_ARGUMENT = 2000;

/** `\U+` and `\M+`, but not behind a backslash that is one itself. */
function decodeCharacters(text: string): string {
  return text.replace(/\\\\|\\U\+[0-9A-F]{4}|\\M\+[1-5][0-9A-F]{4}/gi, (code) =>
    code === '\\\\' ? code : decodeEscapes(code),
  );
}

/** Where the stack that begins at `from` ends; a semicolon behind a backslash is a part of it. */
function endOfStack(source: string, from: number): number {
  for (let i = from; i < source.length; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === ';') return i;
  }
  return source.length;
}

/** One over the other: `1/2`, `1#2`; with nothing below (`2^ `) it is raised, with nothing above lowered. */
function stacked(stack: string): string {
  const cut = /(?<!\\)[/#^]/.exec(stack)?.index ?? -1;
  const plain = (part: string): string => part.replace(/\\(.)/g, '$1').trim();
  if (cut === -1) return plain(stack);
  const [above, below] = [plain(stack.slice(0, cut)), plain(stack.slice(cut + 1))];
  return above === '' || below === '' ? above + below : `${above}/${below}`;
}

/** How an MTEXT's first paragraph is set by its own codes (`\pxqc;`); null = as its box is attached. */
export function paragraphAlignment(text: string): 'l' | 'c' | 'r' | null {
  const found = /\\p[^;{}\\]*?q([lcrjd])[^;{}\\]*;/.exec(text)?.[1];
  return found === 'c' || found === 'r' || found === 'l' ? found : null;
}
