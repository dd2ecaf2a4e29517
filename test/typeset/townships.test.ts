import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutStrip } from '../../typeset/kinds/strip/layoutStrip.ts';
import { shippedShaper } from '../support/fonts.ts';
import { inkExtent } from '../support/ink.ts';
import { MN_PARTY, signAsk, templateOf } from '../support/signs.ts';
import { TOWNSHIPS } from '../support/townships.ts';
import { runs } from '../support/runs.ts';

/** Characters that village names of the region are made of. */
const NAME = [...'查干哈达嘎苏木乌兰巴彦淖尔敖包图塔拉河东西南北新民和平胜利红星台阁牧营子沟梁庙井湾'];

describe('every township of Inner Mongolia', () => {
  const strip = templateOf('strip');

  it('is in the register', () => {
    expect(TOWNSHIPS).toHaveLength(1225);
  });

  it('[SIGN-7] [FIT-4] fits with village names of 2 to 9 characters, or says so; ink stays inside the margins', () => {
    const village = fc.array(fc.constantFrom(...NAME), { minLength: 1, maxLength: 8 });
    let fitted = 0;
    fc.assert(
      fc.property(fc.infiniteStream(village), fc.constantFrom('村', '嘎查'), (villages, generic) => {
        for (const { banner, township } of TOWNSHIPS) {
          const name = `${villages.next().value?.join('') ?? ''}${generic}`;
          const zh = `中国共产党${banner}${township}${name}支部委员会`;
          const laid = layoutStrip({
            ...signAsk(strip, { width: 360, height: 2200 }),
            text: { zh, breaks: [5, 5 + banner.length, 5 + banner.length + township.length], mn: MN_PARTY },
            party: true,
          });
          if (!laid.ok) {
            expect(laid.problem.code, zh).toBe('does-not-fit');
            continue;
          }
          fitted += 1;
          const ink = inkExtent(laid.value.value, shippedShaper());
          expect(ink.left, zh).toBeGreaterThan(0.07 * 360);
          expect(ink.right, zh).toBeLessThan(0.93 * 360);
          expect(ink.top, zh).toBeGreaterThan(0.054 * 2200);
          expect(ink.foot, zh).toBeLessThan(0.946 * 2200);
        }
      }),
      { numRuns: runs(3) },
    );
    // The property must not hold for want of signs: names of real length fit.
    expect(fitted).toBeGreaterThan(1225 * 3 * 0.95);
  });
});
