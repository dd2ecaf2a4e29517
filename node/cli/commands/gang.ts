import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type OnFault } from '../../../app/faults/programFault.ts';
import { EXPORT_COMMAND } from '../../../app/words/commands/export.ts';
import { exportSigns, type SetSign } from '../../../app/signs/exportSigns.ts';
import { GANG_USUAL, gangSigns, type Ganged, type GangOptions } from '../../../app/signs/gangSigns.ts';
import { holeTemplates } from '../../../app/signs/holeTemplates.ts';
import { GANG_COMMAND } from '../../../app/words/commands/gang.ts';
import { say } from '../../../app/words/words.ts';
import { type Host } from '../host.ts';
import { localDay } from '../../files/localDay.ts';
import { writingOwnFiles } from '../../files/ownFiles.ts';
import { loadShaper } from '../loadShaper.ts';
import { programVersion } from '../../program.ts';
import { paperPdf } from '../../writers/paperPdf.ts';
import { readProject } from '../readProject.ts';
import { signWording } from '../../writers/signWording.ts';
import { signWriters } from '../../writers/signWriters.ts';
import { suppliedArtwork } from '../../writers/suppliedArtwork.ts';
import { command } from '../command.ts';
import { flags, lists, type Options, texts } from '../options.ts';
import { refuse, tell } from '../tell.ts';
import { refuseFileFault } from './export.ts';
import { ofKinds } from './exportKinds.ts';
import { SIGN_FILES_TABLE, signFilesOptions, valueReader } from './exportOptions.ts';

const TABLE = {
  ...SIGN_FILES_TABLE,
  ...texts('margin', 'gap', 'kerf', 'longest', 'templates'),
  ...lists('sheet'),
  ...flags('grain'),
};
const TAKES = { options: TABLE, operands: ['FILE'], needed: ['out'] } as const;

const SIZES = ['A4', 'A3'] as const;

/** `paijiang gang`: small signs together on sheets of their material (docs/spec/gang.md). */
export const run = command('gang', TAKES, async ({ values, operands }, host) => {
  const files = signFilesOptions(values, host);
  const options = gangOptions(values, host);
  const { listed } = valueReader(host, EXPORT_COMMAND);
  const [templates] = listed('templates', values.templates ?? 'none', ['none', 'a4', 'a3']);
  const opened = await readProject(operands[0] ?? '', host);
  const library = (await host.library()).signs;
  const shaper = loadShaper(files.fonts, host);
  const day = files.day ?? localDay(host.now());
  const program = `paijiang ${await programVersion()}`;
  const onFault: OnFault = (fault) => {
    void host.faults.keep(fault);
    if (files.stack) host.err(`${fault.number} ${fault.details}\n`);
  };
  const { project, assets } = opened;
  const ask = {
    ...{ project, library, shaper, day, onFault },
    emblems: await suppliedArtwork(opened, onFault),
    production: files.production,
    formats: files.formats,
    chosen: ofKinds(files.only, library),
    writers: signWriters({
      ...{ ...files, marks: 'none', layers: project.language.layers, producer: program },
      ...{ outlines: shaper.outline, assets },
    }),
    paper: paperPdf({ outlines: shaper.outline, assets, author: project.register.village.zh, day }),
  };
  const exported: SetSign[] = [];
  for await (const one of exportSigns({ ...ask, formats: [] })) exported.push(one);
  const laid = await gangSigns({ ...ask, exported, options });
  const size = SIZES.find((name) => name.toLowerCase() === templates);
  const drilled = size === undefined ? null : await holeTemplates({ ...ask, exported, size });
  const made = {
    ...laid,
    files: [...laid.files, ...(drilled?.files ?? [])],
    blocked: [...laid.blocked, ...(drilled?.blocked ?? [])],
  };
  const told = report(made, options, host);
  try {
    await write(resolve(host.folder, files.out), made, told);
  } catch (fault) {
    return refuseFileFault(fault, files.out, host);
  }
  if (made.sheets.length === 0) tell(host, GANG_COMMAND, 'nothing');
  tell(host, GANG_COMMAND, 'made', {
    ...{ sheets: made.sheets.length, files: made.files.length, folder: files.out },
  });
  if (files.json) host.out(told);
  return made.blocked.length === 0 ? 0 : 1;
});

/** What was made, for people line by line; for programs as the JSON that comes back. */
function report({ files, sheets, left, blocked }: Ganged, { longest }: GangOptions, host: Host): string {
  const { language } = host;
  for (const { stem, pieces, use, wholeUse } of sheets)
    tell(host, GANG_COMMAND, 'sheet', {
      ...{ stem, count: pieces.length, use: percent(use), whole: percent(wholeUse) },
    });
  const sentences = left.map((sign) => {
    const reason = say(GANG_COMMAND, language, sign.reason, { longest });
    tell(host, GANG_COMMAND, 'left', { ...sign, reason });
    return { ...sign, sentence: reason };
  });
  const refused = blocked.map(({ label, problems }) => {
    tell(host, GANG_COMMAND, 'blocked', { label });
    const worded = problems.map((found) => ({ ...found, sentence: signWording(found, language) }));
    for (const { sentence } of worded) host.err(`  ${sentence}\n`);
    return { label, problems: worded };
  });
  const names = files.map(({ name }) => name);
  return `${JSON.stringify({ files: names, sheets, left: sentences, blocked: refused }, null, 2)}\n`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** What a run made stands there, so that the next one takes it away: an old sheet must not be cut with new ones. */
const RECORD = '拼版.json';
const record = z.object({ files: z.array(z.string().regex(/^(拼版|打孔样板)[^\\/]*$/u)) });

async function write(folder: string, { files }: Ganged, told: string): Promise<void> {
  const before = await readFile(join(folder, RECORD), 'utf8').catch(() => null);
  await writingOwnFiles(folder, async ({ save }) => {
    for (const name of recorded(before)) await rm(join(folder, name), { force: true });
    for (const { name, bytes } of files) await save(name, bytes);
    await save(RECORD, new TextEncoder().encode(told));
  });
}

function recorded(text: string | null): readonly string[] {
  if (text === null) return [];
  try {
    return record.parse(JSON.parse(text)).files;
  } catch {
    // Not ours: nothing is taken away by it.
    return [];
  }
}

function gangOptions(values: Options<typeof TABLE>['values'], host: Host): GangOptions {
  const length = (name: 'margin' | 'gap' | 'kerf' | 'longest', least: number, most: number): number => {
    const value = values[name];
    const told = value === undefined ? GANG_USUAL[name] : Number(value);
    if (!(told >= least && told <= most))
      refuse(host, GANG_COMMAND, 'bad-length', { name: `--${name}`, least, most, value: value ?? '' });
    return told;
  };
  const sheets = values.sheet?.map((value) => {
    const [, width, height] = /^(\d{3,4})[x×*](\d{3,4})$/iu.exec(value.trim()) ?? [];
    const size = { width: Number(width), height: Number(height) };
    if (!Object.values(size).every((side) => side >= 100 && side <= 5000))
      refuse(host, GANG_COMMAND, 'bad-sheet', { value });
    return size;
  });
  return {
    sheets: sheets ?? GANG_USUAL.sheets,
    margin: length('margin', 0, 100),
    gap: length('gap', 1, 100),
    kerf: length('kerf', 0, 20),
    longest: length('longest', 50, 3000),
    grain: values.grain ?? false,
  };
}
