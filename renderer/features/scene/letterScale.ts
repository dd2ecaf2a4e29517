/** The smallest letters of a plan on paper (areas, figures) and those of the rooms' names, mm. */
const SMALLEST = 2.5;
/** They are read from this height on, CSS pixels; in steps of this ratio names stay below 18. */
const LEGIBLE_PX = 11;
const STEP = 1.15;

/**
 * The scale at which words and figures are laid out for the screen: 100 = as on a sheet at 1:100. `pixels`: CSS
 * pixels that a millimetre of the building takes. In steps, so that zooming lays out anew now and then only.
 */
export function letterScale(pixels: number): number {
  const least = LEGIBLE_PX / SMALLEST / pixels;
  return STEP ** Math.ceil(Math.log(least) / Math.log(STEP) - 1e-9);
}
