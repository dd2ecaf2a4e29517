import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareSigns } from '../../app/signs/prepareSigns.ts';
import { openProjectFile, saveProjectFile } from '../../core/file/file.ts';
import { type FacadePhoto } from '../../core/project/facadePhoto.ts';
import { project as schema } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { seenInPhoto } from '../../typeset/kinds/facade/facadePhoto.ts';
import { PHOTO, photoOf, pixels, SEEN } from '../support/facadePhoto.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { fakeHost } from '../support/host.ts';
import { sha256 } from '../support/sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'paijiang-photo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const [p, q, r, s] = SEEN;

async function project(type: 'jpeg' | 'png') {
  const { facade } = SAMPLE.boards;
  if (facade === null) throw new Error('the sample has a façade');
  const bytes = await photoOf(facade, type);
  const photo: FacadePhoto = {
    ...{ asset: sha256(bytes), ...PHOTO, of: 'wall' },
    corners: [{ ...p }, { ...q }, { ...r }, { ...s }],
  };
  const asset = {
    ...{ sha256: photo.asset, fileName: `门前.${type}`, bytes: bytes.length },
    mediaType: `image/${type}` as const,
  };
  return {
    ...{ facade, photo, bytes },
    whole: {
      ...SAMPLE,
      assets: [...SAMPLE.assets, asset],
      boards: { ...SAMPLE.boards, facade: { ...facade, photo } },
    },
  };
}

describe('the picture for approval in a package', () => {
  it.each(['jpeg', 'png'] as const)(
    '[HANG-47] a %s comes out as PDF and PNG alone, named and marked, and is in no list for the shop',
    async (type) => {
      const { whole, photo, bytes, facade } = await project(type);
      const file = join(folder, `${type}.paijiang`);
      writeFileSync(file, saveProjectFile(whole, new Map([[photo.asset, bytes]]), { sha256 }));
      const host = fakeHost({ folder, now: () => new Date(2026, 10, 30) });
      const ask = ['--only', 'facade', '--formats', 'pdf,svg,png', '--dpi', '150'];
      const code = await runCommandLine(['export', file, '--out', type, ...ask], host);
      expect([code, host.said.err]).toEqual([0, expect.any(String)]);
      const names = readdirSync(join(folder, type)).filter((name) => name.includes('效果图'));
      expect(names.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual(['.pdf', '.png']);
      for (const name of names) expect(name).toContain('外立面效果图_不作施工依据');
      const manifest = JSON.parse(readFileSync(join(folder, type, 'manifest.json'), 'utf8')) as {
        readonly files: readonly { readonly name: string; readonly forApproval?: true }[];
      };
      expect(
        manifest.files
          .filter(({ forApproval }) => forApproval === true)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...names].sort());
      const pdf = readFileSync(
        join(folder, type, names.find((name) => name.endsWith('.pdf')) ?? ''),
        'latin1',
      );
      // One A4 sheet without crop marks.
      expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 841\.8\d* 595\.2\d*\s*\]/);
      const list = readFileSync(join(folder, type, '00_订单.pdf'));
      expect(list.length).toBeGreaterThan(0);
      // A placard's white ground is where the wall is in the photo, and the wall is beside it.
      const png = await pixels(
        readFileSync(join(folder, type, names.find((name) => name.endsWith('.png')) ?? '')),
      );
      const box = { x: facade.entrance.x + facade.entrance.width + 250, y: 600, width: 350, height: 2400 };
      const quad = seenInPhoto(facade, photo, box);
      if (quad === null) throw new Error('the placard is in the photo');
      const [, view] = prepareSigns(
        {
          ...{ project: whole, library: shippedLibrary().signs, shaper: shippedShaper() },
          ...{ production: false, emblems: { centre: null, practice: null } },
        },
        ({ subject }) => subject.of === 'facade',
      );
      const spot = view?.state === 'ready' ? view.spots[0] : undefined;
      if (spot === undefined) throw new Error('the photo has a place on its sheet');
      const inside = colourAt(png, spot, { x: quad[0].x + 4, y: quad[0].y + 4 });
      expect(Math.min(...inside)).toBeGreaterThan(225);
      const beside = colourAt(png, spot, { x: quad[0].x - 6, y: quad[0].y + 4 });
      expect(beside[2]).toBeLessThan(200);
      // Kept in the file as it is.
      const again = openProjectFile(readFileSync(file), { sha256 });
      expect(again.ok ? again.value.project.boards.facade?.photo : null).toEqual(photo);
    },
  );

  it('[HANG-48] a file whose photo is not among its assets, or whose corners cross, is refused by its place', async () => {
    const { whole, photo, bytes } = await project('png');
    const lost = { ...whole, assets: SAMPLE.assets };
    const refused = openProjectFile(saveProjectFile(lost, new Map(), { sha256 }), { sha256 });
    expect(JSON.stringify(refused)).toContain('boards.facade.photo.asset');
    const [one, two, three, four] = photo.corners;
    const text = JSON.stringify({
      ...whole,
      boards: {
        ...whole.boards,
        facade: { ...whole.boards.facade, photo: { ...photo, corners: [one, three, two, four] } },
      },
    });
    const crossed = openProjectFile(new TextEncoder().encode(text), { sha256 });
    expect(JSON.stringify(crossed)).toContain('boards.facade.photo.corners');
    expect(bytes.length).toBeGreaterThan(0);
  });
});

/** Colour of a place of the photo, pixels of the photo, on the sheet's picture. */
function colourAt(
  png: Awaited<ReturnType<typeof pixels>>,
  spot: { readonly x: number; readonly y: number; readonly width: number },
  { x, y }: { readonly x: number; readonly y: number },
): readonly number[] {
  const [mm, dot] = [spot.width / PHOTO.width, png.width / 297];
  const at = (Math.round((spot.y + y * mm) * dot) * png.width + Math.round((spot.x + x * mm) * dot)) * 4;
  return [...png.data.slice(at, at + 3)];
}
