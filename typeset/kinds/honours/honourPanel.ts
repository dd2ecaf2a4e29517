import { type Drawing, type Item } from '../../../core/drawing/drawing.ts';
import { type DisplayWall } from '../../../core/project/honour.ts';
import { type Result, success } from '../../../core/result.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type Mm } from '../../../core/units/length.ts';
import { isMisfit } from '../../text/fit.ts';
import { lengthOf, setMongolian } from '../../text/mongolianLine.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { drawnFonts, inkNames } from '../../text/drawnWith.ts';
import { signDrawing } from '../../sign/signAsk.ts';
import { pickInks } from '../../../core/signs/inks.ts';
import { CUT_LINE, rectangle } from '../../sign/signFrame.ts';
import { fitWordColumns, setColumns } from '../../text/mongolianColumns.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type Hanging } from './hangHonours.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { lineBlock } from '../../boards/textBlock.ts';

/** The wall's title on a strip of its own, cut to size. */
export function layoutWallTitle(
  ask: BoardAsk<HonoursTemplate>,
  notes: TypesetNote[],
): Result<Drawing, TypesetProblem> {
  const { width, height } = ask.template.titleStrip;
  const items = titleItems(ask, { x: width * 0.05, y: 0, width: width * 0.9, height }, notes);
  if (!items.ok) return items;
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: rectangle(0, 0, width, height),
    stroke: { ink: 'cut', width: CUT_LINE },
  };
  return success(
    signDrawing({ ...ask, width, height, process: 'print', holes: false }, [...items.value, cut]),
  );
}

/** Chinese and Mongolian title centred as one group in a box. */
function titleItems(
  ask: BoardAsk<HonoursTemplate>,
  box: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm },
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text } = ask.template.inks;
  const mnText = ask.profile.scripts === 'zh-only' ? null : ask.heading.mn;
  const line = mnText === null ? null : shapeMongolian(mnText, letters, notes);
  if (line !== null && !line.ok) return line;
  const style = { size: box.height * 0.52, least: box.height * 0.3, weight: 800, ink: text };
  const title = lineBlock(ask.heading.zh, box.width * (line === null ? 1 : 0.6), style, letters, notes);
  if (!title.ok) return title;
  if (line === null) {
    const x = box.x + (box.width - title.value.width) / 2;
    return success(title.value.at(x, box.y + (box.height - title.value.height) / 2));
  }
  const look = { layer: 'artwork' as const, ink: text, weight: 700 };
  const size = (box.height * 0.4) / ask.profile.sizeRatio;
  const fit = fitWordColumns({
    line: line.value,
    width: box.width * 0.35,
    height: box.height * 0.74,
    largest: size,
    smallest: size * 0.3,
  });
  const gap = box.height * 0.4;
  if (isMisfit(fit)) {
    const natural = lengthOf(line.value.words, line.value.space) + line.value.space;
    const small = Math.min(size, (box.width * 0.36) / natural);
    const total = title.value.width + gap + natural * small;
    const x = box.x + (box.width - total) / 2;
    const setting = { size: small, scale: 1, space: line.value.space * small };
    const at = { x: x + title.value.width + gap, y: box.y + box.height * 0.58, direction: 'right' as const };
    return success([
      ...title.value.at(x, box.y + (box.height - title.value.height) / 2),
      ...setMongolian(line.value, line.value.words, setting, at, look, ask.shaper),
    ]);
  }
  const total = title.value.width + gap + fit.width;
  const x = box.x + (box.width - total) / 2;
  const at = {
    x: x + title.value.width + gap,
    y: box.y + (box.height - fit.height) / 2,
  };
  return success([
    ...title.value.at(x, box.y + (box.height - title.value.height) / 2),
    ...setColumns(line.value, fit, at, look, ask.shaper),
  ]);
}

/**
 * A strip of the panel as the printer makes it; `from` and `to` on the wall, whole mm, overlaps included.
 * @internal
 */
export type Tile = { readonly from: number; readonly to: number };

/**
 * Cuts a width into the fewest tiles that the printer takes, as equal as whole millimetres allow, each lying over the
 * next by the overlap.
 * @internal
 */
