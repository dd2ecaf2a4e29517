import { type Collective, type PartyForm } from '../../../core/project/organisation.ts';
import { type Setting } from '../../../core/project/register.ts';
import { type Room } from '../../../core/project/room.ts';
import { type MongolianText } from '../../../core/project/text.ts';
import { type MONGOLIAN_OF } from '../mongolian.ts';

/** A village as a roster says it; null = the roster does not say it, or not in a way that can be read. */
export type RosterRow = {
  readonly record: number;
  /** Something is to be mended before a centre can be made of it. */
  readonly held: boolean;
  readonly league: string | null;
  readonly banner: string;
  readonly township: string;
  readonly village: string;
  readonly setting: Setting | null;
  readonly partyForm: PartyForm | null;
  readonly collective: Collective | null;
  /** 建筑面积, m². */
  readonly area: number | null;
  readonly rooms: readonly Room[];
  /** Plates that hang there already. */
  readonly plates: number | null;
  readonly mongolian: Partial<Record<(typeof MONGOLIAN_OF)[number], MongolianText>>;
};
