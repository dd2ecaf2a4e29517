import { describe, expect, it } from 'vitest';
import { DARK_INKS } from '../../renderer/features/canvas/planInks.ts';
import { tintOf } from '../../renderer/features/scene/floors.ts';
import { PALETTES, type Palette } from '../../renderer/kit/theme/palette.ts';
import { PLAN_PAPERS } from '../../renderer/kit/theme/paperInks.ts';
import { PLAN_INKS } from '../../typeset/plan/planLook.ts';

/** Contrast by WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['ink', ['panel', 'ground', 'raised', 'accentSoft', 'desk']],
  ['inkSoft', ['panel', 'ground', 'raised', 'accentSoft']],
  ['inkFaint', ['panel', 'ground', 'raised', 'accentSoft']],
  ['accent', ['panel', 'accentSoft']],
  ['accentInk', ['accent']],
  ['fault', ['panel', 'faultSoft', 'accentSoft']],
  ['caution', ['panel', 'cautionSoft', 'accentSoft']],
  ['good', ['panel', 'goodSoft', 'accentSoft']],
];

describe.each([
  ['light', PALETTES.light],
  ['dark', PALETTES.dark],
] as const)('the %s palette', (_, palette) => {
  it.each(PAIRS.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '[LOOK-2] %s on %s has at least 4.5:1',
    (ink, ground) => {
      expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
  it('[LOOK-3] a fault is no party red: its hue is at least 15° away', () => {
    const hue = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
    };
    expect(Math.abs(hue(palette.fault) - hue('#d7141a'))).toBeGreaterThan(15);
  });
});

describe('the plan on dark paper', () => {
  const paper = PLAN_PAPERS.dark;
  const rooms = ['走廊', '党员活动室', '会议室', '农家书屋', '卫生室', '便民服务大厅'].map((zh) =>
    tintOf({ id: 'r', name: { zh, mn: null }, functions: [], organisations: [], mechanisms: [] }, 'dark'),
  );
  const grounds = [paper.white, DARK_INKS[PLAN_INKS.ground], tintOf(undefined, 'dark'), ...rooms];

  it('[LOOK-8] words and figures have at least 4.5:1 on every floor and ground, walls and furniture 3:1', () => {
    for (const ground of grounds) {
      for (const ink of [
        DARK_INKS[PLAN_INKS.line],
        DARK_INKS[PLAN_INKS.dimension],
        paper.chains,
        paper.accent,
      ])
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const ink of [DARK_INKS[PLAN_INKS.wall], DARK_INKS[PLAN_INKS.fixture]])
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const ink of [paper.ink, paper.inkSoft, paper.fault, paper.accent])
      expect(contrast(ink, paper.white), ink).toBeGreaterThanOrEqual(4.5);
  });
});
