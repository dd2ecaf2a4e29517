import { type Lettering } from '../../core/signs/lettering.ts';
import { tenth } from '../../core/units/length.ts';
import { shopWord } from '../words/shopPapers.ts';

/** Em sizes of one script from least to most; what is set flat or narrow by the width and height of its em box. */
export function sayEms(lines: readonly Lettering[], script: Lettering['script']): string {
  const own = lines.filter((line) => line.script === script).sort((one, other) => one.size - other.size);
  const plain = own.filter((line) => tenth(line.size) === tenth(line.wide)).map(({ size }) => tenth(size));
  const formed = own
    .filter((line) => tenth(line.size) !== tenth(line.wide))
    .map(({ wide, size }) => shopWord('em-formed', { width: tenth(wide), height: tenth(size) }));
  const [least, most] = [plain[0], plain.at(-1)];
  const range =
    least === undefined || most === undefined
      ? []
      : [least === most ? String(least) : shopWord('range-value', { least, most })];
  return [...range, ...new Set(formed)].join('、');
}
