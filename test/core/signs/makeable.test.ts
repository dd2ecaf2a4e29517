import { leaves } from '../../../core/drawing/leaves.ts';
import { readFaceKey, strengthenedKey } from '../../../typeset/text/strengthenedFace.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makingNow, makingNotes } from '../../../app/signs/making.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { type Drawing, type GlyphRun } from '../../../core/drawing/drawing.ts';
import { inkBodies } from '../../../core/drawing/inkBodies.ts';
import { thinPlaces } from '../../../core/geometry/thinPlaces.ts';
import { project as projectSchema } from '../../../core/project/project.ts';
import { leastWidths, makingOf, type Process, processTable } from '../../../core/signs/processes.ts';
import { allThinOnSign, type SignPlace } from '../../../core/signs/thinOnSign.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { MONGOLIAN, ROOT, shippedShaper } from '../../support/fonts.ts';
import { PROCESSES } from '../../support/signs.ts';

const shaper = shippedShaper();
const BOLD = 'noto-serif-sc-700';
const black = { kind: 'process', cmyk: [0, 0, 0, 100], overprint: true, screen: '#000000' } as const;
const bare = { kind: 'process', cmyk: [0, 0, 0, 0], overprint: false, screen: '#ffffff' } as const;

function processOf(id: string): Process {
  const found = PROCESSES.processes.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** A run set by hand: one character after the other, an em apart. */
function run(text: string, size: number, change: Partial<GlyphRun> = {}): GlyphRun {
  const font = change.font ?? BOLD;
  const script = change.script ?? 'Hans';
  let x = 20;
  const glyphs = shaper.shape({ font, text, script, vertical: false }).map((glyph, at, all) => {
    const place = {
      id: glyph.id,
      x,
      y: 20 + size,
      start: glyph.cluster,
      end: all[at + 1]?.cluster ?? text.length,
    };
    x += (glyph.xAdvance * size) / 1000;
    return place;
  });
  return {
    ...{ kind: 'glyphs', layer: 'artwork', ink: 'black', font, size, turn: 0, stretchX: 1, stretchY: 1 },
    ...{ script, text, glyphs },
    ...change,
  };
}

function drawing(...items: Drawing['items']): Drawing {
  const face = (key: string) => {
    const found = shaper.fonts.get(key);
    if (found === undefined) throw new Error(key);
    return found;
  };
  const keys = [BOLD, ...items.flatMap((item) => (item.kind === 'glyphs' ? [item.font] : []))];
  return {
    ...{ width: 400, height: 300, bleed: 0, title: 't', inks: { black, bare }, items },
    fonts: Object.fromEntries(keys.map((key) => [key, face(readFaceKey(key).face)])),
  };
}

const thin = (of: Drawing, process: string): readonly SignPlace[] =>
  allThinOnSign({ drawing: of, outlines: shaper.outline, process: processOf(process), memory: new Map() });

it('[MAKE-8] every figure of the table has its source, and the usual processes are there', () => {
  for (const { stroke, reversed, gap, counter } of PROCESSES.processes)
    for (const figure of [stroke, reversed, gap, counter]) expect(figure.source.length).toBeGreaterThan(8);
  const ids = PROCESSES.processes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(processTable.safeParse({ ...PROCESSES, usual: { print: 'vinyl', cut: 'vinyl' } }).success).toBe(
    false,
  );
});

it('[MAKE-9] a sign takes its own process, then its template’s, then the usual one; one that does not suit is told', () => {
  const of = (sign: { process?: 'print' | 'cut'; making?: string }, making?: string) => {
    const found = makingOf(PROCESSES, sign, { process: 'cut', making });
    return [found.process.id, ...found.notes.map(({ code }) => code)];
  };
  expect(of({ making: 'vinyl' })).toEqual(['vinyl']);
  expect(of({}, 'laser')).toEqual(['laser']);
  expect(of({})).toEqual([PROCESSES.usual.cut]);
  expect(of({ process: 'print' }, 'laser')).toEqual([PROCESSES.usual.print]);
  expect(of({ making: 'no-such' }, 'laser')).toEqual(['laser', 'making-unknown']);
  expect(of({ process: 'print', making: 'vinyl' })).toEqual([PROCESSES.usual.print, 'making-unknown']);
});

describe('[MAKE-10] letters of the Song Bold, as a strip of 350 × 2400 has them', () => {
  it('党 keeps a counter of 0.13 × 1.15 mm', () => {
    const counter = thin(drawing(run('党', 64)), 'engraving-1').find(({ kind }) => kind === 'counter');
    expect(counter).toMatchObject({ letters: '党', size: 64, least: 0.5 });
    expect(counter?.width).toBeCloseTo(0.13, 1);
    expect(counter?.length).toBeGreaterThan(1);
    expect(counter?.length).toBeLessThan(1.2);
  });
  it('都 touches itself', () => {
    expect(thin(drawing(run('都', 64)), 'engraving-1')).toContainEqual(
      expect.objectContaining({ kind: 'contact', letters: '都' }),
    );
  });
  it('嘎 has a neck of 0.4 mm', () => {
    const neck = thin(drawing(run('嘎', 64)), 'engraving-1').find(({ kind }) => kind === 'stroke');
    expect(neck?.letters).toBe('嘎');
    expect(Math.abs((neck?.width ?? 0) - 0.4)).toBeLessThan(0.02);
    // Everything grows with the em: so large, it would be thick enough.
    const again = thin(drawing(run('嘎', (neck?.needed ?? 0) * 1.05)), 'engraving-1');
    expect(again.filter(({ kind }) => kind === 'stroke')).toEqual([]);
  });
  it('口 has none of it, and 一 only where it is small', () => {
    expect(thin(drawing(run('口', 64)), 'engraving-1')).toEqual([]);
    expect(thin(drawing(run('一', 64)), 'engraving-1')).toEqual([]);
    const [hairline] = thin(drawing(run('一', 16)), 'engraving-1');
    expect(hairline).toMatchObject({ kind: 'stroke', letters: '一' });
  });
});

it('[MAKE-11] letters left out of a ground are asked for more than letters on bare ground', () => {
  const box = (left: number, right: number): Drawing['items'][number] => ({
    ...{ kind: 'shape', layer: 'artwork', fill: 'black' },
    path: [['M', left, 0], ['L', right, 0], ['L', right, 300], ['L', left, 300], ['Z']],
  });
  const letters = run('政策宣传', 7.2, { ink: 'bare' });
  const reversed = thin(drawing(box(0, 400), letters), 'uv');
  expect(reversed.length).toBeGreaterThan(4);
  expect(
    reversed.every(({ least, width, letters: of }) => least === 0.4 && width < 0.4 && of.length === 1),
  ).toBe(true);
  // Beside the ground, or in black, they are ink on bare ground.
  expect(thin(drawing(box(300, 400), letters), 'uv')).toEqual([]);
  expect(thin(drawing({ ...letters, ink: 'black' }), 'uv')).toEqual([]);
});

it('[MAKE-12] a strengthened letter is as much thicker as its face gains', () => {
  const word = (gain: number) => {
    const font = strengthenedKey(MONGOLIAN, { lying: gain, upright: gain });
    return thin(drawing(run('ᠭᠠᠴᠠᠭ᠎ᠠ', 30, { font, script: 'Mong' })), 'steel').filter(
      ({ kind }) => kind === 'stroke',
    );
  };
  const [plain, strong] = [word(0)[0]?.width ?? 0, word(20)[0]?.width ?? 0];
  expect(plain).toBeGreaterThan(0);
  expect(Math.abs(strong - plain - 0.6)).toBeLessThan(0.04);
});

it('[MAKE-13] where a process asks for no contacts, places hardly longer than wide are not told', () => {
  const tiny = drawing(run('属都党', 18));
  expect(
    thin(tiny, 'engraving-1').some(({ kind, length, least }) => kind !== 'counter' && length < least),
  ).toBe(true);
  for (const { kind, length, least } of thin(tiny, 'screen')) {
    expect(kind).not.toBe('contact');
    if (kind !== 'counter') expect(length).toBeGreaterThanOrEqual(2 * least);
  }
});

const library = shippedLibrary().signs;
describe.each(['sample-gacha', 'sample-village'])('%s', (name) => {
  const project = projectSchema.parse(
    JSON.parse(readFileSync(join(ROOT, `templates/centres/${name}.json`), 'utf8')),
  );
  const ask = { project, library, shaper, emblems: { centre: null, practice: null }, production: false };
  const prepared = [...prepareSigns(ask, () => true)];

  it('[MAKE-14] least stroke of its process: what fails on any sign is a note with figures in both languages, none is silent', () => {
    let told = 0;
    for (const sign of prepared) {
      if (sign.state !== 'ready') continue;
      const making = makingNow(ask, sign);
      if (making === null) continue;
      const notes = makingNotes(ask, sign, making);
      // Strokes left bare in a ground have a limit of their own, and are never told with the others.
      const codes = new Set(making.places.map(({ kind, least }) => `${kind} ${least}`));
      expect(notes.length, sign.label).toBe(codes.size);
      told += notes.length;
      const hasShapes = leaves(sign.drawing.items).some(
        ({ item }) => item.kind === 'shape' && item.layer === 'artwork',
      );
      for (const note of notes)
        for (const language of ['zh', 'en'] as const) {
          const sentence = saySignProblem(note, language) ?? '';
          expect(sentence).toMatch(/mm/);
          expect(sentence).not.toMatch(/\{|undefined|NaN/);
        }
      for (const place of making.places) {
        expect(place.width).toBeLessThan(place.kind === 'contact' ? 0.021 : place.least);
        expect(place.at.x).toBeGreaterThan(-sign.drawing.bleed - 1);
        expect(place.at.x).toBeLessThan(sign.drawing.width + sign.drawing.bleed + 1);
        // A pictogram or an arrow has no letter to name.
        if (!hasShapes) expect(place.letters.length).toBeGreaterThan(0);
      }
    }
    expect(told).toBeGreaterThan(5);
  });

  it('[MAKE-14] the face of a notice board is measured, its drawings are not, and so are parts and drawings of an honours wall', () => {
    const measured = (kind: string, label: RegExp): readonly boolean[] =>
      prepared.flatMap((sign) =>
        sign.state === 'ready' && sign.kind === kind && label.test(sign.label)
          ? [makingNow(ask, sign) !== null]
          : [],
      );
    expect(measured('notice', /公开栏$/)).toEqual([true]);
    expect(new Set(measured('notice', /插页框孔位|雨棚/))).toEqual(new Set([false]));
    expect(new Set(measured('honours', /立面布置|挂点尺寸|背景板拼装/))).toEqual(new Set([false]));
    expect(measured('honours', /说明牌/)).toContain(true);
    expect(measured('facade', /./)).toEqual([false]);
  });

  it('[MAKE-15] strips measured body by body at their own size, without memory, show the same strokes and counters', () => {
    for (const sign of prepared) {
      if (sign.state !== 'ready' || sign.kind !== 'strip') continue;
      const making = makingNow(ask, sign);
      if (making === null) throw new Error('a strip is measured');
      const { process, places } = making;
      const plain = [...inkBodies(sign.drawing, shaper.outline, process.gap.mm)].flatMap((body) => {
        const rings = body
          .rings()
          .map((ring) =>
            ring.map(({ x, y }) => ({ x: x / body.enlarged + body.x, y: y / body.enlarged + body.y })),
          );
        return thinPlaces(rings, leastWidths(process, body.reversed));
      });
      for (const kind of ['stroke', 'counter'] as const) {
        const least = process[kind].mm;
        // What is all but wide enough may be told one way and not the other.
        const widths = (all: readonly { kind: string; width: number }[]): readonly number[] =>
          all.flatMap((place) => (place.kind === kind && place.width < least - 0.04 ? [place.width] : []));
        const near = (width: number, among: readonly { kind: string; width: number }[]): boolean =>
          among.some((place) => place.kind === kind && Math.abs(place.width - width) < 0.03);
        for (const width of widths(places)) expect(near(width, plain), `${sign.label} ${width}`).toBe(true);
        for (const width of widths(plain)) expect(near(width, places), `${sign.label} ${width}`).toBe(true);
      }
    }
  });
});
