import { SIGN_FORMATS, type SignFormat } from '../../../core/signs/fileFormats.ts';
import { expect, it } from 'vitest';
import { exportSigns, type SignWriter } from '../../../app/signs/exportSigns.ts';
import { manifestParts } from '../../../app/signs/manifest.ts';
import { type Rings } from '../../../core/geometry/booleans.ts';
import { thinPlaces } from '../../../core/geometry/thinPlaces.ts';
import { type Project } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { signWording } from '../../../node/writers/signWording.ts';
import { signWriters } from '../../../node/writers/signWriters.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { soundVillage } from '../../support/village.ts';

const shaper = shippedShaper();

/** The party's strip, whose 党 keeps a counter of a few tenths, made with the options. */
async function made(options: Project['signs'][number]['options'], formats: readonly SignFormat[]) {
  const project = soundVillage((v) => {
    const [strip] = v.signs;
    if (strip === undefined) throw new Error('the village has signs');
    v.signs = [{ ...strip, template: 'strip-placard', size: { width: 350, height: 2400 }, options }];
  });
  const writers: Readonly<Record<SignFormat, SignWriter>> = signWriters({
    ...{ pdfx: 'x4', marks: 'none', dpi: 20, layers: undefined },
    dxf: 'r12',
    ...{ outlines: shaper.outline, producer: 'test', assets: new Map() },
  });
  const signs = exportSigns({
    ...{ project, library: shippedLibrary().signs, shaper, production: false, formats, writers },
    ...{ emblems: { centre: null, practice: null }, chosen: () => true, day: '2026-11-29' },
  });
  for await (const exported of signs) return exported;
  throw new Error('nothing was made');
}

const textOf = (exported: Awaited<ReturnType<typeof made>>, format: SignFormat): string =>
  new TextDecoder().decode(exported.files.find((file) => file.format === format)?.bytes);
/** The contours of the first layer of a cutter's DXF, as they lie on the sign. */
function ringsOfDxf(text: string, height: number): Rings {
  const plain = text.replaceAll('\r\n', '\n');
  const [, layer = ''] = /\nPOLYLINE\n8\n(.+)\n/.exec(plain) ?? [];
  return plain
    .split('\nPOLYLINE\n')
    .filter((part) => part.startsWith(`8\n${layer}\n`))
    .map((part) =>
      [...part.matchAll(/\nVERTEX\n8\n.+\n10\n(.+)\n20\n(.+)\n/g)].map(([, x, y]) => ({
        x: Number(x),
        y: height - Number(y),
      })),
    );
}

const parts = (exported: Awaited<ReturnType<typeof made>>) =>
  manifestParts(
    exported,
    () => '',
    (found) => signWording(found, 'zh'),
  );

it('[MAKE-17] cutter files change only where it was agreed, and what was changed is listed', async () => {
  expect(SIGN_FORMATS).toContain('dxf');
  const plain = await made({}, ['svg', 'dxf']);
  const mended = await made({ mend: true }, ['svg', 'dxf']);
  const { notes, thin, files } = parts(plain);
  expect(files.every(({ making }) => making === 'engraving-1')).toBe(true);
  const counters = thin.filter(({ kind }) => kind === 'counter');
  expect(counters.map(({ letters }) => letters)).toContain('党');
  expect(thin.some(({ mended: changed }) => changed)).toBe(false);
  expect(notes.map(({ note }) => note.code)).toContain('thin-counters');
  expect(notes.map(({ note }) => note.code)).not.toContain('mended');

  const agreed = parts(mended);
  const codes = agreed.notes.map(({ note }) => note.code);
  expect(codes).toContain('mended');
  expect(codes).not.toContain('thin-counters');
  const changed = agreed.thin.filter((place) => place.mended);
  expect(changed.length).toBe(counters.length + thin.filter(({ kind }) => kind === 'contact').length);
  const sentence = agreed.notes.find(({ note }) => note.code === 'mended')?.note.sentence ?? '';
  for (const { letters, x, y } of changed) {
    expect(sentence).toContain(letters);
    expect(sentence).toContain(`(${x.toFixed(1)}, ${y.toFixed(1)})`);
  }
  // In the file itself: what was changed is no longer there, and was there before.
  const least = { stroke: 0, gap: 0.02, counter: 0.5 };
  const leftAt = (text: string) => {
    const places = thinPlaces(ringsOfDxf(text, 2400), least);
    return changed.filter(({ x, y }) => places.some(({ at }) => Math.hypot(at.x - x, at.y - y) < 0.5)).length;
  };
  expect(leftAt(textOf(plain, 'dxf'))).toBe(changed.length);
  expect(leftAt(textOf(mended, 'dxf'))).toBe(0);
  expect(textOf(mended, 'svg')).not.toBe(textOf(plain, 'svg'));
});
