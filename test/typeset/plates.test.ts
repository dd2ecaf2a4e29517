import { describe, expect, it } from 'vitest';
import { type Drawing, type GlyphRun } from '../../core/drawing/drawing.ts';
import { layoutEmblem } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { layoutPlate } from '../../typeset/kinds/plate/layoutPlate.ts';
import { shippedShaper } from '../support/fonts.ts';
import { inkExtent } from '../support/ink.ts';
import { MN_ROOM, PROFILE_1996, PROFILE_2026, TEMPLATES, signAsk, templateOf } from '../support/signs.ts';

const runsOf = (drawing: Drawing): GlyphRun[] => drawing.items.filter((item) => item.kind === 'glyphs');

describe('layoutPlate', () => {
  const plate = (zh: string, profile = PROFILE_2026) =>
    layoutPlate({
      ...signAsk(templateOf('plate', 'service-institution'), { width: 600, height: 400 }),
      profile,
      text: { zh, breaks: [6], mn: MN_ROOM },
      party: false,
    });

  it.each([PROFILE_2026, PROFILE_1996])('[FIT-5] centres the words ($id)', (profile) => {
    const laid = plate('查干哈达嘎查综合服务站', profile);
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const ink = inkExtent(laid.value.value, shippedShaper());
    expect(Math.abs(ink.left + ink.right - 600)).toBeLessThan(12);
    expect(Math.abs(ink.top + ink.foot - 400)).toBeLessThan(16);
  });

  it('[FIT-1] breaks a long name where its parts end', () => {
    const laid = plate('查干哈达嘎查综合服务站');
    if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
    const rows = new Set(
      runsOf(laid.value.value)
        .filter((run) => run.script === 'Hans')
        .flatMap((run) => run.glyphs.map((glyph) => glyph.y)),
    );
    expect(rows.size).toBe(2);
  });
});

describe('layoutEmblem', () => {
  const slot = signAsk(templateOf('emblem'), { width: 600, height: 400 });

  it('[SIGN-4] blocks an empty slot', () => {
    expect(layoutEmblem({ ...slot, artwork: null })).toMatchObject({
      ok: false,
      problem: { code: 'emblem-missing' },
    });
  });

  it.each([
    [0.5, { width: 184, height: 368 }],
    [1, { width: 368, height: 368 }],
    [3, { width: 568, height: 568 / 3 }],
  ])('[SIGN-4] places artwork of proportion %d whole, undistorted and centred', (aspect, size) => {
    const laid = layoutEmblem({
      ...slot,
      artwork: {
        kind: 'raster',
        asset: 'a'.repeat(64),
        mediaType: 'image/png',
        width: 6000 * aspect,
        height: 6000,
      },
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    const [picture] = laid.value.value.items;
    if (picture?.kind !== 'picture') throw new Error('no picture');
    expect(picture.width).toBeCloseTo(size.width, 6);
    expect(picture.height).toBeCloseTo(size.height, 6);
    expect(picture.x + picture.width / 2).toBeCloseTo(300, 6);
    expect(picture.y + picture.height / 2).toBeCloseTo(200, 6);
  });
});

describe('templates/signs', () => {
  it('[SIGN-1] there is one for each kind of sign, each with several sizes', () => {
    const ids = TEMPLATES.map((template) => template.id);
    expect(ids).toEqual(
      expect.arrayContaining(['door-plate', 'emblem-slot', 'plate', 'service-institution', 'strip-placard']),
    );
    for (const template of TEMPLATES) expect(template.sizes.length, template.id).toBeGreaterThan(0);
  });
});