export function tilesOf(width: number, printer: number, overlap: number): readonly Tile[] {
  const count = width <= printer ? 1 : Math.ceil((width - overlap) / (printer - overlap));
  return Array.from({ length: count }, (_, index) => {
    const seam = (at: number) => Math.round((width * at) / count);
    const from = index === 0 ? 0 : seam(index) - Math.floor(overlap / 2);
    const to = index === count - 1 ? width : seam(index + 1) + Math.ceil(overlap / 2);
    return { from, to };
  });
}

/** Printed ground over the whole hanging zone, in tiles; faint places of the things, which cover them. */
export function layoutPanel(
  ask: BoardAsk<HonoursTemplate>,
  wall: DisplayWall,
  hanging: Hanging,
  notes: TypesetNote[],
): Result<readonly Drawing[], TypesetProblem> {
  const { panel, hanging: zone, inks } = ask.template;
  const top = Math.min(wall.height, zone.highest + TITLE_BAND);
  const height = top - zone.lowest + zone.margin;
  const title = titleItems(
    ask,
    { x: 0, y: TITLE_BAND * 0.12, width: wall.width, height: TITLE_BAND * 0.7 },
    notes,
  );
  if (!title.ok) return title;
  const { bleed } = panel;
  const band = 24;
  const whole: Item[] = [
    {
      kind: 'shape',
      layer: 'artwork',
      path: rectangle(-bleed, -bleed, wall.width + 2 * bleed, height + 2 * bleed),
      fill: 'panel',
    },
    {
      kind: 'shape',
      layer: 'artwork',
      path: rectangle(-bleed, -bleed, wall.width + 2 * bleed, bleed + band),
      fill: inks.accent,
    },
    ...title.value,
    ...hanging.hung
      .filter((hung) => hung.wall === wall.id)
      .map(({ honour, x, top: upper }): Item => {
        const inset = 10;
        return {
          kind: 'shape',
          layer: 'artwork',
          path: rectangle(
            x + inset,
            top - upper + inset,
            honour.width - 2 * inset,
            honour.height - 2 * inset,
          ),
          stroke: { ink: inks.rule, width: 0.6 },
        };
      }),
  ];
  const tiles = tilesOf(wall.width, panel.printerWidth, panel.overlap);
  return success(
    tiles.map((tile, index) => tileDrawing(ask, whole, tile, height, { index, count: tiles.length })),
  );
}

/** Band over the hanging zone for the title. */
const TITLE_BAND: Mm = 360;

function tileDrawing(
  ask: BoardAsk<HonoursTemplate>,
  whole: readonly Item[],
  tile: Tile,
  height: Mm,
  place: { readonly index: number; readonly count: number },
): Drawing {
  const { bleed, overlap } = ask.template.panel;
  const width = tile.to - tile.from;
  const items: Item[] = [
    {
      kind: 'group',
      name: `tile ${place.index + 1}`,
      matrix: [1, 0, 0, 1, -tile.from, 0],
      clip: rectangle(tile.from - bleed, -bleed, width + 2 * bleed, height + 2 * bleed),
      items: whole,
    },
    ...seamMarks(width, height, overlap, bleed, place),
  ];
  return {
    width,
    height,
    bleed,
    title: ask.title,
    inks: pickInks(ask.inks, inkNames(items)),
    fonts: drawnFonts(items, ask.shaper),
    items,
  };
}

/** Short lines outside the trim at the inner edge of each overlap: where the neighbour's edge has to lie. */
function seamMarks(
  width: Mm,
  height: Mm,
  overlap: Mm,
  bleed: Mm,
  { index, count }: { readonly index: number; readonly count: number },
): readonly Item[] {
  const places = [...(index > 0 ? [overlap] : []), ...(index < count - 1 ? [width - overlap] : [])];
  return places.flatMap((x) =>
    [
      [-bleed - 12, -bleed - 2],
      [height + bleed + 2, height + bleed + 12],
    ].map(([from = 0, to = 0]): Item => ({
      kind: 'shape',
      layer: 'marks',
      path: [
        ['M', x, from],
        ['L', x, to],
      ],
      stroke: { ink: 'black', width: 0.25, dash: [2, 1] },
    })),
  );
}
