import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConvertDwg, type ConvertedDwg, type DwgProblem, isDwg } from '../../app/dwg/convertDwg.ts';
import { problem } from '../../core/problem.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { type DwgConverter, findConverters, versionInPath } from './converters.ts';
import { type OutsideEnd, runOutside } from './runOutside.ts';

/** A sheet takes seconds, a town's drawing a minute or two. Milliseconds. */
const MOST_TIME = 5 * 60_000;
/** A converter that does not say its version at once is not waited for. Milliseconds. */
const MOST_VERSION_TIME = 10_000;
/** What crosses to the window as one text has to stay below 512 MB in base64. */
const MOST_BYTES = 256_000_000;
const DRAWING = 'drawing.dwg';
const SHOWN_WORDS = 200;

export type DwgLimits = { readonly mostTime: number; readonly mostBytes: number };

/** Makes DXF of DWG by whatever converter is on this machine, in a folder of its own that is always removed. */
export function dwgConversion({
  converters = findConverters,
  mostTime = MOST_TIME,
  mostBytes = MOST_BYTES,
}: Partial<DwgLimits> & { readonly converters?: () => readonly DwgConverter[] } = {}): ConvertDwg {
  return async (bytes) => {
    let last: Result<ConvertedDwg, DwgProblem> = failure(problem('dwg-no-converter'));
    for (const converter of converters()) {
      last = await convertWith(converter, bytes, { mostTime, mostBytes });
      // One that hangs or runs wild is not followed by another: the drawing is as likely to blame.
      if (
        last.ok ||
        last.problem.code === 'dwg-converter-slow' ||
        last.problem.code === 'dwg-converter-large'
      )
        return last;
    }
    return last;
  };
}

async function convertWith(
  converter: DwgConverter,
  bytes: Uint8Array,
  limits: DwgLimits,
): Promise<Result<ConvertedDwg, DwgProblem>> {
  try {
    const home = await mkdtemp(join(tmpdir(), 'paijiang-dwg-'));
    return await convertIn(home, converter, bytes, limits);
  } catch (fault) {
    // No room on the disk, no folder for what is temporary, or none any more.
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    return failure(problem('dwg-converter-failed', { program: converter.name, said: shown(fault.message) }));
  }
}

async function convertIn(
  home: string,
  converter: DwgConverter,
  bytes: Uint8Array,
  { mostTime, mostBytes }: DwgLimits,
): Promise<Result<ConvertedDwg, DwgProblem>> {
  // Also where the program is ended from outside while the converter runs.
  const forget = (): void => rmSync(home, { recursive: true, force: true });
  const interrupted = (signal: NodeJS.Signals): void => {
    // Where somebody else listens, he ends the program in his own way.
    if (process.listenerCount(signal) === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', forget);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const [from, to] = [join(home, 'in'), join(home, 'out')];
    await mkdir(from);
    await mkdir(to);
    await writeFile(join(from, DRAWING), bytes);
    const program = await nameOf(converter, home);
    const end = await runOutside({
      program: converter.path,
      words: converter.words({ from, file: DRAWING, to }),
      folder: home,
      mostTime,
      keepsWithin: () => sizeOf(home) - bytes.length <= mostBytes,
    });
    const fault = faultOf(end, program, { mostTime, mostBytes });
    if (fault !== null) return failure(fault);
    const made = dxfIn(to);
    if (made === null) return failure(problem('dwg-converter-empty', { program }));
    if (made.size > mostBytes) return failure(tooLarge(program, mostBytes));
    const dxf = new Uint8Array(await readFile(made.path));
    return isDwg(dxf)
      ? failure(problem('dwg-converter-other', { program }))
      : success({ bytes: dxf, program });
  } finally {
    process.off('exit', forget);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** `dwg2dxf 0.13.3`; the name alone where the program does not say more. */
async function nameOf({ name, path, versionWords }: DwgConverter, folder: string): Promise<string> {
  if (versionWords === null) return [name, versionInPath(path)].filter((word) => word !== null).join(' ');
  const end = await runOutside({ program: path, words: versionWords, folder, mostTime: MOST_VERSION_TIME });
  const version = end.ended === 'by-itself' ? /\d+(?:\.\d+)+/.exec(end.said)?.[0] : undefined;
  return version === undefined ? name : `${name} ${version}`;
}

function faultOf(end: OutsideEnd, program: string, { mostTime, mostBytes }: DwgLimits): DwgProblem | null {
  switch (end.ended) {
    case 'too-slow':
      return problem('dwg-converter-slow', { program, minutes: Math.round(mostTime / 6000) / 10 });
    case 'stopped':
      return tooLarge(program, mostBytes);
    case 'could-not-start':
      return problem('dwg-converter-failed', { program, said: shown(end.said) });
    case 'by-itself': {
      if (end.status === 0) return null;
      const said = shown(end.said);
      return problem('dwg-converter-failed', {
        program,
        said: said === '' ? `exit ${end.status ?? '?'}` : said,
      });
    }
  }
}

function tooLarge(program: string, mostBytes: number): DwgProblem {
  return problem('dwg-converter-large', { program, limit: Math.round(mostBytes / 1e6) });
}

/** The last line of what a program said: there it says why it stopped. */
function shown(said: string): string {
  const [last = ''] = said
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(-1);
  return last
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, SHOWN_WORDS);
}

/** The one DXF file in a folder, not what a link leads to; null = there is none, or it is empty. */
function dxfIn(folder: string): { readonly path: string; readonly size: number } | null {
  if (!existsSync(folder)) return null;
  for (const name of readdirSync(folder).sort()) {
    if (!/\.dxf$/i.test(name)) continue;
    const path = join(folder, name);
    const about = lstatSync(path);
    if (about.isFile() && about.size > 0) return { path, size: about.size };
  }
  return null;
}

/** Bytes of everything below a folder that is changing meanwhile. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + sizeOfFile(join(parentPath, name)), 0);
  } catch {
    return 0;
  }
}

function sizeOfFile(path: string): number {
  try {
    return lstatSync(path).size;
  } catch {
    return 0;
  }
}
