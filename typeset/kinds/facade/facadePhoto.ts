import {
  type Drawing,
  type Item,
  type LaidDrawing,
  type PathCommand,
} from '../../../core/drawing/drawing.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { mapPath, ringsOf } from '../../../core/drawing/path.ts';
import { mappedRectangle, type Quad, rectangleToQuad } from '../../../core/geometry/homography.ts';
import { type Box, boxesMeet, boxOf, type Point } from '../../../core/geometry/point.ts';
import { doubleArea } from '../../../core/geometry/ring.ts';
import { problem } from '../../../core/problem.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type FacadePhoto } from '../../../core/project/facadePhoto.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Result, success } from '../../../core/result.ts';
import { pickInks } from '../../../core/signs/inks.ts';
import { type Area } from '../../boards/boardStyle.ts';
import { fitterDrawing, fitterFrame } from '../../boards/fitterFrame.ts';
import { textBlock } from '../../boards/textBlock.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { type Spot } from '../../sign/spot.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type FacadeAsk } from './facadeElevation.ts';
import { facadePlaces, type HungMark } from './facadePlan.ts';

/** A rectangle on the wall: mm from its left edge, its lower edge above the ground. */
type OnWall = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What the four corners of the photo are the corners of. */
export function calibratedRectangle({ width, height, entrance }: Facade, of: FacadePhoto['of']): OnWall {
  if (of === 'wall') return { x: 0, y: 0, width, height };
  return of === 'entrance' ? { ...entrance, y: 0 } : of;
}

/**
 * Where a rectangle of the wall is seen in the photo, pixels, from its upper left corner to the right; null where a part
 * of it lies behind whoever took it.
 */
export function seenInPhoto(
  facade: Facade,
  { corners, of }: Pick<FacadePhoto, 'corners' | 'of'>,
  { x, y, width, height }: OnWall,
): Quad | null {
  const base = calibratedRectangle(facade, of);
  const map = rectangleToQuad(base.width, base.height, corners);
  if (map === null) return null;
  const top = base.y + base.height - (y + height);
  return mappedRectangle(map, { x: x - base.x, y: top, width, height });
}

export type FacadePhotoAsk = FacadeAsk & {
  readonly facade: Facade & { readonly photo: FacadePhoto };
  readonly mediaType: Extract<Asset['mediaType'], 'image/png' | 'image/jpeg'>;
  readonly day: Day | undefined;
};

/** 效果图: the photo of the façade with every mark in its place and size, to be approved; nobody works by it. */
export function facadePhoto(
  ask: FacadePhotoAsk,
): Result<Noted<Drawing> & { readonly spot: Spot }, TypesetProblem> {
  const { facade, template, mediaType } = ask;
  const { photo } = facade;
  const { words } = template;
  const notes: TypesetNote[] = [];
  const { longer, shorter } = template.photo;
  const lying = photo.width >= photo.height;
  const paper = lying ? { width: longer, height: shorter } : { width: shorter, height: longer };
  const sheetAsk = { ...ask, ...paper, title: words.photo.title };
  const empty = [...ask.placards, ...ask.emblems].some(({ drawing }) => drawing === null);
  const about = `${ask.unit.zh}　${words.photo.arrangement}${words.arrangements[facade.arrangement]}`;
  const sheet = fitterFrame(
    sheetAsk,
    {
      title: words.photo.title,
      remark: words.photo.never,
      footLeft: `${about}\n${words.photo.note}${empty ? words.empty : ''}`,
      footRight: ask.day === undefined ? '' : dayWords(words.photo.day, ask.day),
    },
    notes,
  );
  if (!sheet.ok) return sheet;
  const { body } = sheet.value;
  const scale = Math.min(body.width / photo.width, body.height / photo.height);
  const [width, height] = [photo.width * scale, photo.height * scale];
  const [x, y] = [body.x + (body.width - width) / 2, body.y + (body.height - height) / 2];
  const { placards, emblems } = facadePlaces(facade, ask.placards, ask.emblems);
  const off: string[] = [];
  const laid = [...placards, ...emblems].flatMap((mark): readonly LaidDrawing[] => {
    const quad = seenInPhoto(facade, photo, { ...mark, y: mark.lower });
    const source = [...ask.placards, ...ask.emblems].find(({ id }) => id === mark.id);
    const whole = quad?.every((p) => p.x >= 0 && p.y >= 0 && p.x <= photo.width && p.y <= photo.height);
    if (whole !== true) off.push(source?.name ?? mark.id);
    if (quad === null) return [];
    const part = (p: Quad[number]) => ({ x: p.x / photo.width, y: p.y / photo.height });
    const [p, q, r, s] = quad;
    return [
      {
        drawing: onWall(ask, mark, source?.drawing ?? null),
        corners: [part(p), part(q), part(r), part(s)],
      },
    ];
  });
  if (off.length > 0)
    notes.push(problem('photo-cut', { sign: ask.title, names: off.join('、'), count: off.length }));
  const picture: Item = {
    ...{ kind: 'picture', layer: 'artwork', asset: photo.asset, mediaType },
    ...{ x, y, width, height, laid },
  };
  const seen = laid.map(({ corners }) =>
    boxOf(corners.map((p) => ({ x: x + p.x * width, y: y + p.y * height }))),
  );
  const said = labels(sheetAsk, { x, y, width, height }, seen, notes);
  if (!said.ok) return said;
  const drawing = fitterDrawing(sheetAsk, sheet.value, [picture, ...said.value]);
  const spot = { key: 'facade-photo', x, y, width, height };
  return success({ value: drawing, notes, spot });
}

