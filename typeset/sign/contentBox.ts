import { type Box } from './stack.ts';
import { resolveMeasure } from '../../core/signs/measure.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { type SignAsk } from './signAsk.ts';

export type BoxAsk = Pick<SignAsk<AnyTemplate>, 'template' | 'width' | 'height'> & {
  /** Where the words may stand, inside bands and frames; the whole sign but its margins where absent. */
  readonly content?: Box | undefined;
};

/** Where the words of a sign that stands upright may stand: margins are `ends` above and below, `sides` beside. */
export function uprightBox(ask: BoxAsk): Box {
  const [ends, sides] = marginsOf(ask);
  return ask.content ?? boxInside(ask, sides, ends);
}

/** The same of a lying one: `ends` beside, `sides` above and below. */
export function lyingBox(ask: BoxAsk): Box {
  const [ends, sides] = marginsOf(ask);
  return ask.content ?? boxInside(ask, ends, sides);
}

function marginsOf({ template: { margins }, ...size }: BoxAsk): readonly [ends: number, sides: number] {
  return [resolveMeasure(margins.ends, size), resolveMeasure(margins.sides, size)];
}

function boxInside({ width, height }: BoxAsk, x: number, y: number): Box {
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}
