import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { leastLetter } from '../../../core/signs/legibility.ts';
import { layoutGuidanceTable } from '../../../typeset/kinds/guidanceTable/layoutGuidanceTable.ts';
import { layoutTableBoard } from '../../../typeset/boards/layoutTableBoard.ts';
import { type Table, type TableEntry } from '../../../typeset/boards/table.ts';
import { boardAsk, catalogueServices, overlaps, runBoxes } from '../../support/boards.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { MN_COMMITTEE, MN_PARTY, MN_ROOM, templateOf } from '../../support/signs.ts';
import { runs } from '../../support/runs.ts';

const template = templateOf('guidance-table');
const SIZE = { width: 900, height: 1200 };

function guidance(boards: number | null, size = SIZE) {
  const laid = layoutGuidanceTable({
    ...boardAsk(template, size),
    services: catalogueServices(),
    sectionOf: () => null,
    columns: ['number', 'name', 'kind', 'basis'],
    boards,
    foot: '',
  });
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  return laid.value;
}

/** Texts of the drawings in the order in which they are set. */
function textsOf(drawings: readonly Drawing[]): readonly string[] {
  return drawings.flatMap((drawing) =>
    drawing.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : [])),
  );
}

function expectWhole(drawings: readonly Drawing[], size: { width: number; height: number }): void {
  for (const drawing of drawings) {
    const boxes = runBoxes(drawing, shippedShaper());
    expect(overlaps(boxes)).toEqual([]);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      expect(box.foot).toBeLessThanOrEqual(size.height);
    }
  }
}

describe('the 71 matters of the catalogues as a table board', () => {
  it.each([
    ['one board of 900 × 1200', 1, SIZE],
    ['one board of 1200 × 2400', 1, { width: 1200, height: 2400 }],
    ['three boards of 600 × 900', 3, { width: 600, height: 900 }],
    ['as many boards of 600 × 900 as it takes', null, { width: 600, height: 900 }],
  ] as const)('[TABLE-1] [TABLE-2] [TABLE-3] sets all of them, in order, whole, on %s', (_, boards, size) => {
    const { value: drawings, notes } = guidance(boards, size);
    if (boards !== null) expect(drawings.length).toBeLessThanOrEqual(boards);
    expectWhole(drawings, size);
    const names = catalogueServices().map((service) => service.name.zh);
    const set = textsOf(drawings).filter((text) => names.includes(text));
    expect([...new Set(set)]).toEqual(names);
    const body = drawings.flatMap((drawing) =>
      drawing.items.flatMap((item) =>
        item.kind === 'glyphs' && names.includes(item.text) ? [item.size] : [],
      ),
    );
    const least = leastLetter(template.readingDistance);
    const small = Math.min(...body) < least;
    expect(notes.map((note) => note.code)).toEqual(small ? ['letters-small'] : []);
  });

  it('[TABLE-4] repeats the headings on every board', () => {
    const { value: drawings } = guidance(3, { width: 600, height: 900 });
    expect(drawings.length).toBe(3);
    for (const drawing of drawings) expect(textsOf([drawing])).toContain('事项名称');
  });

  it('[LEGIBLE-1] keeps the least height where it may take boards, and says so where it may not', () => {
    const free = guidance(null, { width: 600, height: 900 });
    expect(free.notes).toEqual([]);
    const forced = guidance(1, { width: 600, height: 900 });
    expect(forced.notes).toMatchObject([
      { code: 'letters-small', data: { distance: 1 } },
      { code: 'board-crowded' },
    ]);
  });
});

const zhText = fc
  .array(fc.constantFrom(...'嘎查村民委员会办理申请材料复印件（）《》，。、一二三四0123456789个工作日 ABC'), {
    maxLength: 400,
  })
  .map((letters) => letters.join(''));
const mnText = fc.constantFrom(MN_PARTY, MN_COMMITTEE, MN_ROOM);

/** Few long texts and many short ones, as tables are. */
const entry: fc.Arbitrary<TableEntry> = fc.oneof(
  { weight: 6, arbitrary: zhText.map((text): TableEntry => ({ kind: 'text', lines: [text.slice(0, 24)] })) },
  { weight: 1, arbitrary: zhText.map((text): TableEntry => ({ kind: 'text', lines: [text] })) },
  { weight: 1, arbitrary: fc.constant<TableEntry>({ kind: 'none' }) },
);

