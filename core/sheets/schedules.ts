import { levelAreas, planAreas } from '../plan/areas.ts';
import { shownArea } from '../plan/figures.ts';
import { type FixtureLibrary } from '../project/plan/fixtureLibrary.ts';
import { type Level } from '../project/plan/level.ts';
import { type Plan } from '../project/plan/plan.ts';
import { type Project } from '../project/project.ts';
import { type Cell, EMPTY, type Table, textCell } from '../report/table.ts';
import { type SignPlace } from '../signs/signPlaces.ts';
import { type SayOnSheet } from './sheetWords.ts';

/** A sign as its schedule names it. */
export type SheetSign = {
  readonly id: string;
  readonly text: string;
  readonly mongolian: string | null;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly material: string;
  readonly copies: number;
};

/** Whether the area of a basis is enough, in a sentence; null = no rule was asked. */
export type SheetVerdict = string | null;

export function levelsOf(plan: Plan, variant: string): readonly Level[] {
  return plan.levels.filter((level) => level.variant === variant).sort((p, q) => p.storey - q.storey);
}

/** 房间表: every room of the levels with number, use and area inside the walls. */
export function roomSchedule(project: Project, plan: Plan, levels: readonly Level[], say: SayOnSheet): Table {
  const rooms = new Map(project.rooms.map((room) => [room.id, room]));
  const rows = levels.flatMap((level) =>
    levelAreas(plan, level)
      .spaces.map(({ space, usable }) => {
        const room = space.room === null ? undefined : rooms.get(space.room);
        const name = space.use === 'room' ? (room?.name.zh ?? say('unnamed')) : say(space.use);
        const functions = room?.functions.map(({ zh }) => zh).join('、') ?? '';
        return { number: room?.number ?? '', name, level: level.name, functions, usable, use: space.use };
      })
      .sort((p, q) => (p.number === q.number ? 0 : p.number < q.number ? -1 : 1)),
  );
  return {
    title: say('rooms'),
    lines: [],
    columns: [
      { heading: say('room-number'), width: 12, align: 'centre' },
      { heading: say('room-name'), width: 42, align: 'left' },
      { heading: say('room-use'), width: 34, align: 'left' },
      { heading: say('room-level'), width: 14, align: 'centre' },
      { heading: say('room-area'), width: 22, align: 'right' },
    ],
    rows: rows.map(({ number, name, functions, level, usable, use }) => [
      textCell(number),
      textCell(name),
      textCell(functions),
      textCell(level),
      use === 'room' ? textCell(shownArea(usable)) : EMPTY,
    ]),
    notes: [],
  };
}

/** 家具设备表: what stands on the levels, by kind, with its size and count. */
export function fixtureSchedule(
  plan: Plan,
  levels: readonly Level[],
  library: FixtureLibrary,
  say: SayOnSheet,
): Table {
  const counts = new Map<string, Map<string, number>>();
  for (const level of levels)
    for (const fixture of plan.fixtures) {
      if (fixture.level !== level.id) continue;
      const byLevel = counts.get(fixture.item) ?? new Map<string, number>();
      byLevel.set(level.name, (byLevel.get(level.name) ?? 0) + 1);
      counts.set(fixture.item, byLevel);
    }
  const order = [...library.keys()];
  const kinds = [...counts].sort(([p], [q]) => order.indexOf(p) - order.indexOf(q));
  return {
    title: say('fixtures'),
    lines: [],
    columns: [
      { heading: say('fixture-name'), width: 43, align: 'left' },
      { heading: say('fixture-size'), width: 41, align: 'centre' },
      { heading: say('fixture-count'), width: 14, align: 'right' },
      { heading: say('fixture-levels'), width: 26, align: 'left' },
    ],
    rows: kinds.map(([id, byLevel]) => {
      const item = library.get(id);
      const count = [...byLevel.values()].reduce((sum, one) => sum + one, 0);
      const size = item === undefined ? '' : `${item.width} × ${item.depth} × ${item.height}`;
      return [
        textCell(item?.name.zh ?? id),
        textCell(size),
        textCell(String(count)),
        textCell([...byLevel.keys()].join('、')),
      ];
    }),
    notes: [],
  };
}

/** 标牌表: every sign with the number that marks its place on the plan. */
export function signSchedule(
  plan: Plan,
  signs: readonly SheetSign[],
  places: readonly SignPlace[],
  say: SayOnSheet,
): Table {
  const levelName = new Map(plan.levels.map(({ id, name }) => [id, name]));
  const placed = new Map(places.map((place) => [place.sign, place]));
  const mongolian = signs.some((sign) => sign.mongolian !== null);
  return {
    title: say('signs'),
    lines: [],
    columns: [
      { heading: say('sign-number'), width: 12, align: 'centre' },
      { heading: say('sign-text'), width: 38, align: 'left' },
      ...(mongolian ? [{ heading: say('sign-mongolian'), width: 26, align: 'centre' } as const] : []),
      { heading: say('sign-kind'), width: 22, align: 'centre' },
      { heading: say('sign-size'), width: 24, align: 'centre' },
      { heading: say('sign-copies'), width: 12, align: 'right' },
      { heading: say('sign-place'), width: 16, align: 'centre' },
    ],
    rows: signs.map((sign) => {
      const place = placed.get(sign.id);
      const where = place?.at === null || place === undefined ? undefined : levelName.get(place.at.level);
      const inMongolian: Cell = sign.mongolian === null ? EMPTY : { kind: 'mongolian', text: sign.mongolian };
      return [
        textCell(String(place?.number ?? '')),
        textCell(sign.text),
        ...(mongolian ? [inMongolian] : []),
        textCell(sign.kind),
        textCell(`${sign.width} × ${sign.height}`),
        textCell(String(sign.copies)),
        textCell(where ?? say('sign-unplaced')),
      ];
    }),
    notes: [],
  };
}

/** 面积表: every basis by its name, level by level, the total, and the verdict with its basis. */
export function areaSchedule(plan: Plan, variant: string, verdict: SheetVerdict, say: SayOnSheet): Table {
  const { levels, total } = planAreas(plan, variant);
  const row = (name: string, areas: typeof total): Table['rows'][number] => [
    textCell(name),
    ...(['building', 'axis', 'usable', 'outdoor'] as const).map((basis) => textCell(shownArea(areas[basis]))),
  ];
  return {
    title: say('areas'),
    lines: [],
    columns: [
      { heading: say('area-level'), width: 24, align: 'left' },
      { heading: say('building'), width: 25, align: 'right' },
      { heading: say('axis'), width: 25, align: 'right' },
      { heading: say('usable'), width: 25, align: 'right' },
      { heading: say('outdoor'), width: 25, align: 'right' },
    ],
    rows: [...levels.map((level) => row(level.level.name, level)), row(say('total'), total)],
    notes: [verdict ?? say('no-verdict'), say('area-note')],
  };
}
