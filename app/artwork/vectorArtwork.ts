import { type Box, holdsBox, overlap, pathBounds } from '../../core/drawing/bounds.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import { type Item, type PathCommand } from '../../core/drawing/drawing.ts';
import { composed, IDENTITY, meanScale } from '../../core/drawing/matrix.ts';
import { mapPath, withoutEmptyContours } from '../../core/drawing/path.ts';
import { problem } from '../../core/problem.ts';
import { type PrintedColour, type ToldColour } from '../../output/pdf/convertColours.ts';
import { type ArtworkNote, type VectorArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { inkNames } from '../../typeset/text/drawnWith.ts';
import { type ArtworkInks, artworkInks } from './inks.ts';
import { penStroke } from './penStroke.ts';
import { refuse } from './problem.ts';
import { isRectangle, rectanglePath } from './rectangle.ts';
import {
  type FillRule,
  type PaintedItem,
  type SourceArtwork,
  type SourceClip,
  type SourceShape,
} from './source.ts';

export type ArtworkPorts = {
  /** Loaded only for artwork that needs it: even-odd fills, several areas in a clip, sharp corners. */
  readonly contours: () => Promise<ContourUnion>;
  /** As the press prints them (output/pdf/convertColours.ts). */
  readonly colours: (told: readonly ToldColour[]) => Promise<readonly PrintedColour[]>;
};

/** The longer side of the box in which artwork is kept until a sign gives it its size, mm. */
const LONGER_SIDE = 1000;
/** On an emblem of a metre, a clip that takes off less than a hundredth of a millimetre takes off nothing. */
const CLIP_SLACK = 0.01;

/** Brings artwork into a Drawing's terms: millimetres, non-zero fills, print colours, groups for clips. */
export async function vectorArtwork(source: SourceArtwork, ports: ArtworkPorts): Promise<VectorArtwork> {
  const scale = LONGER_SIDE / Math.max(source.width, source.height);
  const [width, height] = [source.width * scale, source.height * scale];
  const inks = await artworkInks(source.shapes, ports.colours);
  const desk: Desk = { scale, box: { left: 0, top: 0, right: width, bottom: height }, inks, ports };
  const items: Item[] = [];
  for (const run of inSameClips(source.shapes)) items.push(...(await clippedItems(run, desk)));
  if (items.length === 0) refuse('artwork-empty');
  const notes: ArtworkNote[] = [];
  if (inks.converted > 0) notes.push(problem('artwork-rgb', { colours: inks.converted }));
  if (source.spots.length > 0) notes.push(problem('artwork-spots', { names: source.spots.join('、') }));
  const named = new Set(inkNames(items));
  const table = Object.fromEntries(Object.entries(inks.table).filter(([name]) => named.has(name)));
  return { kind: 'vector', width, height, items, inks: table, notes };
}

type Desk = {
  /** From the artwork's units to millimetres. */
  readonly scale: number;
  readonly box: Box;
  readonly inks: ArtworkInks;
  readonly ports: ArtworkPorts;
};

/** Runs of shapes that lie in the same clips, which share a group. */
function inSameClips(shapes: readonly SourceShape[]): readonly (readonly SourceShape[])[] {
  const runs: SourceShape[][] = [];
  for (const shape of shapes) {
    const last = runs.at(-1);
    if (last?.[0]?.clips === shape.clips) last.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

/** The shapes' items inside their clips and the artwork's box; a rectangle that holds all of them is no clip. */
async function clippedItems(shapes: readonly SourceShape[], desk: Desk): Promise<readonly Item[]> {
  const painted: PaintedItem[] = [];
  for (const shape of shapes) {
    painted.push(...(await paintedItems(shape, desk)).filter(({ bounds }) => overlap(bounds, desk.box)));
  }
  const clips = [rectanglePath(desk.box)];
  for (const clip of shapes[0]?.clips ?? []) clips.push(await clipArea(clip, desk));
  let items = painted.map(({ item }) => item);
  for (const clip of clips.reverse()) {
    const area = pathBounds(clip);
    if (area === null || items.length === 0) return [];
    if (isRectangle(clip) && painted.every(({ bounds }) => holdsBox(area, bounds, CLIP_SLACK))) continue;
    items = [{ kind: 'group', name: 'clip', matrix: IDENTITY, clip, items }];
  }
  return items;
}

async function clipArea(clip: SourceClip, { scale, ports }: Desk): Promise<readonly PathCommand[]> {
  const paths: (readonly PathCommand[])[] = [];
  for (const { path, rule } of clip) {
    const area = withoutEmptyContours(reachable(mapPath(path, [scale, 0, 0, scale, 0, 0])), 'fill');
    paths.push(await nonZero(area, rule, ports));
  }
  const [only = []] = paths;
  return paths.length < 2 ? only : (await ports.contours()).union(paths);
}

/** On a mark of a metre, a point further off than this comes from maps within maps that nobody drew. */
const FARTHEST = 1e9;

function reachable(path: readonly PathCommand[]): readonly PathCommand[] {
  for (const command of path) {
    const far = command.find((value) => typeof value === 'number' && !(Math.abs(value) < FARTHEST));
    if (far !== undefined) refuse('artwork-geometry', { what: String(far) });
  }
  return path;
}

async function nonZero(
  path: readonly PathCommand[],
  rule: FillRule,
  ports: ArtworkPorts,
): Promise<readonly PathCommand[]> {
  return rule === 'nonzero' || isRectangle(path) ? path : (await ports.contours()).fromEvenOdd(path);
}

async function paintedItems(shape: SourceShape, desk: Desk): Promise<readonly PaintedItem[]> {
  const map = composed([desk.scale, 0, 0, desk.scale, 0, 0], shape.matrix);
  // A map without an area, `scale(0)`, shows nothing.
  if (meanScale(map) < 1e-9) return [];
  const painted: PaintedItem[] = [];
  const placed = withoutEmptyContours(reachable(mapPath(shape.path, map)), 'fill');
  const bounds = pathBounds(placed);
  if (shape.fill !== null && bounds !== null) {
    const path = await nonZero(placed, shape.rule, desk.ports);
    const item: Item = { kind: 'shape', layer: 'artwork', path, fill: desk.inks.nameOf(shape.fill) };
    if (path.length > 0) painted.push({ item, bounds });
  }
  const drawn = withoutEmptyContours(shape.path, 'stroke');
  if (shape.stroke !== null && drawn.length > 0) {
    const ink = desk.inks.nameOf(shape.stroke.paint);
    painted.push(await penStroke(drawn, shape.stroke, { map, ink, contours: desk.ports.contours }));
  }
  return painted;
}
