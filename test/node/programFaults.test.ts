import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { containedPlanSheets } from '../../app/plans/containedPlanSheets.ts';
import { type SignWriter } from '../../app/signs/exportSigns.ts';
import { type Manifest } from '../../app/signs/manifest.ts';
import { planSheets } from '../../app/plans/planSheets.ts';
import { programFault, type ProgramFault } from '../../app/faults/programFault.ts';
import { type ContourUnion } from '../../core/drawing/contours.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { failure, success } from '../../core/result.ts';
import { contourUnion } from '../../node/writers/contours.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { signWording } from '../../node/writers/signWording.ts';
import { type PackageAsk, writePackage } from '../../node/files/writePackage.ts';
import { writePlans } from '../../node/writers/writePlans.ts';
import { writeCutterSvg } from '../../output/svg/cutterSvg.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { STARTERS, starterCentre } from '../support/sheets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paijiang-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sample = projectSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-village.json'), 'utf8')),
);
const STRIPS = new Set(['placard-party', 'placard-villagersCommittee', 'placard-supervision']);
const project: Project = { ...sample, signs: sample.signs.filter(({ id }) => STRIPS.has(id)) };
const blank: SignWriter = () => Promise.resolve(success(new Uint8Array([1])));

/** Exports the strips with parts replaced by doubles; gives the manifest, the files and what was told to the log. */
async function exported(
  changes: Partial<PackageAsk['signs']> & Pick<Partial<PackageAsk>, 'papers' | 'word'>,
): Promise<{ manifest: Manifest; files: readonly string[]; faults: readonly ProgramFault[] }> {
  const faults: ProgramFault[] = [];
  const { papers = null, word = (found) => signWording(found, 'zh'), ...signs } = changes;
  const manifest = await writePackage({
    folder,
    program: 'paijiang test',
    word,
    papers,
    signs: {
      project,
      library: shippedLibrary().signs,
      shaper: shippedShaper(),
      emblems: { centre: null, practice: null },
      production: false,
      formats: ['pdf', 'svg'],
      chosen: () => true,
      day: '2026-11-23',
      writers: { pdf: blank, svg: blank, png: blank, dxf: blank, json: blank },
      onFault: (fault) => void faults.push(fault),
      ...signs,
    },
  });
  return { manifest, files: readdirSync(folder).sort(), faults };
}

/** Fails where a text of a sign has these words. */
function failingShaper(words: string): Shaper {
  const real = shippedShaper();
  return {
    ...real,
    fonts: real.fonts,
    covers: real.covers.bind(real),
    outline: real.outline.bind(real),
    inkBox: real.inkBox.bind(real),
    shape: (ask) => {
      if (ask.text.includes(words)) throw new TypeError(`cannot read properties in ${folder}/x`);
      return real.shape(ask);
    },
  };
}

const RULE = /^F-[0-9A-F]{4}$/;