const table: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.integer({ min: 1, max: 12 }),
    rows: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 100, max: 200 }) },
    ),
    mongolian: fc.boolean(),
  })
  .chain(({ columns, rows, mongolian }) =>
    fc.record({
      columns: fc.constant(
        Array.from({ length: columns }, (_, index) => ({
          heading: `列${index + 1}`,
          headingMn: null,
          kind: mongolian && index === 1 ? ('mongolian' as const) : ('text' as const),
          weight: 500,
          ink: 'black',
        })),
      ),
      rows: fc.array(
        fc.record({
          section: fc.constant(null),
          entries: fc.tuple(
            ...Array.from({ length: columns }, (_, index) =>
              mongolian && index === 1
                ? mnText.map((text): TableEntry => ({ kind: 'mongolian', text }))
                : entry,
            ),
          ),
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

describe('layoutTableBoard', () => {
  it('[TABLE-1] [TABLE-5] [TABLE-6] sets any table whole, or says what does not fit', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(SIZE, { width: 1200, height: 2400 }), (random, size) => {
        const laid = layoutTableBoard({
          ...boardAsk(template, size),
          table: random,
          boards: null,
          foot: '',
        });
        if (!laid.ok) {
          expect(['table-too-long', 'table-too-wide']).toContain(laid.problem.code);
          return;
        }
        const drawings = laid.value.value;
        expectWhole(drawings, size);
        const wanted = random.rows
          .flatMap((row) => row.entries)
          .flatMap((each) =>
            each.kind === 'text' ? each.lines : each.kind === 'mongolian' ? [each.text] : [],
          )
          .join('')
          .replace(/\s/gu, '');
        const set = setText(drawings);
        for (const letter of new Set(wanted)) {
          expect(count(set, letter), letter).toBeGreaterThanOrEqual(count(wanted, letter));
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it('[TABLE-6] refuses a row that is higher than a whole board, with its height', () => {
    const high: Table = {
      columns: [{ heading: '内容', headingMn: null, kind: 'text', weight: 500, ink: 'black' }],
      rows: [
        {
          section: null,
          entries: [{ kind: 'text', lines: Array.from({ length: 400 }, () => '一'.repeat(60)) }],
        },
      ],
    };
    const laid = layoutTableBoard({ ...boardAsk(template, SIZE), table: high, boards: null, foot: '' });
    expect(laid).toMatchObject({ ok: false, problem: { code: 'table-too-long' } });
  });

  it('[TABLE-7] repeats a section’s heading where it goes on', () => {
    const long: Table = {
      columns: [{ heading: '内容', headingMn: null, kind: 'text', weight: 500, ink: 'black' }],
      rows: Array.from({ length: 120 }, () => ({
        section: '自我服务类',
        entries: [{ kind: 'text', lines: ['做好老年人工作'] }],
      })),
    };
    const laid = layoutTableBoard({
      ...boardAsk(template, { width: 400, height: 500 }),
      table: long,
      boards: null,
      foot: '',
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.value.length).toBeGreaterThan(1);
    for (const drawing of laid.value.value) expect(textsOf([drawing])).toContain('自我服务类');
  });

  it('[TABLE-8] opens short tables up to the board and sets them in strips where that makes the letters larger', () => {
    const { value: drawings } = guidance(1);
    const heads =
      drawings[0]?.items.filter((item) => item.kind === 'glyphs' && item.text === '事项名称') ?? [];
    expect(heads.length).toBe(2);
  });
});

function setText(drawings: readonly Drawing[]): string {
  return drawings
    .flatMap((drawing) => drawing.items)
    .flatMap((item) =>
      item.kind === 'glyphs'
        ? [...new Set(item.glyphs.map((glyph) => glyph.start))].map((start) => {
            const glyph = item.glyphs.find((each) => each.start === start);
            return item.text.slice(start, Math.max(glyph?.end ?? start + 1, start + 1));
          })
        : [],
    )
    .join('');
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
