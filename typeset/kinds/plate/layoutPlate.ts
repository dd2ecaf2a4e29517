import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type PlateTemplate } from '../../../core/signs/kinds/plate/plate.ts';
import { bilingualLines } from '../../sign/bilingualLines.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { layoutStack } from '../../sign/stack.ts';

export type PlateAsk = SignAsk<PlateTemplate> & { readonly text: SignText; readonly party: boolean };

/** 方牌, 综合服务机构标牌: the name in both scripts, centred on white. */
export function layoutPlate(ask: PlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const { template } = ask;
  const lines = bilingualLines(ask.text, {
    zh: template.zh,
    mn: template.mn,
    ink: ask.party ? template.inks.party : template.inks.others,
    profile: ask.profile,
    title: ask.title,
  });
  if (!lines.ok) return lines;
  const ends = resolveMeasure(template.margins.ends, ask);
  const sides = resolveMeasure(template.margins.sides, ask);
  const set = layoutStack({
    sign: ask,
    box: { x: ends, y: sides, width: ask.width - 2 * ends, height: ask.height - 2 * sides },
    lines: lines.value,
    gap: resolveMeasure(template.between, ask),
    faces: ask.faces,
    shaper: ask.shaper,
  });
  if (!set.ok) return set;
  return success({ value: signDrawing(ask, set.value.value), notes: set.value.notes });
}
