import { describe, expect, it } from 'vitest';
import { plainMText, plainText } from '../../../app/dxf/escapes.ts';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { measuringCheck, unitDoubt } from '../../../app/cad/importDxf.ts';
import { roleOfLayerName } from '../../../core/cad/roleOfLayer.ts';
import {
  layerContents,
  layersWithoutRole,
  proposeMapping,
  proposedBlockRole,
} from '../../../core/cad/mapping.ts';
import {
  type DxfParts,
  type Group,
  TWO_ROOMS,
  box,
  dxfText,
  lineOf,
  mlineOf,
  pairs,
  polylineOf,
  textOf,
  twoRooms,
  utf8,
} from '../../support/dxfText.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { importedDxf } from '../../support/importedDxf.ts';

const refusal = async (text: string) => {
  const read = await readDxf(utf8(text));
  return read.ok ? null : read.problem;
};
const drawingOf = async (parts: DxfParts) => {
  const read = await readDxf(utf8(dxfText(parts)));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.drawing;
};
const imported = (parts: DxfParts) => importedDxf(utf8(dxfText(parts)));

describe('broken structure', () => {
  it.each<readonly [string, readonly Group[], object]>([
    [
      'y before its vertex',
      [
        [0, 'SECTION'],
        [2, 'ENTITIES'],
        [0, 'LWPOLYLINE'],
        [20, 5],
      ],
      { line: 5, group: 20 },
    ],
    [
      'an entry outside any table',
      [
        [0, 'SECTION'],
        [2, 'TABLES'],
        [0, 'LAYER'],
      ],
      { line: 5, value: 'LAYER' },
    ],
    [
      'a table without a name',
      [
        [0, 'SECTION'],
        [2, 'TABLES'],
        [0, 'TABLE'],
        [0, 'ENDTAB'],
      ],
      { line: 5 },
    ],
    [
      'an entry of another table',
      [
        [0, 'SECTION'],
        [2, 'TABLES'],
        [0, 'TABLE'],
        [2, 'LAYER'],
        [0, 'STYLE'],
      ],
      { line: 9 },
    ],
    [
      'a group before any entity',
      [
        [0, 'SECTION'],
        [2, 'ENTITIES'],
        [8, 'WALL'],
      ],
      { line: 5, group: 8 },
    ],
    [
      'an entity outside a block',
      [
        [0, 'SECTION'],
        [2, 'BLOCKS'],
        [0, 'LINE'],
      ],
      { line: 5, value: 'LINE' },
    ],
    [
      'an entity outside a section',
      [
        [0, 'SECTION'],
        [2, 'HEADER'],
        [0, 'ENDSEC'],
        [0, 'LINE'],
      ],
      { line: 7 },
    ],
    [
      'a bulge before its vertex',
      [
        [0, 'SECTION'],
        [2, 'ENTITIES'],
        [0, 'LWPOLYLINE'],
        [42, 1],
        [10, 0],
      ],
      { group: 42 },
    ],
  ])('[DXF-50] %s is refused with its line', async (_, groups, data) => {
    expect(await refusal(pairs([...groups, [0, 'ENDSEC'], [0, 'EOF']]))).toMatchObject({
      code: 'dxf-misplaced',
      data,
    });
  });

  it('[DXF-50] a section without a name and a block without its end are refused by name', async () => {
    expect(
      await refusal(
        pairs([
          [0, 'SECTION'],
          [0, 'ENDSEC'],
          [0, 'EOF'],
        ]),
      ),
    ).toMatchObject({
      code: 'dxf-section-unnamed',
      data: { line: 1 },
    });
    const open = pairs([
      [0, 'SECTION'],
      [2, 'BLOCKS'],
      [0, 'BLOCK'],
      [2, 'B'],
      [0, 'ENDSEC'],
      [0, 'EOF'],
    ]);
    expect(await refusal(open)).toMatchObject({ code: 'dxf-block-open', data: { line: 5 } });
  });

  it('[DXF-50] what belongs to no leader is counted, and unknown sections are told', async () => {
    const strange = pairs([
      [0, 'SECTION'],
      [2, 'ENTITES'],
      [0, 'LINE'],
      [0, 'ENDSEC'],
    ]);
    const read = await readDxf(
      utf8(
        strange +
          dxfText({
            entities: [
              [0, 'ATTRIB'],
              [2, 'A'],
              [1, 'B'],
            ],
          }),
      ),
    );
    expect(read).toMatchObject({ ok: true });
    const reasons = read.ok ? read.value.drawing.leftOut : [];
    expect(reasons).toContainEqual({ reason: 'unknown-kind', kind: 'SECTION ENTITES', count: 1 });
    expect(reasons).toContainEqual({ reason: 'broken', kind: 'ATTRIB outside INSERT', count: 1 });
  });
});

