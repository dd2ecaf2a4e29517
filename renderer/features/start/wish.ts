import { type Setting } from '../../../core/project/register.ts';
import { GENERIC_WORDS } from '../../kit/strings/start.ts';

export type PlaceNames = {
  readonly league: string;
  readonly banner: string;
  readonly township: string;
  readonly village: string;
};

export type Wish = {
  readonly place: PlaceNames;
  /** Null until somebody says it: half of the region is pastoral, so there is no usual one. */
  readonly setting: Setting | null;
  /** The village's name as it stands is right, though no generic word ends it. */
  readonly plainName: string | null;
  readonly plan: string | null;
};

/** Whether a village's name says what it is. */
export function hasGeneric(village: string): boolean {
  return GENERIC_WORDS.some((word) => village.trim().endsWith(word));
}

/** What the first step still lacks. */
export function lackingIn({ place, setting, plainName }: Wish): readonly ('name' | 'generic' | 'setting')[] {
  const { banner, township, village } = place;
  return [
    ...([banner, township, village].every((name) => name.trim() !== '') ? [] : (['name'] as const)),
    ...(village.trim() === '' || hasGeneric(village) || plainName === village.trim()
      ? []
      : (['generic'] as const)),
    ...(setting === null ? (['setting'] as const) : []),
  ];
}
