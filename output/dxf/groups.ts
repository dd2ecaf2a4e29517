/** Six decimals of a millimetre: a nanometre, and no exponent that a reader might not know. */
function dxfNumber(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  if (rounded === 0) return '0.0';
  const text = Math.abs(rounded) < 1e-6 || Math.abs(rounded) >= 1e21 ? rounded.toFixed(6) : String(rounded);
  return text.includes('.') ? text : `${text}.0`;
}

/** Words as they may stand in one group: control characters and line ends would break the pairs. */
export function dxfWords(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A name of a layer, block or style without what AutoCAD forbids in names (R2000 and later). */
export function dxfName(name: string): string {
  return dxfWords(name).replace(/[<>/\\":;?*|=`,]/g, '-');
}

/** Groups of a DXF file: pairs of a code and a value, each on its own line, CR LF as AutoCAD writes. */
export class Groups {
  readonly #lines: string[] = [];

  /** A whole number or a word. */
  add(code: number, value: string | number): this {
    this.#lines.push(String(code), String(value));
    return this;
  }

  real(code: number, value: number): this {
    return this.add(code, dxfNumber(value));
  }

  point(code: number, x: number, y: number, z = 0): this {
    return this.real(code, x)
      .real(code + 10, y)
      .real(code + 20, z);
  }

  flat(code: number, x: number, y: number): this {
    return this.real(code, x).real(code + 10, y);
  }

  append(other: Groups): this {
    for (const line of other.#lines) this.#lines.push(line);
    return this;
  }

  text(): string {
    return `${this.#lines.join('\r\n')}\r\n`;
  }
}