describe('kinds of walls', () => {
  it('[DXF-51] MLINE walls: their own figures, or the style, scale and justification', async () => {
    const walls = (
      make: (path: readonly (readonly [number, number])[], closed: boolean) => readonly Group[],
    ) => [
      ...make(
        [
          [0, 0],
          [6000, 0],
          [6000, 4200],
          [0, 4200],
        ],
        true,
      ),
      ...make(
        [
          [3000, 0],
          [3000, 4200],
        ],
        false,
      ),
    ];
    const style: readonly Group[] = [
      [0, 'MLINESTYLE'], [5, '7F'], [2, 'Q240'], [70, 0], [71, 2], [49, 0.5], [62, 256], [49, -0.5], [62, 256],
    ]; // prettier-ignore
    for (const entities of [
      walls((path, closed) => mlineOf('WALL', path, { closed })),
      walls((path, closed) => mlineOf('WALL', path, { closed, bare: true })),
      walls((path, closed) => mlineOf('WALL', path, { closed, bare: true, style: 'Q240' })),
      // Three lines: the middle one parts nothing.
      walls((path, closed) => mlineOf('WALL', path, { closed, offsets: [120, 0, -120] })),
    ]) {
      const { areas, rooms } = await imported({ entities, objects: style });
      expect(areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
      expect(rooms.map(({ usable }) => usable)).toEqual([10.9296, 10.9296]);
    }
  });

  it('[DXF-51] an MLINE that lies beside its vertices, and one whose style is nowhere', async () => {
    const beside = await drawingOf({
      entities: mlineOf(
        'WALL',
        [
          [0, 0],
          [1000, 0],
        ],
        { bare: true, justification: 0 },
      ),
    });
    // The upper line on the vertices, the body below.
    expect(beside.lines[0]).toMatchObject({ width: 240, vertices: [0, -120, 0, 1000, -120, 0] });
    const lost = await drawingOf({
      entities: mlineOf(
        'WALL',
        [
          [0, 0],
          [1000, 0],
        ],
        { bare: true, style: '不在' },
      ),
    });
    expect(lost.leftOut).toEqual([{ reason: 'multiline-style', kind: 'MLINE', count: 1 }]);
  });

  it('[DXF-51] an MLINE that was cut is lines, with its gap', async () => {
    const cut = mlineOf('WALL', [
      [0, 0],
      [3000, 0],
    ]).map((group, at, all): Group => {
      // Behind the first vertex's offsets: from 0 to 1000, then from 1900 on.
      const isStart =
        group[0] === 41 && group[1] === 0 && all.slice(0, at).filter(([c]) => c === 11).length === 1;
      return isStart ? [41, '0\n41\n1000\n41\n1900'] : group;
    });
    const { lines } = await drawingOf({ entities: cut });
    expect(lines.map(({ vertices }) => vertices.filter((_, i) => i % 3 !== 2))).toEqual([
      [0, 120, 1000, 120], [1900, 120, 3000, 120], [0, -120, 1000, -120], [1900, -120, 3000, -120],
    ]); // prettier-ignore
  });

  it.each([
    ['constant width', [[43, 240]] as readonly Group[], []],
    [
      'width of every vertex',
      [],
      [
        [40, 240],
        [41, 240],
      ] as readonly Group[],
    ],
  ])('[DXF-52] a polyline with %s is a body', async (_, extra, perVertex) => {
    const wide = (points: readonly (readonly [number, number])[], closed: boolean): readonly Group[] =>
      polylineOf('WALL', points, { closed, extra }).flatMap((group): Group[] =>
        group[0] === 20 ? [group, ...perVertex] : [group],
      );
    const entities = [
      ...wide(box(0, 0, 6000, 4200), true),
      ...wide(
        [
          [3000, 0],
          [3000, 4200],
        ],
        false,
      ),
    ];
    for (const change of [undefined, 'axes'] as const) {
      const { areas, rooms } = await importedDxf(utf8(dxfText({ entities })), (mapping) =>
        change === undefined ? mapping : { ...mapping, thickness: 100, layers: { WALL: change } },
      );
      expect(areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
      expect(rooms.map(({ usable }) => usable)).toEqual([10.9296, 10.9296]);
    }
  });

  it('[DXF-52] bold lines are faces, and walls of unlike width meet', async () => {
    const bold = [box(-120, -120, 6120, 4320), box(120, 120, 2880, 4080), box(3120, 120, 5880, 4080)].flatMap(
      (ring) => polylineOf('WALL', ring, { extra: [[43, 50]] }),
    );
    expect((await imported({ entities: bold })).areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
    const entities = [
      ...polylineOf('WALL', box(0, 0, 6000, 4200), { extra: [[43, 370]] }),
      ...polylineOf(
        'WALL',
        [
          [3000, 0],
          [3000, 4200],
        ],
        { closed: false, extra: [[43, 120]] },
      ),
    ];
    const { areas, rooms } = await imported({ entities });
    expect(areas?.total.building).toBeCloseTo(6.37 * 4.57, 3);
    const room = (3 - 0.185 - 0.06) * (4.2 - 0.37);
    for (const { usable } of rooms) expect(usable).toBeCloseTo(room, 3);
  });

  it('[DXF-53] walls that are only filled: SOLID, TRACE and HATCH by edges', async () => {
    const corner = (kind: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): readonly Group[] => [
      [0, kind], [8, 'WALL'], [10, x1], [20, y1], [11, x2], [21, y1], [12, x1], [22, y2], [13, x2], [23, y2],
    ]; // prettier-ignore
    const edge = (x1: number, y1: number, x2: number, y2: number): readonly Group[] => [
      [72, 1], [10, x1], [20, y1], [11, x2], [21, y2],
    ]; // prettier-ignore
    const hatched: readonly Group[] = [
      [0, 'HATCH'], [8, 'WALL'], [10, 0], [20, 0], [2, 'SOLID'], [70, 1], [71, 0], [91, 1], [92, 1], [93, 4],
      ...edge(2880, 0, 3120, 0), ...edge(3120, 0, 3120, 4200),
      // One edge is written against the way round.
      ...edge(2880, 4200, 3120, 4200), ...edge(2880, 4200, 2880, 0),
      [97, 0], [75, 0], [76, 1], [98, 1], [10, 1], [20, 1],
    ]; // prettier-ignore
    const entities = [
      ...corner('SOLID', [-120, -120, 6120, 120]),
      ...corner('TRACE', [-120, 4080, 6120, 4320]),
      ...corner('SOLID', [-120, -120, 120, 4320]),
      ...corner('SOLID', [5880, -120, 6120, 4320]),
      ...hatched,
    ];
    const { areas, rooms } = await imported({ entities });
    expect(areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
    expect(rooms.map(({ usable }) => usable)).toEqual([10.9296, 10.9296]);
    // Behind drawn faces the same fillings change nothing.
    const both = await imported({ entities: [...twoRooms('WALL'), ...hatched] });
    expect(both.areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
    expect(both.rooms).toHaveLength(2);
  });

  it('[DXF-54] seen from below: OCS entities are mirrored, those of the world are not', async () => {
    const below: readonly Group[] = [
      [210, 0],
      [220, 0],
      [230, -1],
    ];
    const { lines, texts } = await drawingOf({
      entities: [
        [0, 'ARC'], [8, 'A'], [10, 100], [20, 0], [40, 10], [50, 0], [51, 90], ...below,
        [0, 'ELLIPSE'], [8, 'A'], [10, 100], [20, 0], [11, 50], [21, 0], [40, 0.5], [41, 0], [42, Math.PI / 2], ...below,
        [0, 'SPLINE'], [8, 'A'], [71, 1], [40, 0], [40, 0], [40, 1], [40, 1], [10, 5], [20, 0], [10, 9], [20, 0], ...below,
        ...textOf('A', 100, 0, 'A'), ...below,
      ],
    }); // prettier-ignore
    const [arc, ellipse, spline] = lines;
    expect(arc?.vertices[0]).toBeCloseTo(-110);
    expect(ellipse?.vertices.slice(0, 2)).toEqual([150, 0]);
    // A quarter, clockwise: it ends below.
    expect(ellipse?.vertices.at(-2)).toBeCloseTo(-25);
    expect(spline?.vertices[0]).toBe(5);
    expect(texts[0]?.x).toBeLessThan(-100);
  });

  const at = (x: number, y: number): readonly Group[] => [
    [10, x],
    [20, y],
  ];
  const corners: readonly Group[] = [
    ...at(300, 40),
    [11, 500],
    [21, 40],
    [12, 300],
    [22, 90],
    [13, 500],
    [23, 90],
  ];
  const vertices = (flags: number): readonly Group[] => [
    ...([
      [0, 'POLYLINE'],
      [8, 'A'],
      [70, flags],
    ] as const),
    ...[300, 500].flatMap((x): readonly Group[] => [[0, 'VERTEX'], [8, 'A'], ...at(x, 40)]),
    [0, 'SEQEND'],
  ];
  it.each<readonly [string, 'own' | 'world', readonly Group[]]>([
    ['LINE', 'world', lineOf('A', 300, 40, 500, 90)],
    ['LWPOLYLINE', 'own', [[0, 'LWPOLYLINE'], [8, 'A'], [90, 2], [70, 0], ...at(300, 40), ...at(500, 90)]],
    ['POLYLINE', 'own', vertices(0)],
    ['POLYLINE in space', 'world', vertices(8)],
    ['ARC', 'own', [[0, 'ARC'], [8, 'A'], ...at(300, 40), [40, 10], [50, 0], [51, 90]]],
    ['CIRCLE', 'own', [[0, 'CIRCLE'], [8, 'A'], ...at(300, 40), [40, 10]]],
    ['ELLIPSE', 'world', [[0, 'ELLIPSE'], [8, 'A'], ...at(300, 40), [11, 50], [21, 0], [40, 0.5]]],
    ['SPLINE', 'world', [[0, 'SPLINE'], [8, 'A'], [71, 1], [40, 0], [40, 0], [40, 1], [40, 1], ...at(300, 40), ...at(500, 90)]],
    ['MLINE', 'world', mlineOf('A', [[300, 40], [500, 40]], { offsets: [5, -5] })],
    ['SOLID', 'own', [[0, 'SOLID'], [8, 'A'], ...corners]],
    ['TRACE', 'own', [[0, 'TRACE'], [8, 'A'], ...corners]],
    ['TEXT', 'own', textOf('A', 300, 40, '甲')],
    ['MTEXT', 'world', [[0, 'MTEXT'], [8, 'A'], ...at(300, 40), [40, 10], [71, 5], [1, '甲']]],
  ])('[DXF-54] a %s that is seen from below lies in its %s coordinates', async (_, axes, groups) => {
    // The extrusion stands with the head of an entity, before what follows it.
    const next = groups.findIndex(([code], index) => index > 0 && code === 0);
    const head = next < 0 ? groups.length : next;
    const below: readonly Group[] = [...groups.slice(0, head), [230, -1], ...groups.slice(head)];
    const [least, most] = await reachOf(groups);
    const [from, to] = await reachOf(below);
    expect(least).toBeGreaterThan(200);
    expect([from, to].map(Math.round)).toEqual(
      (axes === 'world' ? [least, most] : [-most, -least]).map(Math.round),
    );
  }); // prettier-ignore
});

/** How far what is drawn reaches to the left and to the right. */
async function reachOf(entities: readonly Group[]): Promise<readonly [number, number]> {
  const { lines, texts } = await drawingOf({ entities });
  const xs = [
    ...lines.flatMap(({ vertices }) => vertices.filter((_, at) => at % 3 === 0)),
    ...texts.map(({ x }) => x),
  ];
  expect(xs.length).toBeGreaterThan(0);
  return [Math.min(...xs), Math.max(...xs)];
}

describe('texts', () => {
  it.each([
    ['{\\fSimSun|b0|i0|c134|p2;\\C1;\\c65535;便民服务室}', '便民服务室'],
    ['\\pxqc,i0,l2;会^J议室', '会议室'],
    ['\\A1;{\\H1.2x;活动室}\\P{\\H0.7x;S=19.35m\\S2^;}', '活动室\nS=19.35m2'],
    ['\\Fgbenor,gbcbig;\\W0.8;\\T1.1;\\Q15;\\U+536B\\U+751f室', '卫生室'],
    ['\\L值班\\l\\O室\\o\\K!\\k', '值班室!'],
    ['a\\~b^Ic^ d', 'a\u00a0b c^d'],
    ['\\S1/2; \\S3#4; \\S+0.1^-0.2;', '1/2 3/4 +0.1/-0.2'],
    ['\\\\U+4F1A \\{x\\}', '\\U+4F1A {x}'],
    ['会议室^J35㎡', '会议室\n35㎡'],
    ['\\M+5BBE1议室%%p0.00 %%065', '会议室±0.00 A'],
  ])('[DXF-55] MTEXT %s', (raw, plain) => {
    expect(plainMText(raw)).toBe(plain);
  });

  it('[DXF-55] TEXT codes are read once, from left to right', () => {
    expect(plainText('%%u门厅%%u %%c20 %%d %%% %%176 100%%%')).toBe('门厅 ⌀20 ° % ° 100%');
    expect(plainText('会^J议室')).toBe('会议室');
  });

  it.each<readonly [string, readonly Group[], readonly [number, number]]>([
    ['left', [], [300, 50]],
    [
      'middle of a box',
      [
        [72, 4],
        [11, 1000],
        [21, 500],
      ],
      [1000, 500],
    ],
    [
      'right, above',
      [
        [72, 2],
        [73, 3],
        [11, 1000],
        [21, 500],
      ],
      [700, 450],
    ],
    [
      'fitted between two points',
      [
        [72, 5],
        [11, 2000],
        [21, 0],
      ],
      [1000, 50],
    ],
    ['half as wide', [[41, 0.5]], [150, 50]],
    ['turned', [[50, 90]], [-50, 300]],
  ])('[DXF-56] a TEXT stands where it is seen: %s', async (_, extra, [x, y]) => {
    const { texts } = await drawingOf({
      entities: [[0, 'TEXT'], [8, 'A'], [10, 0], [20, 0], [40, 100], [1, '一二三四五六'], ...extra],
    });
    expect(texts[0]?.x).toBeCloseTo(x);
    expect(texts[0]?.y).toBeCloseTo(y);
  });

  it('[DXF-56] an MTEXT by its attachment, width and paragraph', async () => {
    const centre = async (extra: readonly Group[], words = '一二三四') => {
      const { texts } = await drawingOf({
        entities: [[0, 'MTEXT'], [8, 'A'], [10, 0], [20, 0], [40, 100], [1, words], ...extra],
      });
      return texts.map(({ x, y }) => [Math.round(x), Math.round(y)])[0];
    };
    expect(await centre([[71, 1]])).toEqual([200, -50]);
    expect(await centre([[71, 5]])).toEqual([0, 0]);
    expect(await centre([[71, 9]])).toEqual([-200, 50]);
    expect(
      await centre(
        [
          [71, 1],
          [41, 1000],
        ],
        '\\pxqc;一二三四',
      ),
    ).toEqual([500, -50]);
    // What follows an embedded object is not its own.
    expect(
      await centre([
        [71, 5],
        [101, 'Embedded Object'],
        [71, 1],
        [10, 9000],
        [40, 1],
      ]),
    ).toEqual([0, 0]);
  });

  it('[DXF-57] attributes that are seen are texts on their own layer; hidden ones are not', async () => {
    const attribute = (value: string, flag: number, layer = 'PUB_TEXT'): readonly Group[] => [
      [0, 'ATTRIB'], [8, layer], [10, 1000], [20, 2000], [40, 300], [1, value], [2, 'NAME'], [70, flag],
    ]; // prettier-ignore
    const block: readonly Group[] = [
      [0, 'BLOCK'], [2, '标记'], [10, 0], [20, 0],
      [0, 'ATTDEF'], [8, '0'], [10, 0], [20, 0], [40, 300], [1, ''], [2, 'NAME'], [70, 0],
      [0, 'ATTDEF'], [8, '0'], [10, 0], [20, 0], [40, 300], [1, '常量'], [2, 'C'], [70, 2],
      [0, 'ENDBLK'],
    ]; // prettier-ignore
    const insert: readonly Group[] = [
      [0, 'INSERT'],
      [66, 1],
      [8, '标记层'],
      [2, '标记'],
      [10, 1000],
      [20, 2000],
    ];
    const { texts, layers, inserts, leftOut } = await drawingOf({
      blocks: block,
      entities: [
        ...insert,
        ...attribute('会议室', 0),
        [0, 'SEQEND'],
        ...insert,
        ...attribute('暗', 1),
        [0, 'SEQEND'],
      ],
    });
    const shown = texts.map(({ text, layer }) => `${text} ${layers[layer]?.name ?? ''}`);
    expect(shown.sort()).toEqual(['会议室 PUB_TEXT', '常量 标记层', '常量 标记层']);
    expect(inserts.map(({ attributes }) => attributes['NAME'])).toEqual(['会议室', '暗']);
    expect(leftOut).toEqual([]);
    const { rooms } = await imported({
      blocks: block,
      entities: [...twoRooms('WALL'), ...insert, ...attribute('会议室', 0), [0, 'SEQEND']],
    });
    expect(rooms.map(({ name }) => name).sort()).toEqual(['', '会议室']);
  });
});

describe('layers', () => {
  it('[DXF-58] hidden layers are read with their state, proposed as nothing and counted', async () => {
    const { drawing, mapping, rooms } = await imported({
      layers: [['WALL'], ['WALL_1', 1], ['WALL_2', 0, -7], ['ROOM']],
      blocks: [[0, 'BLOCK'], [2, 'C1815'], ...lineOf('WALL', 0, 0, 1800, 0), [0, 'ENDBLK']],
      entities: [
        ...twoRooms('WALL'),
        ...lineOf('WALL_1', 1000, 120, 1000, 4080),
        ...lineOf('WALL_1', 1100, 120, 1100, 4080),
        ...lineOf('WALL_2', 4000, 120, 4000, 4080),
        // A window on a frozen layer: its lines are hidden with it, on whatever layer they lie.
        [0, 'INSERT'], [8, 'WALL_1'], [2, 'C1815'], [10, 500], [20, 0],
        [0, 'LINE'], [8, 'WALL'], [60, 1], [10, 0], [20, 0], [11, 5], [21, 5],
      ],
    }); // prettier-ignore
    expect(mapping.layers).toMatchObject({ WALL: 'faces', WALL_1: 'none', WALL_2: 'none' });
    expect(rooms).toHaveLength(2);
    expect(layersWithoutRole(drawing, mapping).hidden).toMatchObject([
      { name: 'WALL_1', state: 'frozen', lines: 3, blocks: 1 },
      { name: 'WALL_2', state: 'off', lines: 1 },
    ]);
    expect(drawing.leftOut).toEqual([{ reason: 'hidden', kind: 'LINE', count: 1 }]);
    expect((await drawingOf({ layers: [['WALL', 2]], entities: twoRooms('WALL') })).layers).toEqual([
      { name: 'WALL', shown: false, state: 'frozen-in-new-views' },
    ]);
  });

  it('[DXF-58] frozen only in views to come: the walls, where no other layer has them', async () => {
    const roleOf = async (layers: NonNullable<DxfParts['layers']>) =>
      proposeMapping(await drawingOf({ layers, entities: twoRooms('墙') }), 1).layers['墙'];
    expect(await roleOf([['墙', 2]])).toBe('faces');
    expect(await roleOf([['墙', 2], ['WALL']])).toBe('none');
  });

  it.each([
    ...[
      'WALL',
      'A-WALL',
      'A-WALL-FULL',
      'wall_1F',
      '墙',
      '墙体',
      '建-墙',
      '外墙',
      '墙线',
      '240墙',
      '图|WALL',
    ].map((name) => [name, 'faces'] as const),
    ...[
      'E_WALL',
      'S_WALL',
      'ELIGHTWALL',
      'CURTWALL',
      '幕墙',
      '女儿墙',
      '墙体保温',
      '墙灯',
      'WALL-DIM',
      'WALL_OLD',
      '拆除墙体',
      '电-墙',
      'M-ROOM',
      '电气文字',
    ].map((name) => [name, 'none'] as const),
    ['S-COLS', 'columns'] as const,
    ['PUB_TEXT', 'rooms'] as const,
    ...[
      'WINDOW',
      'A-WIND',
      'A-GLAZ',
      'WINDOW1',
      '窗',
      '建-窗',
      '外窗',
      '铝合金窗',
      '平面-窗线',
      'chuang',
    ].map((name) => [name, 'windows'] as const),
    ...[
      'DOOR',
      'A-DOOR',
      'A-DOOR-SWNG',
      'DOOR_FIRE',
      '门',
      '建-门',
      '甲级防火门',
      '卷帘门',
      'A-门-新建',
      'MEN',
    ].map((name) => [name, 'doors'] as const),
    ...[
      '门窗',
      '建筑-门窗',
      'A-DRWD',
      'DOOR-WINDOW',
      '门-窗',
      '门洞',
      '墙洞口',
      '原有门窗',
      '图|门窗',
      'OPENING',
    ].map((name) => [name, 'openings'] as const),
    // Marks, sills, schedules, and words in which 门 and 窗 are something else.
    ...[
      'WINDOW_TEXT',
      'DOOR_FIRE_TEXT',
      'A-DOOR-IDEN',
      'A-DRWD-NUMB',
      'A-GLAZ-SILL',
      'A-GLAZ-CURT',
      'E-DOOR',
      'S_WINDOW',
      'DOORBELL',
      'WINDMILL',
      'SHADOWING',
      'WC-MEN',
      '门窗表',
      '门窗编号',
      '建-门窗-编号',
      '门窗标注',
      '门窗尺寸',
      '门厅',
      '门廊',
      '门卫室',
      '门牌',
      '门头',
      '门禁',
      '门套线',
      '阀门',
      '部门',
      '窗台线',
      '窗台',
      '窗帘',
      '橱窗',
      '服务窗口',
      '天窗',
      '窗井',
      '玻璃幕墙',
      '幕墙窗',
      '楼板洞口',
      '管道洞口',
      '拆除门窗',
      '门窗立面',
    ].map((name) => [name, 'none'] as const),
  ])('[DXF-59] the name %s proposes %s', (name, role) => {
    expect(roleOfLayerName(name)).toBe(role);
  });

  it.each([
    ...['M0921', '单扇平开门', 'Door_900', 'SingleDoor', '$DorLib2D$00000001', '防火门'].map(
      (name) => [name, 'door'] as const,
    ),
    ...['C1515', '推拉窗', 'WINDOW-1500', '$WinLib2D$00000003'].map((name) => [name, 'window'] as const),
    ...[
      '家具-notice-board-outdoor',
      'Outdoor bench',
      'indoor plant',
      'DOORBELL',
      'window sill',
      '闸阀门',
      '阀门',
      '门牌',
      '服务窗口',
      '橱窗',
      '窗帘',
    ].map((name) => [name, 'none'] as const),
  ])('[DXF-9] [DXF-59] a block called %s is proposed as %s', (name, role) => {
    expect(proposedBlockRole(name)).toBe(role);
  });

  it('[DXF-59] what lies on layers without a role is told by kind; blocks that are openings are not', async () => {
    const { drawing, mapping } = await imported({
      blocks: [[0, 'BLOCK'], [2, 'C1815'], ...lineOf('0', 0, 0, 1800, 0), [0, 'ENDBLK']],
      entities: [
        ...twoRooms('WALL'),
        ...lineOf('DOOR', 0, 0, 1, 1),
        ...lineOf('DOOR_FIRE_TEXT', 0, 0, 1, 1),
        ...textOf('BZ', 0, 0, '甲'),
        [0, 'INSERT'], [8, 'WINDOW'], [2, 'C1815'], [10, 500], [20, 0],
      ],
    }); // prettier-ignore
    const { seen } = layersWithoutRole(drawing, mapping);
    expect(seen.map(({ name, lines, texts }) => [name, lines, texts])).toEqual([
      ['DOOR_FIRE_TEXT', 1, 0],
      ['BZ', 0, 1],
    ]);
    expect(layerContents(drawing).find(({ name }) => name === 'WINDOW')).toMatchObject({
      blocks: 1,
      lines: 1,
    });
  });
});

describe('what a file claims', () => {
  const claims = (version: string, page: string): readonly Group[] => [
    [9, '$ACADVER'], [1, version], [9, '$DWGCODEPAGE'], [3, page],
  ]; // prettier-ignore
  const entities = [...twoRooms('墙'), ...textOf('文字', 500, 2000, '便民服务室')];

  it.each([
    ['UTF-8 though GBK is named', 'AC1015', 'ANSI_936', utf8, 'utf-8'],
    ['GBK though the version means UTF-8', 'AC1021', 'ANSI_936', gb18030, 'gb18030'],
    ['GBK though a western page is named', 'AC1015', 'ANSI_1252', gb18030, 'gb18030'],
    ['UTF-8 though a western page is named', 'AC1015', 'ANSI_1252', utf8, 'utf-8'],
  ] as const)('[DXF-60] %s: the right coding is taken and told', async (_, version, page, encode, name) => {
    const { coding, drawing, rooms, findings } = await importedDxf(
      encode(dxfText({ header: claims(version, page), entities })),
    );
    expect(coding).toMatchObject({ name, from: 'bytes' });
    expect(drawing.layers.map((layer) => layer.name)).toEqual(['墙', '文字']);
    expect(rooms.map((room) => room.name).sort()).toEqual(['', '便民服务室']);
    expect(findings.map(({ code }) => code)).toContain('coding-contradicted');
  });

  it.each([
    ['GBK as named', 'ANSI_936', '联通会议室', gb18030],
    ['only two characters that are UTF-8 by chance', 'ANSI_936', '联通', gb18030],
    [
      'western letters',
      'ANSI_1252',
      'Café',
      (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0))),
    ],
  ] as const)('[DXF-60] a claim that holds is kept: %s', async (_, page, words, encode) => {
    const text = dxfText({ header: claims('AC1015', page), entities: textOf('T', 0, 0, words) });
    const read = await readDxf(encode(text));
    expect(read).toMatchObject({
      ok: true,
      value: { coding: { from: 'file' }, drawing: { texts: [{ text: words }] } },
    });
  });

  it.each([
    ['inch', 1, 1, 'mm'],
    ['m', 6, 1, 'mm'],
    ['mm', 4, 0.001, 'm'],
  ] as const)('[DXF-61] a unit %s that makes no house of it is doubted', async (_, code, scale, right) => {
    const parts = {
      header: [
        [9, '$INSUNITS'],
        [70, code],
      ] as const,
      entities: twoRooms('WALL', scale),
    };
    const drawing = await drawingOf(parts);
    expect(measuringCheck(drawing).flatMap(({ name, likely }) => (likely ? [name] : []))).toEqual([right]);
    expect(unitDoubt(drawing, proposeMapping(drawing, drawing.unit ?? 1))).toMatchObject({
      likelier: [right],
    });
    const mended = await importedDxf(utf8(dxfText(parts)), (mapping) => ({
      ...mapping,
      unit: right === 'm' ? 1000 : 1,
    }));
    expect(mended.areas?.total.building).toBeCloseTo(TWO_ROOMS.building, 3);
    expect(mended.findings.map((one) => one.code)).toEqual(['unit-differs']);
  });

  it('[DXF-62] an external reference is told by its file, and proxies, layouts, 天正 each with advice', async () => {
    const { leftOut } = await drawingOf({
      blocks: [
        [0, 'BLOCK'], [2, '一层'], [70, 4], [1, '..\\图\\一层平面.dwg'], [0, 'ENDBLK'],
        [0, 'BLOCK'], [2, '*Paper_Space0'], [70, 0], ...lineOf('0', 0, 0, 1, 1), [0, 'ENDBLK'],
      ],
      entities: [
        [0, 'INSERT'], [8, '0'], [2, '一层'], [10, 0], [20, 0],
        [0, 'ACAD_PROXY_ENTITY'], [8, '0'],
        [0, 'TCH_WALL'], [8, 'WALL'],
        [0, '3DSOLID'], [8, '0'],
      ],
    }); // prettier-ignore
    expect(Object.fromEntries(leftOut.map(({ reason, kind }) => [reason, kind]))).toEqual({
      external: '一层平面.dwg',
      'paper-space': 'LINE',
      proxy: 'ACAD_PROXY_ENTITY',
      tangent: 'TCH_WALL',
      'third-dimension': '3DSOLID',
    });
  });
});
