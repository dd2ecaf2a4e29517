const MILLIMETRES: Readonly<Record<string, number>> = {
  毫米: 1,
  mm: 1,
  厘米: 10,
  cm: 10,
  公分: 10,
  米: 1000,
  m: 1000,
};
const SIZE =
  /^(?:宽|高|长)?(\d+(?:\.\d+)?)(毫米|mm|厘米|cm|公分|米|m)?[x×*✕╳乘](?:宽|高|长)?(\d+(?:\.\d+)?)(毫米|mm|厘米|cm|公分|米|m)?$/u;

export type ReadSize = {
  readonly width: number;
  readonly height: number;
  /** The unit stands nowhere, and only millimetres make sense. */
  readonly isAssumed: boolean;
};

/**
 * Width and height in whole millimetres from two figures and a unit, in the cell or in the heading; else why not. Without
 * a unit they are millimetres where as centimetres no such thing hangs anywhere (`fits`, in mm), else somebody is asked.
 */
export function readSize(
  cell: string,
  heading: string,
  fits: (size: { readonly width: number; readonly height: number }) => boolean = () => true,
): ReadSize | 'cell-size' | 'cell-size-unit' {
  const figures = figuresOf(cell);
  if (figures === null) return 'cell-size';
  const { one, two } = figures;
  const unit = figures.unit ?? unitOf(heading);
  const bare = { width: Number(one), height: Number(two) };
  const isOnly = fits(bare) && !fits({ width: bare.width * 10, height: bare.height * 10 });
  const isAssumed = unit === undefined && (isOnly || areMillimetres(bare.width, bare.height));
  const scale = isAssumed ? 1 : unit === undefined ? undefined : MILLIMETRES[unit];
  if (scale === undefined) return 'cell-size-unit';
  const [width = 0, height = 0] = [one, two].map((figure) => Math.round(Number(figure) * scale));
  return [width, height].some((side) => side < 1 || side > 60_000)
    ? 'cell-size'
    : { width, height, isAssumed };
}

/** A size's text as it says the same without its heading: with the heading's unit where it has none of its own. */
export function sizeAlone(cell: string, heading: string): string {
  const figures = figuresOf(cell);
  return figures === null || figures.unit !== undefined ? cell : `${cell}${unitOf(heading) ?? ''}`;
}

type Figures = { readonly one: string; readonly two: string; readonly unit: string | undefined };

/** Null = not two figures. */
function figuresOf(cell: string): Figures | null {
  const match = SIZE.exec(cell.normalize('NFKC').toLowerCase().replace(/\s/gu, ''));
  if (match === null) return null;
  const [, one = '', firstUnit, two = '', secondUnit] = match;
  return { one, two, unit: secondUnit ?? firstUnit };
}

function unitOf(heading: string): string | undefined {
  return /毫米|mm|厘米|cm|公分|米/u.exec(heading.normalize('NFKC').toLowerCase())?.[0];
}

/**
 * Figures that can only be millimetres: as centimetres it would be 10 m long and 1 m wide, or 4 m both ways, and no plate is.
 * 120×240 may be a door plate in millimetres or a notice board in centimetres.
 */
function areMillimetres(one: number, two: number): boolean {
  const [least, most] = one < two ? [one, two] : [two, one];
  return least >= 100 && (most >= 1000 || least >= 400);
}
