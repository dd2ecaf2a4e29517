import { saySignProblem } from '../../../app/signs/saySign.ts';
import { shapeText, type ShapedRun, type TextScript } from '../../../app/shaping/shapeText.ts';
import { SHAPE_COMMAND } from '../../../app/words/commands/shape.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Faces } from '../../../typeset/text/faces.ts';
import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { texts, lists, flags } from '../options.ts';

const TABLE = { ...texts('script', 'weight'), ...lists('font'), ...flags('vertical', 'json') };

const SCRIPTS: readonly TextScript[] = ['Mong', 'Hans'];
const WEIGHTS = ['200', '300', '400', '500', '600', '700', '800', '900'];

/** `paijiang shape`: one text through the one shaping engine. */
export const run = command(
  'shape',
  { options: TABLE, operands: ['TEXT'] },
  async ({ values, operands }, host) => {
    const [text = ''] = operands;
    const script = values.script === undefined ? null : SCRIPTS.find((known) => known === values.script);
    const weight = values.weight ?? '400';
    if (script === undefined) return wrongValue('--script', values.script ?? '', SCRIPTS, host);
    if (!WEIGHTS.includes(weight)) return wrongValue('--weight', weight, WEIGHTS, host);
    if (text === '') refuse(host, SHAPE_COMMAND, 'no-text');
    const shaper = loadShaper(values.font ?? [], host);
    const shaped = shapeText(
      text,
      { script, vertical: values.vertical ?? false },
      facesOf(shaper, Number(weight)),
      shaper,
    );
    if (!shaped.ok) {
      host.err(`${sentence(shaped.problem, host)}\n`);
      return 2;
    }
    for (const note of shaped.value.notes) {
      tell(host, SHAPE_COMMAND, 'note', { sentence: sentence(note, host) });
    }
    host.out(
      values.json === true ? `${JSON.stringify(shaped.value.runs, null, 2)}\n` : shownRuns(shaped.value.runs),
    );
    return 0;
  },
);

/** Files that were given come first, then the shipped face of the script, the Song of the weight asked for. */
function facesOf(shaper: Shaper, weight: number): Faces {
  const keys = (script: TextScript) => {
    const faces = [...shaper.fonts.values()].filter((face) => face.scripts.includes(script));
    const added = faces.filter((face) => face.key.startsWith('font-'));
    const shipped = faces.filter((face) => !face.key.startsWith('font-'));
    const wanted = shipped.filter((face) => script === 'Mong' || face.weight === weight);
    const [first, ...rest] = [...added, ...wanted].map((face) => face.key);
    if (first === undefined) throw new Error(`no shipped face for ${script} ${weight}`);
    return [first, ...rest] as const;
  };
  return { Hans: keys('Hans'), Mong: keys('Mong') };
}

/** As hb-shape prints: `[id=cluster@xOffset,yOffset+xAdvance,yAdvance|…]`, a line for each run. */
function shownRuns(runs: readonly ShapedRun[]): string {
  return runs
    .map(({ font, glyphs }) => {
      const shown = glyphs.map(
        (glyph) =>
          `${glyph.id}=${glyph.cluster}@${glyph.xOffset},${glyph.yOffset}+${glyph.xAdvance},${glyph.yAdvance}`,
      );
      return `${font} [${shown.join('|')}]\n`;
    })
    .join('');
}

function sentence(found: Problem, host: Host): string {
  const words = saySignProblem(found, host.language);
  if (words === null) throw new Error(`no sentence for ${found.code}`);
  return words;
}

function wrongValue(name: string, value: string, allowed: readonly string[], host: Host): never {
  refuse(host, SHAPE_COMMAND, 'wrong-value', { name, value, allowed: allowed.join(' ') });
}
