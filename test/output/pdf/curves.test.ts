import { expect, it } from 'vitest';
import { type Drawing, type PathCommand } from '../../../core/drawing/drawing.ts';
import { sheetBox } from '../../../core/drawing/extents.ts';
import { composed, glyphMatrix } from '../../../core/drawing/matrix.ts';
import { mapPath } from '../../../core/drawing/path.ts';
import { POINTS_PER_MM } from '../../../core/units/length.ts';
import { type Operator, pageOperators, type Painted, paintedPaths } from '../../support/pdfContent.ts';
import { greatestDistance } from '../../support/distance.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { samplePlacard } from '../../support/placard.ts';
import { written } from '../../support/printFile.ts';

const shaper = shippedShaper();
const whole = samplePlacard(shaper, { chinese: '嘎查村民委员会𠙶，', mongolian: 'ᠭᠠᠴᠠᠭ᠎ᠠ\u202Fᠶᠢᠨ ᠮᠣᠩᠭᠣᠯ' });
/** Nothing but letters: what is painted is one path a letter, in order. */
const placard: Drawing = { ...whole, items: whole.items.filter(({ kind }) => kind === 'glyphs') };
const even: Drawing = {
  ...placard,
  items: placard.items.map((item) => (item.kind === 'glyphs' ? { ...item, stretchX: 1 } : item)),
};

/** Every glyph of the drawing in page points, straight from the font, with the em it is set in. */
function expected(drawing: Drawing): readonly { path: readonly PathCommand[]; em: number }[] {
  const sheet = sheetBox(drawing, shaper.outline);
  const k = POINTS_PER_MM;
  const page = [k, 0, 0, -k, -sheet.left * k, sheet.bottom * k] as const;
  return drawing.items.flatMap((item) =>
    item.kind === 'glyphs'
      ? item.glyphs
          .map((glyph) => ({
            path: mapPath(
              shaper.outline(item.font, glyph.id),
              composed(page, glyphMatrix(item, glyph, 1000)),
            ),
            em: item.size * k,
          }))
          .filter(({ path }) => path.length > 0)
      : [],
  );
}

/** Distance of each glyph in the file from the font's own outline, in thousandths of an em. */
function deviations(drawing: Drawing, painted: readonly Painted[]): readonly number[] {
  const letters = expected(drawing);
  expect(painted).toHaveLength(letters.length);
  return letters.map(({ path, em }, index) => {
    const tolerance = em / 50_000;
    return (greatestDistance(path, painted[index]?.path ?? [], tolerance) / em) * 1000;
  });
}

it.each([
  ['as set, Mongolian stretched', placard],
  ['in the font’s own proportions', even],
])('[PDF-3] glyph outlines lie within 0.5/1000 em of the font’s own: %s', (_, drawing) => {
  const found = deviations(drawing, paintedPaths(pageOperators(written(drawing))));
  expect(found.length).toBeGreaterThan(15);
  expect(Math.max(...found)).toBeLessThan(0.5);
});

it('[PDF-3] the measure notices quadratics written with the operator v, as PDFKit does', () => {
  const faulty = withQuadraticFault(pageOperators(written(even)));
  expect(Math.max(...deviations(even, paintedPaths(faulty)))).toBeGreaterThan(0.5);
});

/** Every raised quadratic goes back to its control point C and is written `C end v`. */
function withQuadraticFault(operators: readonly Operator[]): readonly Operator[] {
  let at = [0, 0];
  return operators.map((operator): Operator => {
    const numbers = operator.operands.map(Number);
    const [ax = 0, ay = 0] = numbers;
    const [fromX = 0, fromY = 0] = at;
    if (['m', 'l', 'c'].includes(operator.name)) at = numbers.slice(-2);
    if (operator.name !== 'c') return operator;
    const control = [fromX + 1.5 * (ax - fromX), fromY + 1.5 * (ay - fromY)];
    return { name: 'v', operands: [...control, ...numbers.slice(-2)].map(String) };
  });
}
