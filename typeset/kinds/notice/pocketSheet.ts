import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { type Result, success } from '../../../core/result.ts';
import { type NoticeTemplate } from '../../../core/signs/kinds/notice/notice.ts';
import { type Mm } from '../../../core/units/length.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { dimensionChain, paperFor } from '../../boards/dimensions.ts';
import { fitterDrawing, fitterSheet, holeMark } from '../../boards/fitterSheet.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type Pocket } from './noticePlan.ts';

/** Centres of a pocket's holes: in its rim, outside the corners of the paper's place. */
export function holesOf(
  { x, y, width, height }: Pocket,
  { hole }: NoticeTemplate['pockets'],
): readonly Point[] {
  const { out } = hole;
  return [y - out, y + height + out].flatMap((down) =>
    [x - out, x + width + out].map((across) => ({ x: across, y: down })),
  );
}

/** Room about the board for its chains, mm on paper. */
const [LEFT, RIGHT, UNDER] = [20, 8, 30];
/** Letters of what the drawing says, mm on paper. */
const LETTER: Mm = 3.5;

/** The sheet on which a drawing for the fitter lies: A3 at most, on which it stands largest. */
export const FITTER_SHEET = { width: 420, height: 297 } as const;

/** 插页框孔位: where the pockets sit and what is drilled, measured from the board's left and upper edge. */
export function pocketSheet(
  ask: BoardAsk<NoticeTemplate>,
  pockets: readonly Pocket[],
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { plan, pockets: rules, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const blank = { title: '', remark: '', footLeft: '', footRight: '' };
  const { scale, ...paper } = paperFor(ask, FITTER_SHEET, (size) => {
    const rough = fitterSheet({ ...ask, ...size }, blank, []);
    if (!rough.ok) return { width: 0, height: 0 };
    const { body } = rough.value;
    return { width: body.width - LEFT - RIGHT, height: body.height - UNDER };
  });
  const sheetAsk = { ...ask, ...paper, holes: false, process: 'print' as const };
  const said = plan.words.holes
    .replace('{count}', String(pockets.length))
    .replace('{diameter}', String(rules.hole.diameter))
    .replace('{out}', String(rules.hole.out))
    .replace('{rim}', String(rules.hole.rim));
  const sheet = fitterSheet(
    sheetAsk,
    {
      title: `${ask.heading.zh}　${plan.words.title}`,
      remark: `${ask.width} × ${ask.height} mm　${plan.words.scale} 1:${scale}`,
      footLeft: said,
      footRight: ask.unit.zh,
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const left = body.x + LEFT + (body.width - LEFT - RIGHT - ask.width / scale) / 2;
  const top = body.y + (body.height - UNDER - ask.height / scale) / 2;
  const x = (place: number) => left + place / scale;
  const y = (place: number) => top + place / scale;
  const outline = (path: ReturnType<typeof rectangle>, ink: string, width: Mm): Item => ({
    kind: 'shape',
    layer: 'artwork',
    path,
    stroke: { ink, width },
  });
  const items: Item[] = [
    outline(rectangle(left, top, ask.width / scale, ask.height / scale), inks.text, 0.35),
  ];
  for (const pocket of pockets) {
    const box = rectangle(x(pocket.x), y(pocket.y), pocket.width / scale, pocket.height / scale);
    items.push({
      kind: 'shape',
      layer: 'artwork',
      path: box,
      fill: 'tint',
      stroke: { ink: inks.text, width: 0.25 },
    });
    const { rim: edge } = rules.hole;
    items.push(
      outline(
        rectangle(
          x(pocket.x - edge),
          y(pocket.y - edge),
          (pocket.width + 2 * edge) / scale,
          (pocket.height + 2 * edge) / scale,
        ),
        inks.quiet,
        0.18,
      ),
    );
    for (const hole of holesOf(pocket, rules)) items.push(holeMark(x(hole.x), y(hole.y), inks.accent));
    const name = pocket.paper === 'A4' ? 'A4' : 'A3';
    const room = pocket.width / scale;
    const size = Math.min(LETTER, room / 8);
    const style = { weight: 500, ink: inks.text, align: 'centre' as const, size };
    const measure = `${pocket.width} × ${pocket.height}`;
    const rim = 2 * rules.hole.rim;
    const outer = `${plan.words.outer} ${pocket.width + rim} × ${pocket.height + rim}`;
    const label = textBlock([name, measure, outer], room, style, letters, notes);
    if (!label.ok) return label;
    items.push(
      ...label.value.at(x(pocket.x), y(pocket.y) + (pocket.height / scale - label.value.height) / 2),
    );
  }
  const whole = (places: readonly number[]) => places.map(Math.round);
  const chains = [
    {
      places: whole([0, ...pockets.flatMap((pocket) => [pocket.x, pocket.x + pocket.width]), ask.width]),
      ...{ onPaper: x, at: y(ask.height) + 8, along: 'x' as const },
    },
    {
      places: whole([0, ...pockets.flatMap((pocket) => [pocket.y, pocket.y + pocket.height]), ask.height]),
      ...{ onPaper: y, at: left - 6, along: 'y' as const, away: -1 as const },
    },
    { places: [0, ask.width], onPaper: x, at: y(ask.height) + 24, along: 'x' as const },
  ];
  for (const chain of chains) {
    const drawn = dimensionChain({ ...chain, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(fitterDrawing(sheetAsk, sheet.value, items));
}