describe('a mistake of our own', () => {
  it('[EXP-11] in the layout blocks its sign under a number; the others and the manifest are written', async () => {
    const { manifest, files, faults } = await exported({ shaper: failingShaper('务') });
    expect(manifest.blocked.map(({ sign }) => sign)).toEqual(['placard-supervision']);
    const [{ problems } = { problems: [] }] = manifest.blocked;
    expect(problems).toMatchObject([
      { code: 'program-fault', data: { step: 'layout', fault: expect.stringMatching(RULE) as string } },
    ]);
    expect(problems[0]?.sentence).toContain(String(faults[0]?.number));
    expect(new Set(manifest.files.map(({ sign }) => sign)).size).toBe(2);
    expect(files).toContain('manifest.json');
    expect(files).toHaveLength(5);
  });

  it('[EXP-11] in a painter spoils that file alone', async () => {
    const pdf: SignWriter = (drawing, about) => {
      if (about.stem.includes('村民委员会')) throw new RangeError('offset is out of bounds');
      return blank(drawing, about);
    };
    const { manifest, faults } = await exported({ writers: { ...doubles(), pdf } });
    expect(manifest.blocked.map(({ sign }) => sign)).toEqual(['placard-villagersCommittee']);
    expect(faults.map(({ step }) => step)).toEqual(['pdf']);
    const names = manifest.files.filter(({ sign }) => sign === 'placard-villagersCommittee');
    expect(names.map(({ format }) => format)).toEqual(['svg']);
    expect(manifest.files).toHaveLength(5);
  });

  it('[EXP-11] in the union of contours spoils the cutter file alone', async () => {
    const real = await contourUnion();
    let calls = 0;
    const contours: ContourUnion = {
      ...real,
      union: (paths) => {
        calls += 1;
        if (calls === 1) throw new Error('Skia cannot unite contours');
        return real.union(paths);
      },
    };
    const outlines = shippedShaper().outline;
    const svg: SignWriter = (drawing) => {
      const written = writeCutterSvg(drawing, { outlines, contours });
      return Promise.resolve(written.ok ? success(Buffer.from(written.value)) : failure(written.problem));
    };
    const { manifest, faults } = await exported({ writers: { ...doubles(), svg } });
    expect(faults.map(({ step }) => step)).toEqual(['svg']);
    expect(manifest.blocked).toHaveLength(1);
    expect(manifest.files).toHaveLength(5);
  });

  it('[EXP-11] in the papers leaves the signs', async () => {
    const { manifest, files } = await exported({
      papers: () => Promise.reject(new Error('no more pages')),
    });
    expect(manifest.list).toBeNull();
    expect(manifest.blocked).toMatchObject([{ sign: null, label: '00_订单.pdf', kind: 'list' }]);
    expect(files).toHaveLength(7);
  });

  it('[EXP-11] in the words of a problem is named in its place', async () => {
    const word: PackageAsk['word'] = (found) => {
      if (found.code !== 'program-fault') throw new Error(`no sentence for ${found.code}`);
      return signWording(found, 'zh');
    };
    const { manifest } = await exported({ word, production: true });
    expect(manifest.blocked).toHaveLength(3);
    expect(manifest.blocked[0]?.problems[0]?.sentence).toMatch(/F-[0-9A-F]{4}/);
  });

  it('[EXP-12] puts no folder of the machine into the manifest; the stack goes to the log alone', async () => {
    const { faults } = await exported({ shaper: failingShaper('务') });
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    expect(manifest).not.toContain(folder);
    expect(manifest).not.toMatch(/ {4}at |node_modules|\.ts/);
    expect(faults[0]?.details).toContain('    at ');
  });

  it('[EXP-12] has the same number each time and on every machine, and another elsewhere', () => {
    const thrown = (message: string, stack: string): Error => Object.assign(new Error(message), { stack });
    const number = (message: string, stack: string): string =>
      programFault(thrown(message, stack), 'pdf').number;
    const here = number(
      'no glyph 12',
      'Error: no glyph 12\n    at paint (/a/b.ts:1:2)\n    at Run.write (/a/c.ts:3:4)',
    );
    const there = number(
      'no glyph 7',
      'Error\n    at paint (file:///C:/p.mjs:900:1)\n    at Run.write (x.mjs:1:1)',
    );
    expect(here).toMatch(RULE);
    expect(there).toBe(here);
    expect(number('no glyph 12', 'Error\n    at layout (/a/b.ts:1:2)')).not.toBe(here);
    expect(programFault('a word', 'pdf').number).toMatch(RULE);
  });
});

function doubles(): PackageAsk['signs']['writers'] {
  return { pdf: blank, svg: blank, png: blank, dxf: blank, json: blank };
}

describe('a mistake of our own in plan sheets', () => {
  const starter = STARTERS.find(({ id }) => id === 'two-storey-360');
  if (starter === undefined) throw new Error('no starter of two storeys');
  const ask: Parameters<typeof planSheets>[0] = {
    project: starterCentre(starter),
    library: shippedLibrary().signs,
    fixtures: shippedLibrary().fixtures,
    block: shippedLibrary().titleBlock,
    shaper: shippedShaper(),
    language: 'zh',
    paper: 'A2',
    scale: 150,
    tiles: false,
    choice: { levels: 'all', tables: true, comparison: false },
    day: '2026-11-23',
    minimum: null,
  };

  it('[SHEET-31] leaves out the sheet that it spoils, by name; the others are set', () => {
    const levels = ask.project.plan?.levels ?? [];
    const upper = levels[1]?.id ?? '';
    const laid = containedPlanSheets(ask, (asked) => {
      if (asked.choice.levels === 'all' || asked.choice.levels.includes(upper)) throw new Error('no way');
      return planSheets(asked);
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.spoilt).toMatchObject([{ title: `${levels[1]?.name ?? ''}平面图` }]);
    expect(laid.value.spoilt[0]?.fault.number).toMatch(RULE);
    expect(laid.value.sheets.length).toBeGreaterThan(0);
    expect(containedPlanSheets(ask)).toMatchObject({ ok: true, value: { spoilt: [] } });
  });

  it('[SHEET-31] that spoils every sheet leaves the names of all', () => {
    const laid = containedPlanSheets(ask, () => {
      throw new Error('no way');
    });
    if (!laid.ok) throw new Error(laid.problem.code);
    expect(laid.value.sheets).toEqual([]);
    expect(laid.value.spoilt).toHaveLength(2);
  });

  it('[SHEET-31] in a writer spoils that file alone', async () => {
    const faults: ProgramFault[] = [];
    const good = {
      name: 'b.svg',
      format: 'svg' as const,
      make: () => Promise.resolve(success(new Uint8Array(1))),
    };
    const bad = { name: 'a.pdf', format: 'pdf' as const, make: () => Promise.reject(new Error('no way')) };
    const written = await writePlans(
      folder,
      { files: [bad, good], spoilt: [] },
      { onFault: (fault) => void faults.push(fault) },
    );
    expect(written).toMatchObject({
      ok: true,
      value: {
        files: [{ name: 'b.svg' }],
        blocked: [{ label: 'a.pdf', problem: { code: 'program-fault' } }],
      },
    });
    expect([faults.length, existsSync(join(folder, 'a.pdf')), existsSync(join(folder, 'b.svg'))]).toEqual([
      1,
      false,
      true,
    ]);
  });
});
