import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type PlateTemplate } from '../../../core/signs/kinds/plate/plate.ts';
import { type Mm } from '../../../core/units/length.ts';
import { bilingualLines, chineseGoesFirst } from '../../sign/bilingualLines.ts';
import { inkOver } from '../../text/glyphInk.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type BoxAsk, lyingBox } from '../../sign/contentBox.ts';
import { type SignAsk, type SignText, checkSize, signDrawing } from '../../sign/signAsk.ts';
import { type StackAsk, layoutStack } from '../../sign/stack.ts';

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
    const laid = fitPlate({ ...ask, agreed: null });
    return laid.ok ? [sizesOf(laid.value.value).chinese] : [];
  });
  return sizes.length === 0 ? {} : { letters: Math.min(...sizes) };
}

/** 方牌, 综合服务机构标牌: the name in both scripts, centred on white. */
export function layoutPlate(ask: PlateAsk): Result<Noted<Drawing>, TypesetProblem> {
  const size = checkSize(ask);
  if (!size.ok) return size;
  const fitted = fitPlate(ask);
  if (!fitted.ok) return fitted;
  const { value: runs, notes } = fitted.value;
  return success({ value: signDrawing(ask, runs), notes });
}

type Fitted = Result<Noted<readonly GlyphRun[]>, TypesetProblem>;

/**
 * Mongolian in two lines; in more where two would be small beside the Chinese, if they become larger by it and the
 * Chinese keeps its size.
 */
function fitPlate(ask: PlateAsk): Fitted {
  const { second, mn } = ask.template;
  const usual = setPlate(ask, { rows: Math.min(LINES, mn.rows), ratio: second.ratio });
  if (mn.rows <= LINES || !chineseGoesFirst(ask.profile)) return usual;
  if (!usual.ok && usual.problem.code !== 'does-not-fit') return usual;
  const before = usual.ok ? sizesOf(usual.value.value) : null;
  if (before !== null && before.mongolian >= second.small * before.chinese) return usual;
  let [best, area] = [usual, 0];
  for (let ratio = second.ratio; ratio < SMALLEST; ratio += RATIO_STEP) {
    const more = setPlate(ask, { rows: mn.rows, ratio });
    if (!more.ok) continue;
    const { chinese, mongolian } = sizesOf(more.value.value);
    const kept = before === null || chinese >= KEPT * before.chinese;
    const larger = before === null || mongolian >= LARGER * before.mongolian;
    if (kept && larger && chinese * mongolian > area) [best, area] = [more, chinese * mongolian];
  }
  return best;
}

/** Lines of Mongolian that are usual. */
const LINES = 2;
/** Chinese letters against Mongolian ones are tried by such steps, up to this. */
const [RATIO_STEP, SMALLEST] = [0.1, 2.8];
/** Of its size that the Chinese keeps, and by how much the Mongolian grows, for a further line. */
const [KEPT, LARGER] = [0.86, 1.06];

function sizesOf(runs: readonly GlyphRun[]): { readonly chinese: Mm; readonly mongolian: Mm } {
  const largest = (script: GlyphRun['script']) =>
    Math.max(0, ...runs.flatMap((run) => (run.script === script ? [run.size] : [])));
  return { chinese: largest('Hans'), mongolian: largest('Mong') };
}

type Second = { readonly rows: number; readonly ratio: number };

/** The Mongolian made smaller until it covers less with ink than the Chinese. */
function setPlate(ask: PlateAsk, { rows, ratio: wanted }: Second): Fitted {
  let ratio = wanted;
  for (let turn = 1; ; turn += 1) {
    const stack = stackOf(ask, { rows, ratio });
    if (!stack.ok) return stack;
    const set = layoutStack(stack.value);
    if (!set.ok) return set;
    const over = chineseGoesFirst(ask.profile) ? inkOver(set.value.value, ask.shaper) : 0;
    if (over <= 1 || turn === TURNS) return set;
    ratio *= Math.max(1.02, Math.sqrt(over));
  }
}

const TURNS = 8;

function stackOf(ask: PlateAsk, { rows, ratio }: Second): Result<StackAsk, TypesetProblem> {
  const { template } = ask;
  const lines = bilingualLines(ask.text, {
    zh: template.zh,
    mn: { ...template.mn, rows },
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
