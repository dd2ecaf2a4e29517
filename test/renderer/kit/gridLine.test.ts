import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type GridColumn } from '../../../renderer/kit/controls/grid/gridColumn.ts';
import { GridLine, showsTheSame } from '../../../renderer/kit/controls/grid/GridLine.tsx';
import { runs } from '../../support/runs.ts';

type Row = { readonly id: string; readonly words: string };
type Shown = Parameters<typeof showsTheSame<Row>>[0];

const ACTS: Shown['acts'] = {
  ...{ press: () => undefined, over: () => undefined, open: () => undefined },
  ...{ chooseRow: () => undefined, drag: null, dragOver: () => undefined, drop: () => undefined },
};
const FIELD = createElement('textarea');
const few = fc.constantFrom('', 'a', 'b');

/** A picture hangs on its record alone, as cells that are no texts do. */
const show = ({ words }: Row) => createElement('i', null, words);

const column = fc
  .record({
    key: fc.constantFrom('name', 'other'),
    says: few,
    fixed: fc.boolean(),
    opens: fc.boolean(),
    script: fc.boolean(),
    shows: fc.boolean(),
  })
  .map(({ key, says, fixed, opens, script, shows }): GridColumn<Row> => ({
    ...{ key, title: key, width: 100, fixed, text: ({ words }) => words + says },
    ...(opens ? { open: ({ words }: Row) => words === '' } : {}),
    ...(script ? { script: 'mongolian' as const } : {}),
    ...(shows ? { show } : {}),
  }));

const shown: fc.Arbitrary<Shown> = fc.record({
  index: fc.nat(1),
  row: fc.option(fc.record({ id: few, words: few })),
  columns: fc.array(column, { minLength: 1, maxLength: 2 }),
  unread: fc
    .option(fc.record({ row: few, column: fc.constantFrom('name', 'other'), text: few, why: few }))
    .map((one) =>
      one === null ? new Map() : new Map([[`${one.row}/${one.column}`, { text: one.text, why: one.why }]]),
    ),
  from: fc.option(fc.nat(1)),
  to: fc.option(fc.nat(1)),
  at: fc.option(fc.nat(1)),
  field: fc.constantFrom(null, FIELD),
  dropHere: fc.boolean(),
  canDrag: fc.boolean(),
  acts: fc.constant(ACTS),
});

const markup = (props: Shown): string => renderToStaticMarkup(createElement(GridLine<Row>, props));

/** What an edit elsewhere leaves as it is: the same again, columns and record made anew, or one part of it changed. */
const pairs = fc.oneof(
  fc.tuple(shown, shown),
  fc.tuple(shown, shown).chain(([one, other]) =>
    fc.constantFrom(...(Object.keys(one) as (keyof Shown)[])).map((part) => {
      const anew = { ...one, columns: one.columns.map((each) => ({ ...each })) };
      const row = one.row === null ? null : { ...one.row };
      return [one, { ...anew, row, [part]: other[part] }] as const;
    }),
  ),
);

describe('a row of a table that is typed in', () => {
  it('[STUDIO-67] is left as it is only where it would be drawn the same', () => {
    fc.assert(
      fc.property(pairs, ([before, now]) => {
        if (showsTheSame(before, now)) expect(markup(now)).toBe(markup(before));
      }),
      { numRuns: runs(600) },
    );
  });

  it('[STUDIO-67] is left as it is when another row changed, though columns and records were made anew', () => {
    fc.assert(
      fc.property(shown, (before) => {
        const plain = before.columns.map(({ show: _, ...each }) => each);
        const anew = plain.map((each) => ({ ...each }));
        const row = before.row === null ? null : { ...before.row };
        const now = { ...before, columns: anew, row, unread: new Map(before.unread) };
        expect(showsTheSame({ ...before, columns: plain }, now)).toBe(true);
      }),
    );
  });
});
