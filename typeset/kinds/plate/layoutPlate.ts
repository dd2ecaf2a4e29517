import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type PlateTemplate } from '../../../core/signs/kinds/plate/plate.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines } from '../../sign/bilingualLines.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { type StackAsk, layoutStack, lettersOf } from '../../sign/stack.ts';

export type PlateAsk = SignAsk<PlateTemplate> & {
  readonly text: SignText;
  readonly party: boolean;
  /** What the plates of its set have in common; a plate alone agrees with itself. */
  readonly agreed?: PlateAgreed | null;
};

/** `letters`: em of the Chinese, mm. Absent where none of the set can be set. */
export type PlateAgreed = { readonly letters?: Mm };

/** One size of letters for all plates of a set: the largest that each of them can have. */
export function agreePlates(members: readonly PlateAsk[]): PlateAgreed {
  const sizes = members.flatMap((ask) => {
    const stack = stackOf({ ...ask, agreed: null });
    return stack.ok ? lettersOf(stack.value) : [];
  });
  return sizes.length === 0 ? {} : { letters: Math.min(...sizes) };
}

/** 方牌, 综合服务机构标牌: the name in both scripts, centred on white. */
export function layoutPlate(ask: PlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const stack = stackOf(ask);
  if (!stack.ok) return stack;
  const set = layoutStack(stack.value);
  if (!set.ok) return set;
  return success({ value: signDrawing(ask, set.value.value), notes: set.value.notes });
}

function stackOf(ask: PlateAsk): Result<StackAsk, TypesetProblem> {
  const { template } = ask;
  const lines = bilingualLines(ask.text, {
    zh: template.zh,
    mn: template.mn,
    ink: ask.party ? template.inks.party : template.inks.others,
    profile: ask.profile,
    title: ask.title,
    letters: ask.agreed?.letters,
  });
  if (!lines.ok) return lines;
  const ends = resolveMeasure(template.margins.ends, ask);
  const sides = resolveMeasure(template.margins.sides, ask);
  return success({
    sign: ask,
    box: { x: ends, y: sides, width: ask.width - 2 * ends, height: ask.height - 2 * sides },
    lines: lines.value,
    gap: resolveMeasure(template.between, ask),
    faces: ask.faces,
    shaper: ask.shaper,
  });
}
