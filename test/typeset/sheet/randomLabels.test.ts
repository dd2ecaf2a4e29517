import { expect, it } from 'vitest';
import { overlap } from '../../../typeset/sheet/labelBoxes.ts';
import { layoutSheets } from '../../../typeset/sheet/layoutSheets.ts';
import { SCALES } from '../../../typeset/sheet/papers.ts';
import { randomCentre } from '../../support/randomCentre.ts';
import { sheetAsk } from '../../support/sheets.ts';
import { runs } from '../../support/runs.ts';

it.each(Array.from({ length: runs(50) }, (_, i) => [i + 1]))(
  '[SHEET-13] [SHEET-12] labels of random centre %i lie apart, and on the floor of their rooms',
  (seed) => {
    const project = randomCentre(seed);
    const scale = SCALES[seed % SCALES.length] ?? 100;
    const laid = layoutSheets(sheetAsk(project, { paper: 'A1', scale }), {
      levels: 'all',
      tables: false,
      comparison: false,
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const [sheet] = laid.value.sheets;
    const labels = sheet?.labels ?? [];
    expect(labels.filter(({ kind }) => kind === 'room').length + (sheet?.unlabelled.length ?? 0)).toBe(
      project.plan?.spaces.length,
    );
    const clashes = labels.flatMap((one, i) =>
      labels
        .slice(i + 1)
        .filter((other) => overlap(one.box, other.box))
        .map((other) => `${one.kind} ${one.text} / ${other.kind} ${other.text}`),
    );
    expect(clashes).toEqual([]);
  },
);
