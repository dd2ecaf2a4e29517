import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { INKS, LOOKS, PICTOGRAMS, PROFILE_1996, PROFILE_2026, TEMPLATES } from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const library = {
  templates: new Map(TEMPLATES.map((template) => [template.id, template])),
  profiles: new Map([PROFILE_2026, PROFILE_1996].map((profile) => [profile.id, profile])),
  looks: LOOKS,
  inks: INKS,
  pictograms: PICTOGRAMS,
};

function prepared(project: Project, id: string, preview: boolean): PreparedSign {
  const ask = {
    project,
    library,
    shaper: shippedShaper(),
    emblems: { centre: null, practice: null },
    production: false,
    preview,
  };
  for (const one of prepareSigns(ask, (sign) => sign.id === id)) return one;
  throw new Error(id);
}

const village = soundVillage((v) => {
  v.organisations.centre.mn = null;
  v.rooms[0]?.functions.push({ zh: '调解室', mn: null });
  v.organisations.party.mn = null;
  v.signs.forEach((sign) => {
    if (sign.template === 'placard-strip') sign.template = 'strip-placard';
  });
});

describe('a plate that lacks Mongolian', () => {
  it('[WORDS-2] is refused with each text that lacks it and what the text is', () => {
    const door = prepared(village, 'door-hall', false);
    if (door.state !== 'blocked') throw new Error('it was set');
    expect(door.preview).toBeNull();
    const [refusal] = door.problems;
    expect(refusal?.code).toBe('mongolian-lacking');
    expect(refusal === undefined ? '' : saySignProblem(refusal, 'zh')).toContain(
      '缺少蒙文：阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查党群服务中心（牌上的单位名）、调解室（其他功能）。',
    );
  });

  it.each(['door-hall', 'strip-party'])(
    '[WORDS-3] %s is shown as far as it can be set: Chinese in place, hatched places for guides, and stays blocked',
    (id) => {
      const shown = prepared(village, id, true);
      if (shown.state !== 'blocked' || shown.preview === null) throw new Error('no preview');
      const { items, inks } = shown.preview;
      const runs = items.flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
      expect(runs.some(({ script }) => script === 'Hans')).toBe(true);
      // Not a letter of what only held the place.
      for (const { text } of runs) expect(text).not.toMatch(/\u180a/);
      const places = items.filter(
        ({ kind, ...item }) => kind === 'shape' && 'layer' in item && item.layer === 'guide',
      );
      expect(places.length).toBeGreaterThan(0);
      expect(Object.keys(inks)).toContain('guide');
    },
  );

  it('[WORDS-3] supplied Mongolian is shown as it is, beside the place of what lacks', () => {
    const shown = prepared(village, 'door-hall', true);
    if (shown.state !== 'blocked' || shown.preview === null) throw new Error('no preview');
    const texts = shown.preview.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
    expect(texts).toContain('ᠲᠤᠰᠤᠮ');
  });
});
