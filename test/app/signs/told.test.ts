import { expect, it } from 'vitest';
import { exportSigns, type SignWriter } from '../../../app/signs/exportSigns.ts';
import { manifestParts } from '../../../app/signs/manifest.ts';
import { saySignProblem } from '../../../app/signs/saySign.ts';
import { sayMaterial } from '../../../app/words/specification.ts';
import { type Drawing } from '../../../core/drawing/drawing.ts';
import { type Project } from '../../../core/project/project.ts';
import { success } from '../../../core/result.ts';
import { madeAs } from '../../../core/signs/specification.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { sha256 } from '../../support/sha256.ts';

const [sample] = samples();
if (sample === undefined) throw new Error('no sample');
const library = shippedLibrary().signs;

/** What the package says of some signs: the slug's words, its material, its notes. */
async function packed(project: Project, ids: readonly string[]) {
  const slugs: string[] = [];
  const writer: SignWriter = (drawing: Drawing) => {
    const marks = drawing.items.flatMap((item) =>
      item.kind === 'glyphs' && item.layer === 'marks' ? [item.text] : [],
    );
    slugs.push(marks.join(''));
    return Promise.resolve(success(new Uint8Array()));
  };
  const made = exportSigns({
    ...{ project, library, shaper: shippedShaper(), emblems: { centre: null, practice: null } },
    ...{ production: false, formats: ['pdf'], day: '2026-11-30', chosen: ({ id }) => ids.includes(id) },
    writers: { pdf: writer, svg: writer, png: writer, json: writer, dxf: writer },
  });
  const found = [];
  for await (const exported of made) {
    const { files, notes } = manifestParts(exported, sha256, (one) => saySignProblem(one, 'zh') ?? '');
    found.push({
      material: files[0]?.material,
      listed: sayMaterial(exported.told),
      notes: notes.flatMap(({ note }) => (note.code === 'making-otherwise' ? [note.sentence] : [])),
    });
  }
  return { found, slugs };
}

it('[SPEC-9] [SPEC-7] slug, list and manifest tell the same; what is said to be made otherwise than it is, is told', async () => {
  const steel = library.combinations.find(({ id }) => id === 'steel-etched');
  if (steel === undefined) throw new Error('no combination');
  const facade = sample.project.signs.find(({ subject }) => subject.of === 'facade');
  const [door] = sample.project.signs.filter(({ template }) => template === 'door-plate');
  if (facade === undefined || door === undefined) throw new Error('no sign');
  const said = {
    ...sample.project,
    specification: { combination: 'steel-etched', place: 'outdoor' as const },
  };
  const { found, slugs } = await packed(said, [door.id, facade.id]);
  const [plate, drawn] = found;
  expect(plate?.material).toBe('304 不锈钢');
  expect(plate?.listed).toBe('304 不锈钢，1.2 mm');
  expect(plate?.notes[0]).toContain('工艺却是“UV 平板打印、写真”');
  expect(slugs[0]?.replaceAll(' ', '')).toContain('材料：304不锈钢　厚度：1.2mm　表面：拉丝　单面');
  expect(drawn).toEqual({ material: null, listed: null, notes: [] });
  expect(slugs[1]).not.toContain('不锈钢');
  const signs = said.signs.map((sign) =>
    sign.id === door.id ? madeAs(sign, steel, library.processes) : sign,
  );
  const agreed = await packed({ ...sample.project, signs }, [door.id]);
  expect(agreed.found).toEqual([{ material: '304 不锈钢', listed: '304 不锈钢，1.2 mm', notes: [] }]);
});
