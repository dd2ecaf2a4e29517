import { z } from 'zod';
import { setting } from '../../project/register.ts';
import { compareWithMinimum } from '../../plan/figures.ts';
import { AREA_BASES, basisFor } from '../areas.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';

export const centreMinimumAreaOptions = z.strictObject({
  setting,
  least: z.number().positive(),
  /** Which area counts: the text does not say, so the rulebook must, where the project has no document that does. */
  basis: z.enum(AREA_BASES),
});

/**
 * The centre is at least so large, where the village is of that setting. The exact area is compared; only its
 * printing is cut to two digits (requirement AREA-3).
 */
export const centreMinimumArea = defineKind({
  name: 'centreMinimumArea',
  options: centreMinimumAreaOptions,
  messages: {
    'area-below': { basis: 'basis', least: 'number', measured: 'text', short: 'text' },
    'area-unknown': { basis: 'basis', least: 'number' },
    'area-uncomputed': {
      basis: 'basis',
      least: 'number',
      why: 'doubt',
      storey: 'text',
      x: 'number',
      y: 'number',
    },
  },
  judge: ({ setting: of, least, basis: rulebooks }, { project, site }, observe) => {
    if (project.setting !== of) return [];
    const basis = basisFor(project, rulebooks);
    const measured = site.areas[basis];
    const subjects: readonly Subject[] = [{ of: 'centre' }];
    const [uncomputed] = site.uncomputed;
    if (measured === null && uncomputed !== undefined)
      return [observe('area-uncomputed', subjects, { basis, least, ...uncomputed })];
    if (measured === null) return [observe('area-unknown', subjects, { basis, least })];
    const { passes, shown, margin } = compareWithMinimum(measured, least);
    return passes ? [] : [observe('area-below', subjects, { basis, least, measured: shown, short: margin })];
  },
});
