import { resolve } from 'node:path';
import { type OnFault } from '../../../app/faults/programFault.ts';
import { PACKAGE_COMMAND } from '../../../app/words/commands/package.ts';
import { PACKAGE_CHOICE_WORDS } from '../../../app/words/packageChoices.ts';
import { day as dayOf } from '../../../core/project/people.ts';
import { localDay } from '../../files/localDay.ts';
import { packageAt } from '../../files/wholePackage.ts';
import { programVersion } from '../../program.ts';
import { makeWholePackage, type WholeAsk } from '../../writers/makeWholePackage.ts';
import { suppliedArtwork } from '../../writers/suppliedArtwork.ts';
import { command } from '../command.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, lists, texts } from '../options.ts';
import { readProject } from '../readProject.ts';
import { refuse, tell } from '../tell.ts';
import { drawProgress, refuseFileFault, reportSigns } from './export.ts';
import { ofKinds } from './exportKinds.ts';
import { EXPORT_KINDS } from './exportKinds.ts';
import { valueReader } from './exportOptions.ts';

const TAKES = {
  options: {
    ...texts('out', 'only', 'without', 'day', 'pdfx'),
    ...lists('font'),
    ...flags('production', 'json', 'stack'),
  },
  operands: ['FILE'],
  needed: ['out'],
} as const;

/** `paijiang package`: all that a sign shop needs, in a folder or a zip (docs/spec/package.md). */
export const run = command('package', TAKES, async ({ values, operands }, host) => {
  const { wrongValue, listed } = valueReader(host, PACKAGE_COMMAND);
  const only = values.only === undefined ? null : listed('only', values.only, EXPORT_KINDS);
  const without = new Set(
    values.without === undefined ? [] : listed('without', values.without, PACKAGE_CHOICE_WORDS),
  );
  const [pdfx = 'x4'] = listed('pdfx', values.pdfx ?? 'x4', ['x4', 'x1a']);
  const day = dayOf.safeParse(values.day ?? localDay(host.now()));
  if (!day.success) return wrongValue('day', values.day ?? '', 'YYYY-MM-DD');
  const library = await host.library();
  const chosen = ofKinds(only, library.signs);
  const opened = await readProject(operands[0] ?? '', host);
  if (!opened.project.signs.some(chosen)) refuse(host, PACKAGE_COMMAND, 'nothing-chosen');
  const out = resolve(host.folder, values.out);
  const as = /\.zip$/i.test(out) ? 'zip' : 'folder';
  const lies = await packageAt(out, as, opened.project.id);
  if (lies === 'other') refuse(host, PACKAGE_COMMAND, 'folder-of-another', { folder: values.out });
  if (lies === 'foreign') refuse(host, PACKAGE_COMMAND, 'not-a-package', { folder: values.out });
  const onFault: OnFault = (fault) => {
    void host.faults.keep(fault);
    if (values.stack === true) host.err(`${fault.number} ${fault.details}\n`);
  };
  const ask: WholeAsk = {
    ...{ opened, library, chosen, without, pdfx, onFault, out, as },
    shaper: loadShaper(values.font ?? [], host),
    day: day.data,
    production: values.production ?? false,
    program: `paijiang ${await programVersion()}`,
    emblems: await suppliedArtwork(opened, onFault),
    ...(host.watched ? { progress: drawProgress(host) } : {}),
  };
  const { manifest, kept, long } = await makeWholePackage(ask).catch((fault: unknown) =>
    refuseFileFault(fault, values.out, host),
  );
  reportSigns(manifest, host);
  for (const { name, as: now } of kept) {
    if (now === null) tell(host, PACKAGE_COMMAND, 'kept', { name });
    else tell(host, PACKAGE_COMMAND, 'kept-beside', { name, as: now });
  }
  for (const name of long) tell(host, PACKAGE_COMMAND, 'name-long', { name });
  const signs = new Set(manifest.files.map(({ sign }) => sign)).size;
  const { papers, parts, list } = manifest;
  const files = manifest.files.length + papers.length + parts.length + (list === null ? 0 : 1);
  tell(host, PACKAGE_COMMAND, 'made', { files, signs, folder: values.out });
  if (values.json === true) host.out(`${JSON.stringify(manifest, null, 2)}\n`);
  return manifest.blocked.length === 0 ? 0 : 1;
});
