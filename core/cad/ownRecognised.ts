import { type CadDrawing } from './cadDrawing.ts';
import { cadFinding } from './cadFinding.ts';
import { type FoundOpening } from './findOpenings.ts';
import { type CadMapping, proposeMapping } from './mapping.ts';
import { type LayerRole } from './layerRole.ts';
import { columnsOf, outdoorOf } from './otherContours.ts';
import { ownLoose } from './ownLoose.ts';
import { USE_WORDS, ownPlan } from './ownPlan.ts';
import { type RecognisedPlan } from './recognisedPlan.ts';
import { roundPoint } from '../geometry/point.ts';
import { type Opening } from '../project/plan/opening.ts';

/**
 * The plan as Paijiang itself wrote it into the file: nothing has to be recognised. `edited`: it was ours, and was
 * changed since. null = not ours, or the user says otherwise what layers and blocks are.
 */
export function ownRecognised(drawing: CadDrawing, mapping: CadMapping): RecognisedPlan | 'edited' | null {
  if (drawing.own === undefined || !isAsProposed(drawing, mapping)) return null;
  const own = ownPlan(drawing);
  if (own === null) return 'edited';
  const plane = { unit: 1, shift: { x: 0, y: 0 } };
  const numbers = new Map(own.walls.map(({ id }, number) => [id, number]));
  const roleOf = (layer: number): LayerRole | undefined => mapping.layers[drawing.layers[layer]?.name ?? ''];
  const loose = ownLoose(
    drawing,
    own.others.filter(({ line, words: [tag] }) => {
      const layer = drawing.lines[line]?.layer ?? -1;
      return roleOf(layer) === (tag === 'column' ? 'columns' : 'outdoors');
    }),
  );
  // What somebody drew or moved in CAD.
  const linesOf = (role: LayerRole): CadDrawing['lines'] =>
    drawing.lines.filter(
      ({ layer, fill }, number) => fill === undefined && roleOf(layer) === role && !loose.lines.has(number),
    );
  const drawn = columnsOf(plane, linesOf('columns'));
  return {
    walls: own.walls.map(({ a, b, kind, thickness }) => ({ a, b, kind, thickness })),
    openings: own.openings.map((opening) => foundOpening(opening, numbers.get(opening.wall) ?? -1)),
    names: own.spaces.flatMap(({ anchor, use, word }) => {
      const text = use === 'room' ? word : USE_WORDS[use];
      return text === null ? [] : [{ at: anchor, text }];
    }),
    columns: [...loose.columns, ...drawn.columns],
    outdoors: [
      ...loose.outdoors,
      ...linesOf('outdoors').flatMap(
        (line) => outdoorOf(plane, line, drawing.layers[line.layer]?.name ?? '') ?? [],
      ),
    ],
    shared: own.walls.filter(({ shared }) => shared).map(({ a, b }) => ({ a, b })),
    roomContours: [],
    findings:
      drawn.odd.length === 0
        ? []
        : [cadFinding('columns-odd', { count: drawn.odd.length }, drawn.odd.map(roundPoint))],
    plane,
    own: { walls: own.walls, openings: own.openings, spaces: own.spaces },
  };
}

function isAsProposed(drawing: CadDrawing, { unit, layers, blocks }: CadMapping): boolean {
  const proposed = proposeMapping(drawing, unit);
  const same = (given: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean =>
    Object.entries(wanted).every(([name, role]) => (given[name] ?? 'none') === role);
  return unit === 1 && same(layers, proposed.layers) && same(blocks, proposed.blocks);
}

function foundOpening(opening: Opening, wall: number): FoundOpening {
  const { at, width, mark, height } = opening;
  const common = { wall, at, width, mark, height, sill: null };
  switch (opening.kind) {
    case 'window':
      return { ...common, role: 'window', opensTo: 'left', hinge: 'a', leaves: 1, sill: opening.sill };
    case 'passage':
      return { ...common, role: 'passage', opensTo: 'left', hinge: 'a', leaves: 1 };
    case 'door': {
      const { opensTo, hinge, leaves, action } = opening;
      const role = action === 'sliding' ? 'sliding-door' : leaves === 2 ? 'double-door' : 'door';
      return { ...common, role, opensTo, hinge, leaves };
    }
  }
}