/** Letters of what stands in two corners of the photo, the room about them and the line round it, mm on paper. */
const LABEL = { size: 5, across: 2.5, up: 1.6, line: 0.5 } as const;

/** 效果示意，不作施工依据, twice, so that a picture cut in two still says so: in the corners that cover no mark, if there are such. */
function labels(
  ask: FacadePhotoAsk,
  photo: Area,
  seen: readonly Box[],
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { accent } = ask.template.inks;
  const style = { size: LABEL.size, weight: 800, ink: accent };
  const letters = { faces: ask.faces, shaper: ask.shaper };
  const block = textBlock([ask.template.words.photo.never], photo.width, style, letters, notes);
  if (!block.ok) return block;
  const [width, height] = [block.value.width + 2 * LABEL.across, block.value.height + 2 * LABEL.up];
  const [right, foot] = [photo.x + photo.width - width, photo.y + photo.height - height];
  const pairs = [
    [
      { x: photo.x, y: photo.y },
      { x: right, y: foot },
    ],
    [
      { x: right, y: photo.y },
      { x: photo.x, y: foot },
    ],
  ] as const;
  const covered = (pair: readonly Point[]): number =>
    pair.filter(({ x, y }) =>
      seen.some((box) => boxesMeet(box, { left: x, top: y, right: x + width, bottom: y + height })),
    ).length;
  const [first, second] = pairs;
  const best = covered(second) < covered(first) ? second : first;
  return success(
    best.flatMap(({ x, y }): readonly Item[] => [
      {
        ...{ kind: 'shape', layer: 'artwork', path: rectangle(x, y, width, height), fill: 'paper-white' },
        stroke: { ink: accent, width: LABEL.line },
      },
      ...block.value.at(x + LABEL.across, y + LABEL.up),
    ]),
  );
}

function dayWords(words: string, day: Day): string {
  const [year = '', month = '', of = ''] = day.split('-');
  return words
    .replace('{year}', year)
    .replace('{month}', String(Number(month)))
    .replace('{day}', String(Number(of)));
}

/** Line of an empty frame on the wall, mm, and its dashes. */
const FRAME = { width: 8, dash: [60, 40] } as const;

/** The mark as it is seen on the wall: its face within what is cut, on white; an empty frame where it has none yet. */
function onWall(ask: FacadeAsk, { id, width, height }: HungMark, drawing: Drawing | null): Drawing {
  const artwork = drawing?.items.filter((item) => item.kind === 'group' || item.layer === 'artwork') ?? [];
  const outline = drawing === null ? rectangle(0, 0, width, height) : outlineOf(drawing);
  const ground: Item = { kind: 'shape', layer: 'artwork', path: outline, fill: 'paper-white' };
  const frame: Item = {
    ...{ kind: 'shape', layer: 'artwork', path: outline },
    stroke: { ink: ask.template.inks.text, width: FRAME.width, dash: FRAME.dash },
  };
  const items: readonly Item[] =
    artwork.length === 0
      ? [ground, frame]
      : [ground, { kind: 'group', name: id, matrix: [1, 0, 0, 1, 0, 0], clip: outline, items: artwork }];
  return {
    ...{ width, height, bleed: 0, title: drawing?.title ?? id, fonts: drawing?.fonts ?? {}, items },
    inks: { ...pickInks(ask.inks, ['paper-white', ask.template.inks.text]), ...drawing?.inks },
  };
}

/** What is cut, or the trim. */
function outlineOf(drawing: Drawing): readonly PathCommand[] {
  const cuts = leaves(drawing.items).flatMap(({ item, matrix }) =>
    item.kind === 'shape' && item.layer === 'cut' ? [mapPath(item.path, matrix)] : [],
  );
  const sizes = cuts.map((path) => ({
    path,
    size: Math.max(0, ...ringsOf(path, 0.5).map((ring) => Math.abs(doubleArea(ring)))),
  }));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  return largest?.path ?? rectangle(0, 0, drawing.width, drawing.height);
}
