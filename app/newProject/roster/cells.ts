/** Begins as a table program's formula does, and is no signed number. */
export function isFormulaLike(text: string): boolean {
  return (
    /^[=@＝＠]/u.test(text) ||
    (/^[+\-＋－]/u.test(text) && !/^[+\-＋－]?[\d.,]+$/u.test(text.normalize('NFKC')))
  );
}

/**
 * An area in m²: 186, 186.5, 1,186㎡, １８６平方米; null where it is none. `isPlain`: a bare number, as a table has it.
 */
export function readArea(text: string): { readonly area: number; readonly isPlain: boolean } | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  const figures = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:平方米|平米|平|m2|㎡)?$/u.exec(plain);
  if (figures === null) return null;
  const area = Number(`${(figures[1] ?? '').replaceAll(',', '')}${figures[2] ?? ''}`);
  // What the project's record takes.
  if (!(area > 0) || area > 1_000_000) return null;
  return { area, isPlain: /^\d+(?:\.\d+)?$/.test(text) };
}

/** A whole number of plates, 0 to 9999: 16, 16块; null where it is none. */
export function readCount(text: string): number | null {
  const figures = /^(\d{1,4})(?:块|个|面)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return figures === null ? null : Number(figures[1]);
}
