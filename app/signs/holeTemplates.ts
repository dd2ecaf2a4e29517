import { tenth } from '../../core/units/length.ts';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { mapPath } from '../../core/drawing/path.ts';
import { rectanglePath } from '../../core/drawing/shapes.ts';
import { type Problem } from '../../core/problem.ts';
import { failure, success } from '../../core/result.ts';
import { holeTemplate } from '../../typeset/sheet/holeTemplate.ts';
import { PAPERS } from '../../typeset/sheet/papers.ts';
import { sheetFaces, signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { contained } from '../faults/programFault.ts';
import { HOLE_WORDS } from '../words/gang.ts';
import { SHEETS } from '../words/sheets.ts';
import { DRAFT_FACE } from '../words/slugLines.ts';
import { filled, say } from '../words/words.ts';
import { draftMarked } from './draftMarked.ts';
import { type ExportAsk } from './exportSigns.ts';
import { type GangedFile, type GangAsk } from './gangSigns.ts';

export type HoleTemplatesAsk = ExportAsk & {
  readonly exported: GangAsk['exported'];
  readonly size: 'A4' | 'A3';
  readonly paper: GangAsk['paper'];
};

export type HoleTemplates = {
  readonly files: readonly GangedFile[];
  readonly blocked: readonly { readonly label: string; readonly problems: readonly Problem[] }[];
};

/** A drilling template of every chosen sign that has holes: 1:1, a file a sign. Where holes are not drawn none is invented. */
export async function holeTemplates(ask: HoleTemplatesAsk): Promise<HoleTemplates> {
  const files: GangedFile[] = [];
  const blocked: HoleTemplates['blocked'][number][] = [];
  for await (const { prepared, making, stem } of ask.exported) {
    if (prepared.state === 'blocked' || making === null) continue;
    const { drawing, label, drafts } = prepared;
    const holes = layerOf(drawing, 'holes').flatMap((path) => {
      const box = pathBounds(path);
      if (box === null) return [];
      const { left, right, top, bottom } = box;
      return [{ x: (left + right) / 2, y: (top + bottom) / 2, diameter: right - left }];
    });
    if (holes.length === 0) continue;
    const made = await contained(ask.onFault, 'sheet', label, async () => {
      const faces = signFaces(ask.project.typefaces, ask.shaper);
      if (!faces.ok) return faces;
      const title = filled(HOLE_WORDS.title, { stem });
      const cuts = layerOf(drawing, 'cut').flat();
      const { width, height } = drawing;
      const { keys, tiles, problems } = holeTemplate({
        ...{ title, width, height, holes, words: HOLE_WORDS, paper: PAPERS[ask.size] },
        draft: drafts.length === 0 ? '' : DRAFT_FACE,
        outline: cuts.length > 0 ? cuts : rectanglePath({ x: 0, y: 0, width, height }),
        hole: ({ x, y, diameter }, number) =>
          filled(HOLE_WORDS.hole, {
            number,
            ...{ diameter: tenth(diameter), x: tenth(x), y: tenth(height - y) },
          }),
        ...{ shaper: ask.shaper, inks: ask.library.inks },
        faces: sheetFaces(faces.value),
        say: (word, data) => say(SHEETS, 'zh', word, data),
      });
      const [found] = problems;
      if (found !== undefined) return failure(found);
      // Across the key alone: on a part the mark would cross the lines by which it is laid.
      const shown: Drawing[] = [];
      for (const key of keys) {
        const said = drafts.length === 0 ? success(key) : draftMarked(key, ask);
        if (!said.ok) return said;
        shown.push(said.value);
      }
      return success(await ask.paper(title, [...shown, ...tiles]));
    });
    if (made.ok) files.push({ name: filled(HOLE_WORDS.file, { stem }), bytes: made.value });
    else blocked.push({ label, problems: [made.problem] });
  }
  return { files, blocked };
}

function layerOf(drawing: Drawing, layer: 'cut' | 'holes') {
  return leaves(drawing.items).flatMap(({ item, matrix }) =>
    item.kind === 'shape' && item.layer === layer ? [mapPath(item.path, matrix)] : [],
  );
}
