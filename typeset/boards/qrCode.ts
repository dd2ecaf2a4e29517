import { encode } from 'uqr';
import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type Mm } from '../../core/units/length.ts';
import { type TypesetProblem } from '../text/problems.ts';

/** Dark modules by row, without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Error correction: a quarter of the code may be scratched off a public board. */
const CORRECTION = 'Q';
/** Quiet zone round the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** The code of a link or text (QR Code model 2, level Q); too long a text is a problem. */
export function qrMatrix(text: string): Result<QrMatrix, TypesetProblem> {
  try {
    return success(encode(text, { ecc: CORRECTION, border: 0 }).data);
  } catch {
    // The library throws for texts over the largest version only.
    return failure(problem('qr-too-long', { length: text.length, text: text.slice(0, 60) }));
  }
}

/** A code of the side `side`, its quiet zone included, which lies left of `at.x`: the dark edge stands on the column's edge. */
export function drawCode(
  matrix: QrMatrix,
  at: { readonly x: Mm; readonly y: Mm },
  side: Mm,
): readonly Item[] {
  const quiet = (side * QUIET) / (matrix.length + 2 * QUIET);
  const path = qrPath(matrix, { x: at.x, y: at.y + quiet }, side - 2 * quiet);
  return [{ kind: 'shape', layer: 'artwork', path, fill: 'black' }];
}

/**
 * The dark modules as one path, each row's neighbours in one rectangle; `side` is the code without its quiet
 * zone, (x, y) its upper left corner.
 */
function qrPath(matrix: QrMatrix, at: { readonly x: Mm; readonly y: Mm }, side: Mm): readonly PathCommand[] {
  const module = side / matrix.length;
  const path: PathCommand[] = [];
  matrix.forEach((row, line) => {
    let from = -1;
    for (let column = 0; column <= row.length; column += 1) {
      const dark = row[column] === true;
      if (dark && from < 0) from = column;
      if (!dark && from >= 0) {
        const [left, right] = [at.x + from * module, at.x + column * module];
        const [top, foot] = [at.y + line * module, at.y + (line + 1) * module];
        path.push(['M', left, top], ['L', right, top], ['L', right, foot], ['L', left, foot], ['Z']);
        from = -1;
      }
    }
  });
  return path;
}
