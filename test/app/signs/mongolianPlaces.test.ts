import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { exportSigns } from '../../../app/signs/exportSigns.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { success } from '../../../core/result.ts';
import { shippedShaper } from '../../support/fonts.ts';
import {
  INKS,
  LOOKS,
  PICTOGRAMS,
  COMBINATIONS,
  PROCESSES,
  PROFILE_1996,
  PROFILE_2026,
  TEMPLATES,
} from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const library = {
  templates: new Map(TEMPLATES.map((template) => [template.id, template])),
  profiles: new Map([PROFILE_2026, PROFILE_1996].map((profile) => [profile.id, profile])),
  looks: LOOKS,
  inks: INKS,
  pictograms: PICTOGRAMS,
  processes: PROCESSES,
  combinations: COMBINATIONS,
};

function asked(project: Project, production: boolean) {
  return { project, library, shaper: shippedShaper(), emblems: { centre: null, practice: null }, production };
}

function prepared(project: Project, id: string, production: boolean): PreparedSign {
  for (const one of prepareSigns(asked(project, production), (sign) => sign.id === id)) return one;
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
  it('[WORDS-2] is refused for production with each text that lacks it and what the text is', () => {
    const door = prepared(village, 'door-hall', true);
    if (door.state !== 'blocked') throw new Error('it was set');
    const [refusal] = door.problems;
    expect(refusal?.code).toBe('mongolian-lacking');
    expect(refusal === undefined ? '' : saySignProblem(refusal, 'zh')).toContain(
      '缺少蒙古文：阿鲁科尔沁旗巴彦温都尔苏木查干哈达嘎查党群服务中心（牌上的单位名）、调解室（其他功能）。',
    );
  });

  it.each(['door-hall', 'strip-party'])(
    '[WORDS-3] %s is a draft as far as it can be set: Chinese in place, hatched places for guides',
    (id) => {
      const shown = prepared(village, id, false);
      if (shown.state !== 'ready') throw new Error('no draft');
      expect(shown.drafts).toContain('lacking');
      const { items, inks } = shown.drawing;
      const runs = items.flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
      expect(runs.some(({ script }) => script === 'Hans')).toBe(true);
      // Not a letter of what only held the place.
      for (const { text } of runs) expect(text).not.toMatch(/\u180a/);
      expect(places(items).length).toBeGreaterThan(0);
      expect(Object.keys(inks)).toContain('guide');
    },
  );

  it('[WORDS-3] supplied Mongolian is shown as it is, beside the place of what lacks', () => {
    const shown = prepared(village, 'door-hall', false);
    if (shown.state !== 'ready') throw new Error('no draft');
    const texts = shown.drawing.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
    expect(texts).toContain('ᠲᠤᠰᠤᠮ');
  });

  it('[STUDIO-1] the files of such a draft say 草稿 on their face and lack in their names, and hold no hatched place', async () => {
    const drawings: Drawing[] = [];
    const writer = (drawing: Drawing) => {
      drawings.push(drawing);
      return Promise.resolve(success(new Uint8Array(1)));
    };
    const ask = {
      ...{ ...asked(village, false), formats: ['svg', 'pdf'] as const, day: '2026-11-30' },
      chosen: ({ id }: Sign) => id === 'door-hall' || id === 'strip-party',
      writers: { pdf: writer, svg: writer, png: writer, dxf: writer, json: writer },
    };
    const names: string[] = [];
    for await (const { files } of exportSigns(ask)) names.push(...files.map(({ name }) => name));
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toContain('缺蒙古文');
    for (const { items } of drawings) {
      expect(places(items)).toEqual([]);
      expect(JSON.stringify(items)).toContain('"draft"');
    }
  });
});

function places(items: Drawing['items']): Drawing['items'] {
  return items.filter((item) => 'layer' in item && item.layer === 'guide');
}
