/** A PDF function: inputs to outputs, both clamped to what it declares (ISO 32000-1, 7.10). */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];
