import { type CadBox, boxHeight, boxWidth, common } from '../../../core/cad/regions/region.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { cadImport, cadImports } from './cadImport.ts';
import { type SheetRegion } from './messages.ts';

/** The numbers of the regions that are to be taken and overlap one another: walls would come in twice. */
export function overlapping(regions: readonly SheetRegion[]): ReadonlySet<number> {
  const taken = regions.filter((region) => region.taken);
  return new Set(
    taken.flatMap(({ box, id }) =>
      taken.some((other) => other.id !== id && common(other.box, box) !== null) ? [id] : [],
    ),
  );
}

function edit(
  workbench: Workbench,
  change: (regions: readonly SheetRegion[]) => readonly SheetRegion[],
): void {
  const now = cadImport.get();
  if (now.stage !== 'mapping') return;
  cadImports.choose(workbench, { regions: change(now.regions ?? now.look?.regions ?? []) });
}

function set(workbench: Workbench, id: number, part: Partial<Omit<SheetRegion, 'id'>>): void {
  edit(workbench, (regions) => regions.map((one) => (one.id === id ? { ...one, ...part } : one)));
}

/** Takes a part of the sheet that somebody drew. */
function add(workbench: Workbench, box: CadBox): void {
  if (!(boxWidth(box) > 0) || !(boxHeight(box) > 0)) return;
  const now = cadImport.get();
  // Where the drawing was one plan, the proposal was the whole of it: what is drawn stands in its place.
  const whole = now.stage === 'mapping' && now.regions === null && now.look?.whole === true;
  edit(workbench, (regions) => {
    const kept = whole ? regions.map((one) => ({ ...one, taken: false })) : regions;
    const id = Math.max(-1, ...kept.map((one) => one.id)) + 1;
    const fresh: SheetRegion = {
      id,
      box,
      name: null,
      title: null,
      kind: 'unknown',
      storey: null,
      upTo: null,
      rooms: null,
      taken: true,
      reason: 'drawn',
    };
    return [...kept, fresh];
  });
}

/** What the user does with the drawings of a sheet. */
export const sheetRegions = {
  add,
  take: (workbench: Workbench, id: number, taken: boolean): void => set(workbench, id, { taken }),
  rename: (workbench: Workbench, id: number, name: string): void =>
    set(workbench, id, { name: name.trim() === '' ? null : name.trim().slice(0, 40) }),
  move: (workbench: Workbench, id: number, box: CadBox): void => set(workbench, id, { box, reason: 'drawn' }),
  remove: (workbench: Workbench, id: number): void =>
    edit(workbench, (regions) => regions.filter((one) => one.id !== id)),
  again: (workbench: Workbench): void => cadImports.choose(workbench, { regions: null }),
};
