import { type Result, failure, success } from '../../core/result.ts';
import { problem } from '../../core/problem.ts';
import { suffixSpaces, withNarrowSpaces } from '../../core/signs/mongolianSuffix.ts';
import { type Noted, type TypesetNote, type TypesetProblem } from './problems.ts';
import { codePointName, isBroken, isHan, isMenksoft, isMongolian, isPrivateUse } from './unicode.ts';

/**
 * Reads a text before it is set: refuses what no font can show rightly, brings it to NFC, and notes what a
 * person should mend. Positions in the data count characters from 1.
 */
export function inspectText(text: string, script: 'Hans' | 'Mong'): Result<Noted<string>, TypesetProblem> {
  let position = 0;
  for (const character of text) {
    position += 1;
    const codePoint = character.codePointAt(0) ?? 0;
    const where = { character, code: codePointName(codePoint), position, text };
    if (isPrivateUse(codePoint)) {
      return failure(
        problem('private-use', { ...where, origin: isMenksoft(codePoint) ? 'menksoft' : 'unknown' }),
      );
    }
    if (isBroken(codePoint)) return failure(problem('broken-text', where));
    if (script === 'Hans' ? isMongolian(codePoint) : isHan(character)) {
      return failure(problem('script-mismatch', { ...where, script }));
    }
  }
  const notes: TypesetNote[] = [];
  const normal = text.normalize('NFC');
  if (normal !== text) notes.push(problem('normalised', { text, normal }));
  if (script === 'Mong') {
    for (const { at, spaces, suffix } of suffixSpaces(normal)) {
      const code = [...spaces].map((space) => codePointName(space.codePointAt(0) ?? 0)).join(' ');
      const repaired = withNarrowSpaces(normal);
      notes.push(problem('suffix-space', { suffix, at, code, text: normal, repaired }));
    }
  }
  return success({ value: normal, notes });
}
