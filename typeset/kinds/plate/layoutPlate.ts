import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type PlateTemplate } from '../../../core/signs/kinds/plate/plate.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines, chineseGoesFirst } from '../../sign/bilingualLines.ts';
import { inkOver } from '../../text/glyphInk.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type BoxAsk, lyingBox } from '../../sign/contentBox.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { type StackAsk, layoutStack, lettersOf } from '../../sign/stack.ts';

export type PlateAsk = SignAsk<PlateTemplate> &
  BoxAsk & {
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
  let { ratio } = ask.template.second;
  for (let turn = 1; ; turn += 1) {
    const stack = stackOf(ask, ratio);
    if (!stack.ok) return stack;
    const set = layoutStack(stack.value);
    if (!set.ok) return set;
    const { value: runs, notes } = set.value;
    const over = chineseGoesFirst(ask.profile) ? inkOver(runs, ask.shaper) : 0;
    if (over <= 1 || turn === TURNS) return success({ value: signDrawing(ask, runs), notes });
    ratio *= Math.max(1.02, Math.sqrt(over));
  }
}

const TURNS = 8;

function stackOf(ask: PlateAsk, ratio = ask.template.second.ratio): Result<StackAsk, TypesetProblem> {
  const { template } = ask;
  const lines = bilingualLines(ask.text, {
    zh: template.zh,
    mn: template.mn,
    ink: ask.party ? template.inks.party : template.inks.others,
    profile: ask.profile,
    title: ask.title,
    letters: ask.agreed?.letters,
    ratio,
  });
  if (!lines.ok) return lines;
  return success({
    sign: ask,
    box: lyingBox(ask),
    lines: lines.value,
    gap: 0,
    apart: template.between,
    leading: template.leading,
    ...(chineseGoesFirst(ask.profile) ? { second: template.second.width } : {}),
    faces: ask.faces,
    shaper: ask.shaper,
  });
}
