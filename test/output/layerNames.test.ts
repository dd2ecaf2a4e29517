import { describe, expect, it } from 'vitest';
import { readDxf } from '../../app/dxf/readDxf.ts';
import { proposedLayerRole } from '../../core/cad/mapping.ts';
import { ownPlan } from '../../core/cad/ownPlan.ts';
import { asciiLayerName, PLAN_LAYER_NAMES, SIGN_LAYER_NAMES } from '../../core/drawing/layerNames.ts';
import { dxfOf, factsOf, readBack } from '../support/dxfRoundTrip.ts';
import { randomCentre } from '../support/randomCentre.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('names of layers in files', () => {
  it('[LAYER-1] one table names each layer in both languages, no two alike', () => {
    for (const table of [SIGN_LAYER_NAMES, PLAN_LAYER_NAMES]) {
      const names = Object.values(table).flatMap(({ zh, en }) => [zh, en]);
      expect(new Set(names).size).toBe(names.length);
      for (const { en } of Object.values(table)) expect(en).toMatch(/^[\x21-\x7e]+$/);
    }
  });

  it('[LAYER-2] a layer of a plan is taken for the same in either language', () => {
    for (const { zh, en } of Object.values(PLAN_LAYER_NAMES))
      expect([en, proposedLayerRole(en)]).toEqual([en, proposedLayerRole(zh)]);
  });

  it.each([1, 3, 8, 21])(
    '[LAYER-3] plan %i is our own again in either language, and as it was; without a choice it is Chinese, byte for byte',
    async (seed) => {
      const centre = randomCentre(seed);
      const level = centre.plan?.levels[0]?.id ?? '';
      const chosen = (layers: 'zh' | 'en') => ({ ...centre, language: { ...centre.language, layers } });
      expect(text(dxfOf(chosen('zh'), level))).toBe(text(dxfOf(centre, level)));
      const english = dxfOf(chosen('en'), level);
      for (const { zh } of Object.values(PLAN_LAYER_NAMES))
        expect(text(english)).not.toContain(`\r\n8\r\n${zh}\r\n`);
      for (const bytes of [dxfOf(centre, level), english]) {
        const read = await readDxf(bytes);
        expect(read.ok && ownPlan(read.value.drawing)).not.toBeNull();
        const back = await readBack(bytes);
        expect(back === null ? null : factsOf(back.project, back.level)).toEqual(factsOf(centre, level));
      }
    },
  );

  it('[LAYER-5] names of R12 are ASCII: inks and tools by their own names, whatever the language', () => {
    expect(['CutContour', '烫金 Gold/1', ''].map(asciiLayerName)).toEqual(['CUTCONTOUR', '___GOLD_1', 'INK']);
    expect(asciiLayerName('a'.repeat(40))).toHaveLength(31);
  });
});
