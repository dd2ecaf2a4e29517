import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';
import { keptMeasures, keptTexts } from '../../../typeset/text/kept.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { runs } from '../../support/runs.ts';

const library = shippedLibrary().signs;
const shaper = shippedShaper();

/** The same faces, and nothing that was made of texts before. */
const unremembering = (): Shaper => ({ ...shaper });

function prepared(project: Project, id: string, by: Shaper): readonly PreparedSign[] {
  const emblems = { centre: null, practice: null };
  return [
    ...prepareSigns({ project, library, shaper: by, emblems, production: false }, (sign) => sign.id === id),
  ];
}

function sample(): Project {
  const [found] = samples();
  if (found === undefined) throw new Error('there are samples');
  return found.project;
}

const SIGNS = [
  'board-guidance',
  'board-guidance-cards',
  'board-overview',
  'board-notice',
  'placard-villagersCommittee',
  'door-101',
];
/** What is typed: plain, too long for a line, with figures and marks, with what no face has, with what is refused. */
const CHINESE = [
  '办理',
  '农牧民经营权证（2026年）登记——代办',
  '《办法》第12条、“一次性告知”',
  '\u{e000}',
  '𠀀',
];
const MONGOLIAN = ['ᠪᠠᠶᠠᠨ', 'ᠪᠠᠶᠠᠨ ᠥᠨᠳᠥᠷ ᠭᠠᠴᠠᠭ᠎ᠠ ᠶᠢᠨ ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠲᠠᠩᠬᠢᠮ', 'ᠪᠠᠶᠠᠨ ᠶᠢᠨ', 'ᠠ\u180b\u180b'];

type Edit =
  | { readonly does: 'zh' | 'mn' | 'village'; readonly row: number; readonly text: number }
  | { readonly does: 'order' | 'profile' | 'song' | 'rare' | 'size' | 'undo'; readonly by: number };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    does: fc.constantFrom('zh' as const, 'mn' as const, 'village' as const),
    row: fc.nat(25),
    text: fc.nat(20),
  }),
  fc.record({
    does: fc.constantFrom('order' as const, 'profile', 'song', 'rare', 'size', 'undo'),
    by: fc.nat(20),
  }),
);

function of<Thing>(all: readonly Thing[], at: number): Thing {
  const found = all[at % all.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

function edited(project: Project, one: Edit): Project {
  const { services } = project.policy;
  const withServices = (to: typeof services): Project => ({
    ...project,
    policy: { ...project.policy, services: to },
  });
  const songs = [...shaper.fonts.values()].filter(({ scripts }) => scripts.includes('Hans'));
  switch (one.does) {
    case 'zh':
    case 'mn': {
      const chosen = of(services, one.row);
      const name =
        one.does === 'zh'
          ? { ...chosen.name, zh: of(CHINESE, one.text) }
          : { ...chosen.name, mn: { text: of(MONGOLIAN, one.text), proof: null } };
      return withServices(services.map((service) => (service === chosen ? { ...service, name } : service)));
    }
    case 'village': {
      const village = { ...project.register.village, zh: `${of(CHINESE.slice(0, 3), one.text)}嘎查` };
      return { ...project, register: { ...project.register, village } };
    }
    case 'order':
      return withServices([
        ...services.slice(one.by % services.length),
        ...services.slice(0, one.by % services.length),
      ]);
    case 'profile': {
      const profile = of([...library.profiles.keys()], one.by);
      return { ...project, language: { ...project.language, profile } };
    }
    case 'song':
    case 'rare': {
      const { key, sha256 } = of(songs, one.by);
      const typefaces =
        one.does === 'song'
          ? { ...project.typefaces, song: one.by % 3 === 0 ? null : { key, sha256 } }
          : { ...project.typefaces, rare: one.by % 3 === 0 ? [] : [{ key, sha256 }] };
      return { ...project, typefaces };
    }
    case 'size':
      return {
        ...project,
        signs: project.signs.map((sign) => {
          const sizes = library.templates.get(sign.template)?.sizes ?? [];
          const size = sizes[one.by % Math.max(1, sizes.length)];
          return size === undefined ? sign : { ...sign, size: { width: size.width, height: size.height } };
        }),
      };
    case 'undo':
      return project;
  }
}

describe('texts that are kept', () => {
  it('[STUDIO-65] a sign is what it would be if nothing had been kept, after any edits, other faces and undo', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(edit, fc.constantFrom(...SIGNS)), { minLength: 2, maxLength: 6 }),
        (steps) => {
          const remembering = unremembering();
          const history = [sample()];
          for (const [one, sign] of steps) {
            const before = one.does === 'undo' ? of(history, one.by) : of(history, history.length - 1);
            const project = edited(before, one);
            history.push(project);
            expect(prepared(project, sign, remembering)).toEqual(prepared(project, sign, unremembering()));
          }
        },
      ),
      { numRuns: runs(8) },
    );
  });

  it('[STUDIO-65] typing letter by letter leaves nothing of the letters before', () => {
    const remembering = unremembering();
    const base = sample();
    const typed = [...'农牧民代办'].map((_, at, all) => all.slice(0, at + 1).join(''));
    for (const zh of [...typed, ...typed.toReversed()]) {
      const services = base.policy.services.map((service, at) =>
        at === 0 ? { ...service, name: { zh, mn: null } } : service,
      );
      const project = { ...base, policy: { ...base.policy, services } };
      const [sheet] = prepared(project, 'board-guidance', remembering);
      if (sheet?.state !== 'ready') throw new Error('a board');
      const texts = sheet.drawing.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text] : []));
      expect(texts).toContain(zh);
      for (const other of typed.filter((each) => each !== zh)) expect(texts).not.toContain(other);
    }
  });

  it('[STUDIO-65] what is kept is told apart by faces, names and text, whatever these hold', () => {
    const word = fc.string({ maxLength: 3, unit: fc.constantFrom('a', '"', ',', '[', ']', '\\', '\u001f') });
    const ask = fc.tuple(fc.array(word, { maxLength: 3 }), fc.array(word, { maxLength: 3 }), word);
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 40 }), (asks) => {
        const kept = keptTexts<string>();
        const by = unremembering();
        for (const [faces, terms, text] of asks) {
          const own = JSON.stringify([faces, terms, text]);
          expect(kept(by, [faces, terms], text, () => own)).toBe(own);
        }
      }),
    );
  });

  it('[STUDIO-65] measures that are let go are found again', () => {
    const found: number[] = [];
    const kept = keptMeasures(2, (_: object, measure) => {
      found.push(measure);
      return measure * 2;
    });
    const thing = {};
    expect([1, 1, 2, 3, 1, 1].map((measure) => kept(thing, measure))).toEqual([2, 2, 4, 6, 2, 2]);
    expect(found).toEqual([1, 2, 3, 1]);
    expect(kept({}, 1)).toBe(2);
    expect(found.length).toBe(5);
  });
});
