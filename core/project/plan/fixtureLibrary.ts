import { z } from 'zod';

/**
 * A fixture of the library (templates/fixtures): real size and plan symbol. Symbols are drawn around the middle
 * of the box, mm, x right, y down; the side from which people use the thing looks to +y.
 */
const number = z.number().min(-20_000).max(20_000);
const positive = z.number().positive().max(20_000);

/** `outline`: the contour; `detail`: what is on it, thinner; `hidden`: above the cut or swung out, dashed. */
const line = z.enum(['outline', 'detail', 'hidden']);
/** `paper` covers what lies below, `tint` is a light fill, `solid` full; none: lines only. */
const fill = z.enum(['none', 'paper', 'tint', 'solid']);
const common = { line: line.default('outline'), fill: fill.default('none') };

const symbolShape = z.discriminatedUnion('shape', [
  /** x, y: upper left corner. `round`: radius of the corners. */
  z.strictObject({
    shape: z.literal('rect'),
    x: number,
    y: number,
    width: positive,
    height: positive,
    round: z.number().min(0).max(5000).default(0),
    ...common,
  }),
  z.strictObject({ shape: z.literal('circle'), x: number, y: number, radius: positive, ...common }),
  z.strictObject({
    shape: z.literal('ellipse'),
    x: number,
    y: number,
    radiusX: positive,
    radiusY: positive,
    ...common,
  }),
  /** Points x1, y1, x2, y2 …; `closed` joins the ends. */
  z.strictObject({
    shape: z.literal('line'),
    points: z.array(number).min(4).max(200),
    closed: z.boolean().default(false),
    ...common,
  }),
  /** Part of a circle from one angle to another, degrees clockwise from +x. */
  z.strictObject({
    shape: z.literal('arc'),
    x: number,
    y: number,
    radius: positive,
    from: number,
    to: number,
    ...common,
  }),
]);
export type SymbolShape = Readonly<z.infer<typeof symbolShape>>;

export const FIXTURE_CATEGORIES = [
  'service',
  'meeting',
  'office',
  'culture',
  'health',
  'storage',
  'safety',
  'sanitary',
  'display',
  'structure',
  'outdoor',
] as const;

const fixtureItem = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  name: z.strictObject({ zh: z.string().min(1).max(40), en: z.string().min(1).max(60) }),
  /** Other words that people look for. */
  alias: z.array(z.string().min(1).max(40)).max(8).default([]),
  /** Initials of the pinyin of the name and of each alias, lower case: 政务服务自助一体机 is zwfwzzytj. */
  initials: z
    .array(z.string().regex(/^[a-z0-9]+$/))
    .min(1)
    .max(9),
  category: z.enum(FIXTURE_CATEGORIES),
  /** Box of the thing itself, mm. `height` is how tall it stands, or how tall the panel is. */
  width: positive,
  depth: positive,
  height: positive,
  /** Free floor that its use needs beyond the box, mm; a reminder while placing, no rule. */
  clearance: z.strictObject({
    front: z.number().min(0).max(5000),
    back: z.number().min(0).max(5000),
    left: z.number().min(0).max(5000),
    right: z.number().min(0).max(5000),
  }),
  /** `wall`: hangs on a wall with its back to it. */
  mounting: z.enum(['floor', 'wall', 'ground']),
  place: z.enum(['indoor', 'outdoor', 'both']),
  symbol: z.array(symbolShape).min(1).max(60),
});
export type FixtureItem = Readonly<z.infer<typeof fixtureItem>>;

/** One file of the library. */
export const fixtureFile = z.strictObject({
  format: z.literal('paijiang-fixtures'),
  fixtures: z.array(fixtureItem).min(1).max(200),
});

/** Fixtures by id, in the order of the files. */
export type FixtureLibrary = ReadonlyMap<string, FixtureItem>;

/**
 * Fixtures that match what was typed: Chinese (part of the name or an alias), pinyin initials (`zzytj`), or
 * English. Names that begin with it come first. Nothing typed: all.
 */
export function searchFixtures(library: FixtureLibrary, typed: string): readonly FixtureItem[] {
  const query = typed.normalize('NFKC').trim().toLowerCase();
  if (query === '') return [...library.values()];
  const rank = ({ name, alias, initials }: FixtureItem): number => {
    const words = [name.zh, ...alias, name.en.toLowerCase(), ...initials];
    if (words.some((word) => word === query)) return 0;
    if (words.some((word) => word.startsWith(query))) return 1;
    if (words.some((word) => word.includes(query))) return 2;
    return 3;
  };
  return [...library.values()]
    .map((item) => ({ item, rank: rank(item) }))
    .filter((found) => found.rank < 3)
    .sort((p, q) => p.rank - q.rank)
    .map(({ item }) => item);
}
