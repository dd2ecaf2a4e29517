import { type GlyphRun } from '../../core/drawing/drawing.ts';
import { sourced } from '../../core/drawing/sourced.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { isMisfit } from '../text/fit.ts';
import { inspectText } from '../text/inspect.ts';
import { mongolianLine } from '../text/mongolianLine.ts';
import { type Noted, type TypesetProblem } from '../text/problems.ts';
import { type MongolianStackLine, type StackAsk, layoutStack, mongolianLook } from './stack.ts';
import { fitWordColumns, setColumns } from '../text/mongolianColumns.ts';

/** Most of the box's width that the Mongolian columns may take. */
const COLUMNS_SHARE = 0.46;

/**
 * Low plates: the Mongolian word columns stand beside the Chinese over the whole height instead of over or
 * under it; the script that comes first stands at the viewer's left.
 */
export function layoutSideBySide(ask: StackAsk): Result<Noted<readonly GlyphRun[]>, TypesetProblem> {
  const mongolian = ask.lines.find((line) => line.script === 'Mong');
  const chinese = ask.lines.filter((line) => line.script === 'Hans');
  if (mongolian === undefined) return layoutStack(ask);
  const left = ask.lines[0] === mongolian;
  const inspected = inspectText(mongolian.text, 'Mong');
  if (!inspected.ok) return inspected;
  const columns = fittedColumns(ask, mongolian, inspected.value.value);
  if (!columns.ok) return columns;
  const { line, fit } = columns.value;
  const between = Math.max(ask.gap, fit.size * 0.5);
  const width = ask.box.width - fit.width - between;
  const box = { ...ask.box, x: left ? ask.box.x + fit.width + between : ask.box.x, width };
  const set = layoutStack({ ...ask, box, lines: chinese });
  if (!set.ok) return set;
  const middle = left ? ask.box.x + fit.width / 2 : ask.box.x + ask.box.width - fit.width / 2;
  const top = ask.box.y + (ask.box.height - fit.height) / 2;
  const beside = set.value.value.find(({ text }) => text === ask.lines[mongolian.beside.line]?.text);
  const look = mongolianLook(mongolian, beside === undefined ? fit.size : beside.size * beside.stretchX);
  const runs = setColumns(line, fit, { x: middle - fit.width / 2, y: top }, look, ask.shaper);
  return success({
    value: [...set.value.value, ...sourced(runs, mongolian.source)],
    notes: [...inspected.value.notes, ...set.value.notes],
  });
}

function fittedColumns(ask: StackAsk, mongolian: MongolianStackLine, text: string) {
  const faces = ask.faces(mongolian.weight);
  const line = mongolianLine(text, [...faces.Mong, ...faces.Hans], ask.shaper);
  if (!line.ok) return line;
  const fit = fitWordColumns({
    line: line.value,
    width: ask.box.width * COLUMNS_SHARE,
    height: ask.box.height,
    largest: resolveMeasure(mongolian.slot.largest, ask.sign),
    smallest: resolveMeasure(mongolian.slot.smallest, ask.sign),
  });
  if (!isMisfit(fit)) return success({ line: line.value, fit });
  return failure<TypesetProblem>(
    problem('does-not-fit', {
      sign: ask.sign.title,
      text,
      along: fit.along,
      needed: Math.ceil(fit.needed),
      available: Math.floor(fit.available),
    }),
  );
}
