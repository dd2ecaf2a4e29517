import { builtInFormat } from './builtInFormats.ts';
import { readXml } from './xmlPart.ts';

/** _x000D_ is the character; _x005F_ is the underscore that keeps one from being read so. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Line ends as a cell shows them. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/**
 * Gathers the words of a string item (si, is): all its runs, without the pronunciation that stands beside them.
 * Feed it the elements inside.
 */
export class StringItem {
  private words = '';
  private inText = false;
  private aside = 0;

  open(name: string): void {
    if (name === 'rPh') this.aside += 1;
    else if (name === 't' && this.aside === 0) this.inText = true;
  }
  close(name: string): void {
    if (name === 'rPh') this.aside -= 1;
    else if (name === 't') this.inText = false;
  }
  text(text: string): void {
    if (this.inText) this.words += text;
  }
  /** What was gathered, and empty again. */
  take(): string {
    const words = lineEnds(unescaped(this.words));
    this.words = '';
    this.inText = false;
    this.aside = 0;
    return words;
  }
}

export function sharedStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const item = new StringItem();
  readXml(bytes, {
    open: (name) => item.open(name),
    close: (name) => {
      if (name === 'si') strings.push(item.take());
      else item.close(name);
    },
    text: (text) => item.text(text),
  });
  return strings;
}

/** Format codes by the number of the cell's style. */
export function cellFormats(bytes: Uint8Array | null): readonly string[] {
  if (bytes === null) return [];
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  let inDifferences = 0;
  readXml(bytes, {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'dxfs') inDifferences += 1;
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt' && formatCode !== undefined && inDifferences === 0)
        own.set(Number(numFmtId), formatCode);
      else if (name === 'xf' && inCells) styles.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
      if (name === 'dxfs') inDifferences -= 1;
    },
  });
  return styles.map((number) => own.get(number) ?? builtInFormat(number));
}
