import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayShopSign } from '../../../app/shop/sayShopSign.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { changePart } from '../../../core/editing/commands/records.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { type OwnInk, readCmyk, withOwnInk } from '../../../core/project/ownInk.ts';
import { contrastOf, screenOf, withOwnInks } from '../../../core/signs/inks.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';
import { INKS } from '../../support/signs.ts';

import { shopSignsOf } from '../../support/shopSigns.ts';

const GREEN: OwnInk = { replaces: 'plate-blue', name: '草原绿', cmyk: [90, 30, 95, 30], paint: 'RAL 6005' };

function prepare(ownInks: readonly OwnInk[], templates: readonly string[]): readonly PreparedSign[] {
  const [{ project: sample } = fail()] = samples();
  const project: Project = { ...sample, ownInks: [...ownInks] };
  const emblems = { centre: null, practice: null };
  const library = shippedLibrary().signs;
  const ask = { project, library, shaper: shippedShaper(), emblems, production: false };
  return [...prepareSigns(ask, ({ template }) => templates.includes(template))];
}

function codes(all: readonly PreparedSign[]): readonly string[] {
  return all.flatMap((each) => (each.state === 'ready' ? each.notes : each.problems).map(({ code }) => code));
}

describe('own inks', () => {
  it('[INK-1] stand where the house’s would, as they were given', () => {
    const all = prepare([GREEN], ['door-plate', 'overview']);
    const used = all.flatMap((each) => {
      if (each.state !== 'ready') throw new Error(each.label);
      return each.drawing.inks['plate-blue'] ?? [];
    });
    expect(used.length).toBeGreaterThan(5);
    for (const ink of used)
      expect(ink).toEqual({
        kind: 'process',
        cmyk: GREEN.cmyk,
        overprint: false,
        screen: screenOf([90, 30, 95, 30]),
      });
    expect(codes(all)).not.toContain('ink-faint');
  });

  it('[INK-1] what the screen shows is near the house’s own pairs of print and screen', () => {
    for (const key of ['plate-blue', 'party-red', 'black', 'grey']) {
      const ink = INKS[key];
      if (ink?.kind !== 'process') throw new Error(key);
      const shown = screenOf(ink.cmyk);
      for (const at of [1, 3, 5]) {
        const [one, other] = [shown, ink.screen].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
        expect(Math.abs((one ?? 0) - (other ?? 0)), `${key} ${shown}`).toBeLessThan(60);
      }
    }
    expect(screenOf([0, 0, 0, 0])).toBe('#ffffff');
  });

  it('[INK-1] more of any ink is never lighter', () => {
    // Near black, one step of 255 in each channel is 2 % of the contrast.
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.tuple(share, share, share, share), fc.integer({ min: 0, max: 3 }), (given, which) => {
        const more = given.map((part, at) => (at === which ? 100 : part));
        const [c = 0, m = 0, y = 0, k = 0] = more;
        const white = (cmyk: readonly [number, number, number, number]) =>
          contrastOf('#ffffff', screenOf(cmyk));
        expect(white([c, m, y, k])).toBeGreaterThanOrEqual(white(given) * 0.97);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    ['ink-kept', { replaces: 'party-red', name: '橙', cmyk: [0, 60, 100, 0] }],
    ['ink-kept', { replaces: 'black', name: '蓝黑', cmyk: [60, 40, 0, 100] }],
    ['ink-kept', { replaces: 'cut', name: '切', paint: 'x' }],
    ['ink-kept', { replaces: 'paper-white', name: '黄', cmyk: [0, 0, 40, 0] }],
    ['ink-unknown', { replaces: 'gold', name: '金', paint: 'RAL 1036' }],
  ] as const)('[INK-2] %s: %o', (code, brought) => {
    const all = prepare([{ ...brought }], ['strip-placard', 'door-plate']);
    expect(all.length).toBeGreaterThan(4);
    for (const each of all) {
      if (each.state === 'ready') throw new Error(`${each.label} was made`);
      expect(each.problems).toEqual([{ code, data: { ink: brought.replaces } }]);
    }
  });

  it('[INK-2] a paint number for party red and black changes no drawing', () => {
    const paints = [
      { replaces: 'party-red', name: '国旗红', paint: 'RAL 3020' },
      { replaces: 'black', name: '黑', paint: 'RAL 9005' },
    ];
    expect(prepare(paints, ['strip-placard'])).toEqual(prepare([], ['strip-placard']));
    expect(withOwnInks(INKS, paints)).toEqual({ ok: true, value: INKS });
  });

  it('[INK-3] too much ink and too little contrast are noted where they are used', () => {
    const yellow = { ...GREEN, name: '黄', cmyk: [0, 10, 90, 0] as const };
    const faint = prepare([yellow], ['door-plate', 'strip-placard']);
    for (const each of faint) {
      const found = codes([each]).includes('ink-faint');
      const isBlue = each.sign.template === 'door-plate' && each.sign.options['scheme'] === 'blue';
      expect(found, each.label).toBe(isBlue);
    }
    const heavy = prepare([{ ...GREEN, cmyk: [100, 100, 80, 40] }], ['door-plate']);
    expect(codes(heavy)).toContain('ink-heavy');
    expect(codes(prepare([{ ...GREEN, cmyk: [100, 100, 60, 40] }], ['door-plate']))).not.toContain(
      'ink-heavy',
    );
    const words = codes(prepare([{ ...yellow, replaces: 'label' }], ['overview']));
    expect(words).toContain('ink-faint');
  });

  it('[INK-4] the order sheet says name, values and number with the signs that use them', () => {
    const [{ project: sample } = fail()] = samples();
    const project = {
      ...sample,
      ownInks: [GREEN, { replaces: 'party-red', name: '国旗红', paint: 'RAL 3020' }],
    };
    const rows = shopRows(
      shopSignsOf(project, ({ template }) => ['door-plate', 'strip-placard'].includes(template)),
    );
    expect(rows.some(({ drawing }) => drawing?.inks['plate-blue'] !== undefined)).toBe(true);
    for (const row of rows) {
      if (row.drawing === null) continue;
      const said = sayShopSign(row, project).colours.split('\n');
      const { inks } = row.drawing;
      expect(said.includes('草原绿 C90 M30 Y95 K30，漆、膜色号 RAL 6005'), row.row).toBe(
        inks['plate-blue'] !== undefined,
      );
      expect(said.includes('国旗红 C0 M100 Y100 K0，漆、膜色号 RAL 3020'), row.row).toBe(
        inks['party-red'] !== undefined,
      );
    }
  });

  it('[INK-5] a first own ink is a step that is taken and taken back', () => {
    const [{ project } = fail()] = samples();
    const made = changePart(project, { part: 'ownInks', to: [GREEN] });
    if (!made.ok) throw new Error(made.problem.code);
    const changed = applyChange(project, made.value);
    expect(changed.ownInks).toEqual([GREEN]);
    expect(JSON.stringify(applyChange(changed, invert(made.value)))).toBe(JSON.stringify(project));
  });

  it('[INK-5] CMYK is read as swatches write it', () => {
    for (const text of [
      '100 70 0 10',
      'C100 M70 Y0 K10',
      '100, 70, 0, 10',
      '100%，70%，0%，10%',
      ' 100/70/0/10 ',
    ])
      expect(readCmyk(text), text).toEqual([100, 70, 0, 10]);
    for (const text of ['', '100 70 0', '100 70 0 10 0', '101 0 0 0', '-1 0 0 0', 'RAL 5002', '1e1 0 0 0'])
      expect(readCmyk(text), text).toBeNull();
    expect(withOwnInk([GREEN], { replaces: 'plate-blue', name: '绿' })).toEqual([]);
    const twice = { ...samples()[0]?.project, ownInks: [GREEN, GREEN] };
    expect(projectSchema.safeParse(twice).success).toBe(false);
  });
});

function fail(): never {
  throw new Error('no sample');
}
