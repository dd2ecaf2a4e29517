import { pathBounds } from '../drawing/bounds.ts';
import { type Drawing, type Matrix, type PathCommand } from '../drawing/drawing.ts';
import { leaves } from '../drawing/leaves.ts';
import { mapPath } from '../drawing/path.ts';
import { type Cmyk } from '../project/ownInk.ts';
import { type InkTable } from './inks.ts';
import { type Mm } from '../units/length.ts';

/** A line of a layer as it is written, and what brings it to its place. */
type Line = { readonly path: readonly PathCommand[]; readonly matrix: Matrix };

/** What a shop would telephone about, read off the finished drawing; mm. */
export type MakerFacts = {
  /** `contour`: as the cut line runs. */
  readonly outline: { readonly kind: 'square' | 'contour' } | { readonly kind: 'round'; readonly radius: Mm };
  /** Centres from the left and the lower edge of the trim. */
  readonly holes: readonly { readonly x: Mm; readonly y: Mm; readonly diameter: Mm }[];
  readonly colours: readonly { readonly ink: string; readonly cmyk: Cmyk; readonly name: string | null }[];
  /** Name of the process. */
  readonly making: string;
};

/** Whether its layout tells the maker all of this itself, beside the trim. */
export function tellsItself({ items }: Drawing): boolean {
  const parts = leaves(items);
  // Beside a folded sheet stands how it is folded, and no more.
  const on = (layer: 'marks' | 'fold') => parts.some(({ item }) => item.layer === layer);
  return on('marks') && !on('fold');
}

export function makerFacts(drawing: Drawing, inks: InkTable, making: string): MakerFacts {
  const parts = leaves(drawing.items);
  const lines = (layer: 'cut' | 'holes') =>
    parts.flatMap(({ item, matrix }): readonly Line[] =>
      item.kind === 'shape' && item.layer === layer ? [{ path: item.path, matrix }] : [],
    );
  const holes = lines('holes').flatMap(({ path, matrix }) => {
    const box = pathBounds(mapPath(path, matrix));
    if (box === null) return [];
    const { left, top, right, bottom } = box;
    return [{ x: (left + right) / 2, y: drawing.height - (top + bottom) / 2, diameter: right - left }];
  });
  const used = new Set(
    parts.flatMap(({ item }) => {
      if (item.layer !== 'artwork') return [];
      if (item.kind === 'glyphs') return [item.ink];
      return item.kind === 'shape' ? [item.fill, item.stroke?.ink] : [];
    }),
  );
  const colours = [...used].flatMap((name) => {
    const ink = name === undefined ? undefined : drawing.inks[name];
    if (name === undefined || ink?.kind !== 'process' || ink.cmyk.every((part) => part === 0)) return [];
    return [{ ink: name, cmyk: ink.cmyk, name: inks[name]?.own?.name.zh ?? null }];
  });
  return { outline: outlineOf(lines('cut')), holes, colours, making };
}

/** A sheet that is trimmed has square corners; so has one cut line of four corners. */
function outlineOf(cuts: readonly Line[]): MakerFacts['outline'] {
  const [line, ...more] = cuts;
  if (line === undefined) return { kind: 'square' };
  if (more.length > 0) return { kind: 'contour' };
  const curves = line.path.filter(([letter]) => letter === 'C').length;
  const straight = line.path.filter(([letter]) => letter === 'L').length;
  if (curves === 0) return { kind: straight === 3 ? 'square' : 'contour' };
  // Contours of letters are long: they are counted before anything of them is reckoned.
  if (curves !== 4 || straight !== 4) return { kind: 'contour' };
  const path = mapPath(line.path, line.matrix);
  const box = pathBounds(path);
  const [first] = path;
  // A box with round corners begins where its upper left one ends.
  if (box === null || first?.[0] !== 'M' || Math.abs(first[2] - box.top) > 1e-9) return { kind: 'contour' };
  return { kind: 'round', radius: first[1] - box.left };
}
