import svgPath from 'svgpath';
import { type PathCommand } from '../../../core/drawing/drawing.ts';
import { excerpt, refuse } from '../problem.ts';

/** The commands of a `d` attribute: absolute, arcs as cubics of at most a quarter turn (within 0.03 % of the radius). */
export function readPathData(text: string): readonly PathCommand[] {
  const read = svgPath(text);
  // A path with a fault is painted up to it by browsers; artwork is whole or refused. `err` is not in the types.
  if ((read as unknown as { readonly err: string }).err !== '')
    refuse('artwork-geometry', { what: excerpt(text) });
  const commands: PathCommand[] = [];
  let start: readonly [x: number, y: number] = [0, 0];
  let closed = false;
  read
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      // After a closing, drawing goes on from where the contour began; a Drawing says so.
      if (closed && segment[0] !== 'M' && segment[0] !== 'Z') commands.push(['M', ...start]);
      closed = false;
      switch (segment[0]) {
        case 'M':
          start = [segment[1], segment[2]];
          commands.push(segment);
          break;
        case 'L':
        case 'Q':
        case 'C':
          commands.push(segment);
          break;
        case 'H':
          commands.push(['L', segment[1], y]);
          break;
        case 'V':
          commands.push(['L', x, segment[1]]);
          break;
        case 'Z':
        case 'z':
          closed = true;
          commands.push(['Z']);
          break;
        default:
          throw new Error(`svgpath left ${segment[0]}`);
      }
    });
  if (
    commands.some((command) => command.some((value) => typeof value === 'number' && !(Math.abs(value) < 1e7)))
  ) {
    refuse('artwork-geometry', { what: excerpt(text) });
  }
  return commands;
}
