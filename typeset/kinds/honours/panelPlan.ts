import { type Item } from '../../../core/drawing/drawing.ts';
import { type Result, success } from '../../../core/result.ts';
import { type Mm } from '../../../core/units/length.ts';
import { dimensionChain } from '../../boards/dimensions.ts';
import { type Letters } from '../../boards/table.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/signFrame.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import {
  CHAIN,
  drawAreas,
  floor,
  type HonourBoardAsk,
  onPaper,
  outline,
  type WallOnPaper,
} from './honourElevation.ts';
import { type CutPanel, panelOutline } from './honourPanel.ts';

/** Numbers of the pieces and their sizes, mm on paper. */
const [NUMBER, SIZE] = [5, 3.5];

/** The panel alone, for those who make and fit it: pieces with their sizes, seams, openings, place on the wall. */
export function drawPanelPlan(
  ask: HonourBoardAsk,
  on: WallOnPaper,
  { panel, tiles, pieces }: CutPanel,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { wall, scale } = on;
  const { inks } = ask.template;
  const paper = onPaper(on);
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const items: Item[] = [];
  const areas = drawAreas(ask, on, notes);
  if (!areas.ok) return areas;
  items.push(...areas.value);
  const path = panelOutline(panel, paper.ring);
  items.push({
    kind: 'shape',
    layer: 'artwork',
    path,
    fill: ask.template.panel.ground,
    stroke: { ink: inks.text, width: 0.35 },
  });
  // A seam is drawn where there is a panel, not over the openings.
  const parts = (x: number) =>
    panel.openings
      .filter(({ left, right }) => left < x && x < right)
      .reduce<readonly (readonly [number, number])[]>(
        (free, { foot, top }) =>
          free
            .flatMap(([low, high]): readonly (readonly [number, number])[] => [
              [low, Math.min(high, foot)],
              [Math.max(low, top), high],
            ])
            .filter(([low, high]) => high > low),
        [[panel.foot, panel.top]],
      );
  for (const tile of tiles.slice(1)) {
    const before = tiles[tiles.indexOf(tile) - 1];
    for (const [x, dash] of [
      [tile.from, false],
      [before?.to ?? tile.from, true],
    ] as const) {
      for (const [foot, top] of parts(x)) {
        items.push({
          kind: 'shape',
          layer: 'artwork',
          path: [
            ['M', paper.x(x), paper.y(top)],
            ['L', paper.x(x), paper.y(foot)],
          ],
          stroke: { ink: inks.accent, width: 0.2, ...(dash ? { dash: [1.4, 1] } : {}) },
        });
      }
    }
  }
  for (const [index, piece] of pieces.entries()) {
    const [width, height] = [piece.on.right - piece.on.left, piece.on.top - piece.on.foot];
    const room = width / scale;
    const number = textBlock(
      [String(index + 1)],
      room,
      { size: NUMBER, weight: 800, ink: inks.accent, align: 'centre' },
      letters,
      notes,
    );
    if (!number.ok) return number;
    const said = textBlock(
      [`${width} × ${height}`],
      room,
      { size: Math.min(SIZE, room / 6.2), weight: 500, ink: inks.text, align: 'centre' },
      letters,
      notes,
    );
    if (!said.ok) return said;
    // In the free part of the piece: over the openings, which hang from the foot.
    const y = paper.y(piece.on.top) + Math.min(10, height / scale / 4);
    const x = paper.x(piece.on.left);
    const ground = rectangle(
      x + room / 2 - said.value.width / 2 - 1,
      y - 1,
      said.value.width + 2,
      NUMBER + SIZE + 4,
    );
    items.push({ kind: 'shape', layer: 'artwork', path: ground, fill: ask.template.panel.ground });
    items.push(...number.value.at(x, y), ...said.value.at(x, y + NUMBER + 1.5));
  }
  items.push(outline(paper.box({ left: 0, right: wall.width, foot: 0, top: wall.height }), inks.text, 0.35));
  items.push(floor(paper, wall, inks.text));
  const cuts = panel.openings.map((each) => ({
    left: Math.max(panel.left, each.left),
    right: Math.min(panel.right, each.right),
    foot: Math.max(panel.foot, each.foot),
    top: Math.min(panel.top, each.top),
  }));
  const chains = [
    { places: [panel.left, ...tiles.slice(1).map(({ from }) => from), panel.right], along: 'x' as const },
    ...(cuts.length === 0
      ? []
      : [
          {
            places: [panel.left, ...cuts.flatMap(({ left, right }) => [left, right]), panel.right],
            along: 'x' as const,
          },
        ]),
  ];
  let y: Mm = paper.y(0) + CHAIN * 0.75;
  for (const { places, along } of chains) {
    const ask = { places: [0, ...places, wall.width], onPaper: paper.x, at: y, along, ink: inks.text };
    const drawn = dimensionChain(ask, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
    y += Math.max(CHAIN, drawn.value.depth + CHAIN * 0.55);
  }
  const heights = [
    { places: [panel.foot, panel.top], at: paper.x(wall.width) + 6, away: 1 as const },
    ...(cuts.length === 0
      ? []
      : [{ places: cuts.flatMap(({ foot, top }) => [foot, top]), at: paper.x(0) - 6, away: -1 as const }]),
  ];
  for (const { places, at, away } of heights) {
    const ask = { places: [0, ...places, wall.height], onPaper: paper.y, at, away, along: 'y' as const };
    const drawn = dimensionChain({ ...ask, ink: inks.text }, letters, notes);
    if (!drawn.ok) return drawn;
    items.push(...drawn.value.items);
  }
  return success(items);
}
