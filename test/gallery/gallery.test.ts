import { COMMANDS } from '../../node/cli/commandTable.ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawnText } from '../../core/drawing/drawnText.ts';
import { project as projectSchema } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { SIGN_KINDS } from '../../core/signs/kinds/kinds.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { compare, compareLists, ofKinds } from './compare.ts';
import { comparedPage, galleryPage } from './page.ts';
import { PAPER_COMMANDS } from './papers.ts';
import { closeUp } from './closeUp.ts';
import { contactSheets } from './contactSheet.ts';
import { ofTemplate, painted, prepared, samples, withEveryTemplate } from './signs.ts';
import { stressProjects } from './stress.ts';
import { type Listed } from './shown.ts';

const library = shippedLibrary().signs;
const all = samples();

describe('the gallery', () => {
  it.each([...library.templates.values()].map((template) => [template.id, template] as const))(
    '[SHOP-7] %s is shown in each of its sizes and schemes',
    (_, template) => {
      const shown = [...ofTemplate(template, all, library)];
      const schemes = 'schemes' in template ? Object.keys(template.schemes).length : 1;
      expect(new Set(shown.map(({ key }) => key)).size).toBe(template.sizes.length * schemes);
      for (const { key, prepared } of shown) {
        expect(prepared.length, key).toBeGreaterThan(0);
        const blocked = prepared.filter((each) => each.state === 'blocked');
        const why = blocked.flatMap(({ problems }) => problems.map(({ code }) => code));
        // The artwork of the two 标识 comes from the authorities, and nobody else draws it.
        expect([...new Set(why)].filter((code) => code !== 'emblem-missing')).toEqual([]);
      }
    },
  );

  it('[SHOP-7] papers are made by commands that there are', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(PAPER_COMMANDS.map(([name = '']) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('[SHOP-7] what has no picture stands on the page with its reason', () => {
    const page = galleryPage([listed('a', null, 'emblem-missing <1>'), listed('b', 'pictures/2.png')]);
    expect(page).toContain('emblem-missing &lt;1>');
    expect(page).toContain('src="pictures/2.png"');
  });
});

const strained = stressProjects(all);

describe('the stress projects', () => {
  it('[SHOP-21] are six beside the samples, and every kind is shown in each of them', () => {
    expect(strained.length).toBe(6);
    expect(all.length).toBe(2);
    const kinds = SIGN_KINDS.map(({ name }) => name).sort();
    for (const { id, project } of [...strained, ...all.map((sample) => withEveryTemplate(sample, library))]) {
      const shown = project.signs.map(({ template }) => library.templates.get(template)?.kind);
      expect([...new Set(shown)].sort(), id).toEqual(kinds);
    }
  });

  it('[SHOP-21] hold what they are for', () => {
    const of = (id: string) => {
      const found = strained.find((each) => each.id === `stress-${id}`);
      if (found === undefined) throw new Error(id);
      return found.project;
    };
    expect(of('functions').rooms.map(({ functions }) => functions.length)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([of('few'), of('many')].map(({ policy }) => policy.services.length)).toEqual([3, 60]);
    expect([of('few'), of('many')].map(({ boards }) => boards.honours.honours.length)).toEqual([3, 300]);
    expect(of('many').boards.honours.walls.length).toBe(3);
    for (const character of '㙦垚𠙶坽䓖塝磡㘰埗𡐓') expect(JSON.stringify(of('rare'))).toContain(character);
  });

  it('[SHOP-21] are signed for: what is made of them is no draft', () => {
    for (const { id, project } of strained) {
      expect(projectSchema.safeParse(project).error, id).toBeUndefined();
      const few = (sign: Sign) => ['strip-placard', 'emblem-slot', 'guidance-table'].includes(sign.template);
      for (const each of prepared(project, library, few)) {
        expect([...each.drafts], `${id} ${each.label}`).toEqual([]);
        expect(each.state, `${id} ${each.label}`).toBe('ready');
      }
    }
  });

  it('[SHOP-22] small letters of a large board are shown as they are read, those of a small sign as they are', () => {
    const project = strained.at(-1)?.project ?? fail();
    const [board] = prepared(project, library, ({ template }) => template === 'guidance-cards');
    const [plate] = prepared(project, library, ({ template }) => template === 'strip-placard');
    if (board?.state !== 'ready' || plate?.state !== 'ready') throw new Error('both are ready');
    const near = closeUp(board.drawing, 0.6) ?? fail();
    expect(near.scale).toBeGreaterThan(0.9);
    expect(near.drawing.width * near.scale).toBeLessThanOrEqual(1200.001);
    expect(drawnText(near.drawing).length).toBeGreaterThan(0);
    expect(closeUp(plate.drawing, 1.1)).toBeNull();
  });

  it('[SHOP-22] contact sheets hold every picture, and a place for what was not made', async () => {
    const size = { width: 350, height: 2400 };
    const png = await picture(5, [35, 240]);
    const contacts = [
      { project: 'a', title: 'one', png, size },
      { project: 'a', title: 'two does-not-fit', png: null, size },
      { project: 'b', title: 'three', png, size: { width: 10, height: 5 } },
    ];
    const [sheet, ...more] = await contactSheets(contacts);
    expect(more).toEqual([]);
    const { width, height } = await sharp(sheet).metadata();
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(760 + 130);
    const tall = await contactSheets(Array.from({ length: 60 }, () => contacts[0] ?? fail()));
    expect(tall.length).toBe(2);
  });
});

function listed(key: string, file: string | null, note: string | null = null): Listed {
  return { key, group: 'signs', kind: 'strip', view: 'whole', title: key, size: null, file, note };
}

/** White, with so many black pixels from the left upper corner on. */
async function picture(black: number, [width, height] = [20, 10]): Promise<Uint8Array> {
  const grey = Buffer.alloc((width ?? 0) * (height ?? 0), 255).fill(0, 0, black);
  return sharp(grey, { raw: { width: width ?? 0, height: height ?? 0, channels: 1 } })
    .png()
    .toBuffer();
}

describe('before and after', () => {
  it('[SHOP-8] the amount is the share of pixels that differ', async () => {
    expect(await compare(await picture(0), await picture(0))).toEqual({ amount: 0, difference: null });
    const { amount, difference } = await compare(await picture(10), await picture(30));
    expect(amount).toBe(0.1);
    const shown = await sharp(difference ?? new Uint8Array())
      .greyscale()
      .raw()
      .toBuffer();
    expect(shown.filter((pixel) => pixel === 0).length).toBe(20);
  });

  it('[SHOP-8] another size is another picture, even where only white was added', async () => {
    const { amount, difference } = await compare(await picture(0), await picture(0, [20, 12]));
    expect(amount).toBeGreaterThan(0);
    expect(difference).not.toBeNull();
  });

  it('[SHOP-8] new and gone first, then what differs most; equal ones are folded away', async () => {
    const files = new Map([
      ['before/equal', await picture(5)],
      ['now/equal', await picture(5)],
      ['before/little', await picture(0)],
      ['now/little', await picture(1)],
      ['before/much', await picture(0)],
      ['now/much', await picture(150)],
      ['before/gone', await picture(1)],
      ['now/new', await picture(1)],
    ]);
    const before = ['equal', 'little', 'much', 'gone'].map((key) => listed(key, key));
    const now = ['equal', 'little', 'new', 'much'].map((key) => listed(key, key));
    const same = listed('why', null, 'emblem-missing');
    const rows = await compareLists([...before, same], [...now, same], (from, file) => {
      const png = files.get(`${from}/${file}`);
      if (png === undefined) throw new Error(`${from}/${file}`);
      return png;
    });
    expect(rows.map(({ key }) => key)).toEqual(['new', 'gone', 'much', 'little', 'equal', 'why']);
    const page = comparedPage(
      rows.map((row) => ({ ...row, file: null })),
      'main',
    );
    const [shown = '', folded = ''] = page.split('<details>');
    expect(shown).toContain('4 changed, 2 unchanged');
    expect(shown).not.toContain('<small>equal');
    expect(folded).toContain('<small>equal');
  });

  it('[SHOP-8] where kinds of sign are shown alone, the others are not gone', () => {
    const [plate, paper] = [{ ...listed('door', 'door'), kind: 'door-plate' }, listed('ledger', 'ledger')];
    const list = [plate, { ...paper, kind: null }, { ...paper, kind: 'strip' }];
    expect(ofKinds(list, new Set(['door-plate']))).toEqual([plate]);
    expect(ofKinds(list, null)).toEqual(list);
  });

  it('[SHOP-8] a golden Drawing is painted by the painter of today', async () => {
    const [first] = [
      ...ofTemplate(
        [...library.templates.values()].filter(({ kind }) => kind === 'strip')[0] ?? fail(),
        all,
        library,
      ),
    ];
    const [sign] = first?.prepared ?? [];
    if (sign?.state !== 'ready') throw new Error('a strip of the samples is ready');
    const golden: typeof sign.drawing = JSON.parse(JSON.stringify(sign.drawing));
    const [one, other] = [await painted(sign.drawing), await painted(golden)];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('not painted');
    expect((await compare(one, other)).amount).toBe(0);
  });
});

function fail(): never {
  throw new Error('it is not there');
}
