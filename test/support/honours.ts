import { HONOUR_LEVELS, type DisplayWall, type Honour, type HonoursWall } from '../../core/project/honour.ts';

/** Honours of several kinds and sizes that do not exist. */
export function sampleHonours(
  count: number,
  sizes: readonly (readonly [number, number])[] = SMALL,
): readonly Honour[] {
  return Array.from({ length: count }, (_, index) => {
    const [width, height] = sizes[index % sizes.length] ?? [297, 210];
    return {
      id: `h${index + 1}`,
      name: { zh: `示例荣誉${index + 1}`, mn: null },
      grantor: '示例授予单位',
      date: String(2000 + (index % 25)),
      level: HONOUR_LEVELS[index % 5] ?? 'banner',
      kind: 'certificate',
      width,
      height,
      picture: null,
    };
  });
}

/** Certificates of A4 and a little larger: what 300 of them can be on one wall. */
const SMALL = [
  [297, 210],
  [210, 297],
  [285, 210],
] as const;
export const MIXED = [
  [600, 400],
  [420, 297],
  [600, 900],
  [250, 400],
  [297, 210],
] as const;

export function sampleWall(width: number, height = 3000): DisplayWall {
  return {
    id: `wall-${width}`,
    name: `示例墙${width}`,
    width,
    height,
    keepFree: [
      { what: 'door', x: width - 1300, y: 0, width: 1000, height: 2100 },
      { what: 'switch', x: width - 1500, y: 1200, width: 120, height: 120 },
    ],
  };
}

export function sampleDisplay(changes: Partial<HonoursWall>): HonoursWall {
  return { honours: [], walls: [sampleWall(6000)], order: 'level', reserve: 0, hung: [], ...changes };
}
