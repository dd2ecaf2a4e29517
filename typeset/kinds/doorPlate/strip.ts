import { type Item, type PathCommand } from '../../../core/drawing/drawing.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { type Box } from '../../sign/stack.ts';
import { type Noted, type TypesetProblem } from '../../text/problems.ts';
import { type DoorPlateAsk, doorRow, notesOf } from './doorMeasures.ts';
import { BODY, hanLine, largestHan, lengthOfHan, setHan, setMongolianFlush } from '../../sign/flushLines.ts';

/** The slot of the changeable strip: unprinted, with a line round it that the maker follows. */
export function drawSlot(ask: DoorPlateAsk, slot: Box): readonly Item[] {
  const path = rectangle(slot.x, slot.y, slot.width, slot.height);
  const { rule } = ask.template.strip;
  const { ground, letters } = ask.colours.room;
  const stroke = { ink: letters, width: resolveMeasure(rule, ask) };
  return ground === null
    ? [{ kind: 'shape', layer: 'artwork', path, stroke }]
    : [{ kind: 'shape', layer: 'artwork', path, fill: 'paper-white' }];
}

/** Dimension lines stand this far outside the trim, clear of bleed and crop marks; figures are this high. */
const AWAY: Mm = 10;
const FIGURES: Mm = 3.5;
const TICK: Mm = 1.5;
const LINE: Mm = 0.2;

/** Where the slot lies and how large it is, in tenths of a millimetre, beside the trim on the marks layer. */
export function slotDimensions(ask: DoorPlateAsk, slot: Box): Result<readonly Item[], TypesetProblem> {
  const bleed = ask.process === 'cut' ? 0 : resolveMeasure(ask.template.bleed, ask);
  const over = -bleed - AWAY;
  const beside = ask.width + bleed + AWAY;
  const across = [0, slot.x, slot.x + slot.width, ask.width];
  const down = [0, slot.y, slot.y + slot.height, ask.height];
  const path: PathCommand[] = [
    ['M', 0, over],
    ['L', ask.width, over],
    ['M', beside, 0],
    ['L', beside, ask.height],
    ...across.flatMap((x): PathCommand[] => [
      ['M', x, over - TICK],
      ['L', x, over + TICK],
    ]),
    ...down.flatMap((y): PathCommand[] => [
      ['M', beside - TICK, y],
      ['L', beside + TICK, y],
    ]),
  ];
  const items: Item[] = [{ kind: 'shape', layer: 'marks', path, stroke: { ink: 'black', width: LINE } }];
  const figure = (from: Mm, to: Mm, at: (length: Mm) => { readonly left: Mm; readonly top: Mm }) => {
    const line = hanLine((to - from).toFixed(1).replace(/\.0$/, ''), ask.template.number, ask);
    if (!line.ok) return line;
    const place = { ...at(lengthOfHan(line.value, Infinity, FIGURES)), width: Infinity, size: FIGURES };
    items.push(
      ...setHan(line.value, place, 'black', ask).map((run) => ({ ...run, layer: 'marks' as const })),
    );
    return success(null);
  };
  for (const [at, from] of across.slice(0, -1).entries()) {
    const to = across[at + 1] ?? from;
    const set = figure(from, to, (length) => ({
      left: (from + to - length) / 2,
      top: over - FIGURES - TICK,
    }));
    if (!set.ok) return set;
  }
  for (const [at, from] of down.slice(0, -1).entries()) {
    const to = down[at + 1] ?? from;
    const set = figure(from, to, () => ({ left: beside + 2 * TICK, top: (from + to - FIGURES) / 2 }));
    if (!set.ok) return set;
  }
  return success(items);
}

/** The strip itself: black on white, so much smaller than its slot that it slides; it says who is in charge. */
export function layoutStrip(ask: DoorPlateAsk, slot: Box): Result<Noted<Drawing>, TypesetProblem> {
  const { strip, functions } = ask.template;
  const clearance = resolveMeasure(strip.clearance, ask);
  const [width, height] = [slot.width - clearance, slot.height - clearance];
  const words = [ask.person?.zh, ask.phone].filter((text) => typeof text === 'string').join('\u3000');
  const own = { ...ask, width, height, process: 'cut', holes: false } as const;
  if (words === '') return success({ value: signDrawing(own, []), notes: [] });
  const row = doorRow(ask, { zh: words, breaks: [], mn: ask.person?.mn ?? null }, functions, {
    optional: true,
  });
  if (!row.ok) return row;
  const inset = height / 4;
  const span = width - 2 * inset;
  const size = largestHan(row.value.zh, span, ask);
  if (!size.ok) return size;
  const { mn } = row.value;
  const sizeMn = Math.min(size.value / ask.profile.sizeRatio, height / 3);
  const tallMn = mn === null ? 0 : sizeMn * (mn.line.high - mn.line.low) + inset / 2;
  const top = (height - BODY * size.value - tallMn) / 2;
  const runs = setHan(row.value.zh, { left: inset, top, width: span, size: size.value }, strip.ink, ask);
  const under =
    mn === null
      ? []
      : setMongolianFlush(
          mn,
          {
            left: inset,
            top: top + BODY * size.value + inset / 2,
            width: span,
            size: sizeMn,
            beside: size.value,
          },
          mn.line.high,
          strip.ink,
          ask,
        );
  return success({ value: signDrawing(own, [...runs, ...under]), notes: notesOf([row.value]) });
}
