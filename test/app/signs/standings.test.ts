import { describe, expect, it } from 'vitest';
import { prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { signStandings } from '../../../app/signs/standings.ts';
import { shippedShaper } from '../../support/fonts.ts';
import {
  INKS,
  LOOKS,
  PICTOGRAMS,
  COMBINATIONS,
  PROCESSES,
  PROFILE_2026,
  TEMPLATES,
} from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const library = {
  templates: new Map(TEMPLATES.map((template) => [template.id, template])),
  profiles: new Map([[PROFILE_2026.id, PROFILE_2026]]),
  looks: LOOKS,
  inks: INKS,
  pictograms: PICTOGRAMS,
  processes: PROCESSES,
  combinations: COMBINATIONS,
};

describe('how far a sign is', () => {
  const village = soundVillage((v) => {
    v.organisations.party.mn = null;
    v.signs.forEach((sign) => {
      if (sign.template === 'placard-strip') sign.template = 'strip-placard';
    });
  });
  const ask = {
    project: village,
    library,
    shaper: shippedShaper(),
    emblems: { centre: null, practice: null },
  };
  const told = [...signStandings(ask)];

  it('[STUDIO-2] is the answer of the export, for every sign', () => {
    expect(told.map(({ sign }) => sign)).toEqual(village.signs.map(({ id }) => id));
    for (const { sign, state, problems } of told) {
      const sheets = [...prepareSigns({ ...ask, production: false }, ({ id }) => id === sign)];
      expect(state === 'blocked', sign).toBe(sheets.some((sheet) => sheet.state === 'blocked'));
      expect(problems.length > 0, sign).toBe(state === 'blocked');
      // What looks finished is made for production.
      const final = [...prepareSigns({ ...ask, production: true }, ({ id }) => id === sign)];
      expect(
        final.every((sheet) => sheet.state === 'ready'),
        sign,
      ).toBe(state === 'good');
    }
    expect(new Set(told.map(({ state }) => state))).toContain('draft');
    expect(told.find(({ sign }) => sign === 'strip-party')?.drafts).toContain('lacking');
  });
});
