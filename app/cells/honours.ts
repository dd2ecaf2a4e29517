import { type HonourKind, type HonourLevel, honourDate } from '../../core/project/honour.ts';

/** The level in the words of lists of offices; null = none of them. */
export function honourLevelOf(text: string): HonourLevel | null {
  return found(LEVELS, text);
}

export function honourKindOf(text: string): HonourKind | null {
  return found(KINDS, text);
}

/** Within what may hang, mm: 500×350 without a unit is no 5 m. */
export function isHonourSize({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean {
  return Math.min(width, height) >= 40 && Math.max(width, height) <= 4000;
}

const LEVELS: readonly (readonly [HonourLevel, RegExp])[] = [
  ['state', /^(国家|全国|中央|state)/iu],
  ['region', /^(自治区|省|全区|region)/iu],
  ['league', /^(盟|市|地|league)/iu],
  ['banner', /^(旗|县|区|banner|county)/iu],
  ['township', /^(苏木|乡|镇|街道|township)/iu],
];

const KINDS: readonly (readonly [HonourKind, RegExp])[] = [
  ['plaque', /牌|匾|plaque/iu],
  ['pennant', /旗|pennant/iu],
  ['trophy', /杯|trophy/iu],
  ['photo', /照|相|photo/iu],
  ['certificate', /状|证|书|certificate/iu],
];

function found<Value>(words: readonly (readonly [Value, RegExp])[], text: string): Value | null {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** 2023, 2023年5月, 2023.5.10, 2023-05-10; null = no date. */
export function honourDateOf(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[./年月]/gu, '-')
    .replace(/[日\s]/gu, '')
    .replace(/-+$/u, '');
  const parts = plain.split('-').map((part, index) => (index === 0 ? part : part.padStart(2, '0')));
  const date = honourDate.safeParse(parts.join('-'));
  return date.success ? date.data : null;
}
