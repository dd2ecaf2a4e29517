import { type SentProblem } from '../../app/bridge/contract.ts';
import { createShaper } from '../../app/shaping/harfbuzz.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { shippedFaces } from '../library/fonts.ts';
import { modulatedMongolian } from '../library/mongolianFaces.ts';
import { RESOURCES_PATH } from '../program.ts';

export type DeskShaper = () => Result<Shaper, SentProblem>;

/** One shaper for everything that a host makes, set up when it is first asked for. */
export function deskShaper(): DeskShaper {
  let made: Shaper | null = null;
  return () => {
    if (made === null) {
      const faces = shippedFaces(RESOURCES_PATH);
      if (!faces.ok) return failure(applicationProblem('package-failed', { reason: faces.problem.code }));
      made = createShaper([...faces.value, ...modulatedMongolian()]);
    }
    return success(made);
  };
}
