import { type AssetKey, type Picture } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Shaper } from '../text/shaper.ts';
import { type TextSetter } from './setText.ts';
import { type ReportFaces } from './style.ts';

/** A photo that may be placed: its proportions and what it is. */
export type PlacedPhoto = {
  readonly width: number;
  readonly height: number;
  readonly mediaType: Picture['mediaType'];
};

/** What every block of a report is set with. `x` and `width` are the type area's. */
export type PageAsk = {
  readonly shaper: Shaper;
  readonly faces: ReportFaces;
  readonly setText: TextSetter;
  /** Null = there is no such photo. */
  readonly photo: (asset: AssetKey) => PlacedPhoto | null;
  readonly x: Mm;
  readonly width: Mm;
  /** Height of a page's type area. */
  readonly height: Mm;
};

/** The photo in the middle of a box, as large as it goes, with its own proportions. */
export function photoIn(
  asset: AssetKey,
  photo: PlacedPhoto,
  frame: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm },
): Picture {
  const scale = Math.min(frame.width / photo.width, frame.height / photo.height);
  const width = photo.width * scale;
  const height = photo.height * scale;
  return {
    kind: 'picture',
    layer: 'artwork',
    asset,
    mediaType: photo.mediaType,
    x: frame.x + (frame.width - width) / 2,
    y: frame.y + (frame.height - height) / 2,
    width,
    height,
  };
}
