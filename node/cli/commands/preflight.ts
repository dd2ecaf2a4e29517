import { preflight, PREFLIGHT_GRADES, type PreflightItem } from '../../../app/signs/preflight.ts';
import { PREFLIGHT_COMMAND } from '../../../app/words/commands/preflight.ts';
import { CHECK_ADVICE } from '../../../app/words/preflightChecks.ts';
import { say } from '../../../app/words/words.ts';
import { type Project } from '../../../core/project/project.ts';
import { refusedForPrint } from '../../writers/printRefusals.ts';
import { signWording } from '../../writers/signWording.ts';
import { suppliedArtwork } from '../../writers/suppliedArtwork.ts';
import { command } from '../command.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, lists, texts } from '../options.ts';
import { readProject } from '../readProject.ts';
import { refuse } from '../tell.ts';
import { EXPORT_COMMAND } from '../../../app/words/commands/export.ts';
import { EXPORT_KINDS, ofKinds } from './exportKinds.ts';
import { valueReader } from './exportOptions.ts';

const OPTIONS = { ...texts('only'), ...lists('font'), ...flags('json') };

/** `paijiang preflight`: what stands in the way of the package (docs/spec/preflight.md). */
export const run = command('preflight', { options: OPTIONS, operands: ['FILE'] }, async (given, host) => {
  const {
    values,
    operands: [file = ''],
  } = given;
  const library = (await host.library()).signs;
  const { listed } = valueReader(host, EXPORT_COMMAND);
  const only = values.only === undefined ? null : listed('only', values.only, EXPORT_KINDS);
  const chosen = ofKinds(only, library);
  const opened = await readProject(file, host);
  const { project } = opened;
  const signs = project.signs.filter(chosen);
  if (signs.length === 0) refuse(host, PREFLIGHT_COMMAND, 'nothing-chosen');
  const shaper = loadShaper(values.font ?? [], host);
  const ask = {
    ...{ project, library, shaper, emblems: await suppliedArtwork(opened) },
    refused: refusedForPrint(opened.assets, shaper.outline),
  };
  const items: PreflightItem[] = [];
  for await (const found of preflight(ask, chosen)) items.push(...found);
  host.out(
    values.json === true
      ? `${JSON.stringify(preflightJson(project, signs.length, items, host), null, 2)}\n`
      : preflightText(project, signs.length, items, host),
  );
  return items.some(({ grade }) => grade !== 'doubt') ? 1 : 0;
});

/** What somebody lets stand is counted by itself. */
function countsOf(items: readonly PreflightItem[]) {
  const open = items.filter(({ waived }) => waived === null);
  return {
    ...Object.fromEntries(
      PREFLIGHT_GRADES.map((grade) => [grade, open.filter((item) => item.grade === grade).length]),
    ),
    waived: items.length - open.length,
  };
}

function preflightText(
  project: Project,
  signs: number,
  items: readonly PreflightItem[],
  { language }: Host,
): string {
  const village = project.register.village.zh;
  const word = ({ grade, found, waived }: PreflightItem): string => {
    const state = say(PREFLIGHT_COMMAND, language, waived === null ? grade : 'waived');
    const by =
      waived === null
        ? ''
        : say(PREFLIGHT_COMMAND, language, 'waived-by', {
            by: waived.by,
            on: waived.on,
            reason: waived.reason,
          });
    return `[${state}] ${signWording(found, language)}${by}`;
  };
  const alike = new Map<string, PreflightItem[]>();
  for (const item of items) alike.set(word(item), [...(alike.get(word(item)) ?? []), item]);
  const numbers = (of: readonly PreflightItem[]): readonly string[] => [
    ...new Set(of.flatMap(({ number }) => (number === null ? [] : [String(number).padStart(3, '0')]))),
  ];
  // What holds for many signs, such as a profile that nobody confirmed, is said once, with their numbers.
  const lines = [...alike].map(([said, of]) => {
    const own = numbers(of);
    const label = own.length === 1 ? (of[0]?.label ?? '') : '';
    return say(PREFLIGHT_COMMAND, language, label === '' ? 'several' : 'item', {
      ...{ numbers: own.join(' '), label, said },
    });
  });
  const sum = say(PREFLIGHT_COMMAND, language, items.length === 0 ? 'none' : 'sum', {
    ...{ village, signs },
    ...countsOf(items),
  });
  return `${[...lines, sum].join('\n')}\n`;
}

function preflightJson(project: Project, signs: number, items: readonly PreflightItem[], { language }: Host) {
  return {
    project: { id: project.id, village: project.register.village.zh },
    signs,
    ...countsOf(items),
    items: items.map(({ found: { code, data }, waived, ...item }) => ({
      ...item,
      code,
      data,
      sentence: signWording({ code, data }, language),
      mend: say(CHECK_ADVICE, language, item.check),
      waived: waived === null ? null : { by: waived.by, on: waived.on, reason: waived.reason },
    })),
  };
}
