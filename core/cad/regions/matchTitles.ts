import { type Mm } from '../../units/length.ts';
import { type DrawingTitle } from './drawingTitle.ts';
import { type CadBox, boxArea, boxWidth, holdsBox, holdsPlace } from './region.ts';

/** A title where it stands, mm, y up. */
export type PlacedTitle = DrawingTitle & { readonly x: number; readonly y: number; readonly height: Mm };

export type Titled = { readonly box: CadBox; readonly isPlanLike: boolean };

/** A title farther from its drawing than this, mm, is another one's. */
const FARTHEST: Mm = 15_000;
/** What a title that nobody takes counts against an arrangement, mm. */
const LEFT_OVER: Mm = 30_000;

/** What it counts against a title that the border of a sheet stands between it and its drawing, mm. */
const OVER_BORDER: Mm = 8_000;

type Side = 'below' | 'above';

/**
 * Which title belongs to which drawing. The titles of one sheet all stand below their drawings, or all above: both are
 * tried, and the arrangement in which more of them come nearer to their drawings is taken. A border parts what is in it
 * from what is not.
 */
export function matchTitles(
  drawings: readonly Titled[],
  titles: readonly PlacedTitle[],
  frames: readonly CadBox[],
): readonly (PlacedTitle | null)[] {
  const [below, above] = [arranged('below'), arranged('above')];
  return below.cost <= above.cost ? below.titles : above.titles;

  function arranged(side: Side): { readonly cost: number; readonly titles: readonly (PlacedTitle | null)[] } {
    const highest = Math.max(0, ...titles.map(({ height }) => height));
    const frameOf = (holds: (frame: CadBox) => boolean): number => {
      const around = frames
        .map((frame, number) => ({ frame, number }))
        .filter(({ frame }) => holds(frame))
        .sort((p, q) => boxArea(p.frame) - boxArea(q.frame));
      // A border drawn as two rectangles is one: only what stands between them lies in the outer one alone.
      return around[0]?.number ?? -1;
    };
    const framesOfTitles = titles.map(({ x, y }) => frameOf((frame) => holdsPlace(frame, x, y)));
    const framesOfDrawings = drawings.map(({ box }) => frameOf((frame) => holdsBox(frame, box)));
    const pairs = drawings.flatMap(({ box, isPlanLike }, drawing) =>
      titles.flatMap((title, number) => {
        // Where there are no walls, nothing is the plan of a storey.
        if (!isPlanLike && (title.kind === 'plan' || title.kind === 'roof')) return [];
        const [ofTitle, ofDrawing] = [framesOfTitles[number] ?? -1, framesOfDrawings[drawing] ?? -1];
        if (ofTitle !== ofDrawing && ofTitle !== -1 && ofDrawing !== -1) return [];
        const framed = ofTitle === ofDrawing && ofDrawing !== -1;
        const cost = costOf(box, title, side, highest, framed);
        return cost === null
          ? []
          : [{ drawing, number, cost: cost + (ofTitle === ofDrawing ? 0 : OVER_BORDER) }];
      }),
    );
    pairs.sort((p, q) => p.cost - q.cost);
    const taken = drawings.map((): PlacedTitle | null => null);
    const used = new Set<number>();
    let cost = 0;
    for (const pair of pairs) {
      const title = titles[pair.number];
      if (title === undefined || used.has(pair.number) || taken[pair.drawing] !== null) continue;
      taken[pair.drawing] = title;
      used.add(pair.number);
      cost += pair.cost;
      // The same words again in the title block of the same sheet are no second drawing.
      titles.forEach((other, number) => {
        const again =
          other.words === title.words &&
          other.height < title.height &&
          framesOfTitles[number] !== -1 &&
          framesOfTitles[number] === framesOfTitles[pair.number];
        if (again) used.add(number);
      });
    }
    return { cost: cost + (titles.length - used.size) * LEFT_OVER, titles: taken };
  }
}

/** How ill a title fits to a drawing, mm; null = it cannot be its. */
function costOf(
  box: CadBox,
  { x, y, height }: PlacedTitle,
  side: Side,
  highest: Mm,
  framed: boolean,
): number | null {
  const beside = Math.max(0, box.left - x, x - box.right);
  const off = Math.abs(x - (box.left + box.right) / 2);
  const [under, over] = [box.bottom - y, y - box.top];
  const apart =
    under >= 0
      ? under * (side === 'below' ? 1 : 1.5) + (side === 'below' ? 0 : 6_000)
      : over >= 0
        ? over * (side === 'above' ? 1 : 1.5) + (side === 'above' ? 0 : 6_000)
        : 4_000;
  if (!framed && (Math.max(under, over) > FARTHEST || beside > Math.max(3_000, boxWidth(box) / 2)))
    return null;
  return apart + beside * 2 + off * 0.3 + (highest / Math.max(height, highest / 20) - 1) * 1_200;
}
