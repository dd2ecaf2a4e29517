import { type AssetKey, type Picture } from '../../../core/drawing/drawing.ts';
import { type HonoursTemplate } from '../../../core/signs/kinds/honours/honours.ts';
import { type BoardAsk } from '../../boards/boardFrame.ts';
import { type PanelMaterial } from './panelShape.ts';

/** What honour sheets are asked for beside a board: the project's own kind of each picture file. */
export type HonourBoardAsk = BoardAsk<HonoursTemplate> & {
  readonly material: PanelMaterial;
  readonly mediaTypeOf: (asset: AssetKey) => Picture['mediaType'] | null;
};
