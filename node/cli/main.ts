import { randomUUID } from 'node:crypto';
import { config } from 'zod';
import { runCommandLine } from './runCommandLine.ts';
import { faultLogIn } from '../desk/faultLog.ts';
import { memoryIn } from '../desk/memory.ts';
import { programFolder } from '../desk/folders.ts';
import { dwgConversion } from '../dwg/convertDwg.ts';
import { readInThread } from '../tables/readInThread.ts';
import { terminalQuestions } from './terminal.ts';
import { terminalText } from '../terminalText.ts';

// One run parses a few documents: compiling the schemas to code would cost more than it saves.
config({ jitless: true });

// A reader that has seen enough (`paijiang … | head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});

const terminal = terminalQuestions(process.stdin, process.stderr);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(terminalText(text)),
  err: (text) => void process.stderr.write(terminalText(text)),
  watched: process.stderr.isTTY === true,
  ask: process.stdin.isTTY === true ? terminal.ask : null,
  folder: process.cwd(),
  now: () => new Date(),
  newId: randomUUID,
  library: async () => (await import('../library/library.ts')).shippedLibrary(),
  readWorkbook: readInThread(),
  convertDwg: dwgConversion(),
  makers: async (jobs) => (await import('../batch/villageMakers.ts')).villageThreads(jobs),
  memory: memoryIn(programFolder(process.env, process.platform)),
  faults: faultLogIn(programFolder(process.env, process.platform)),
});
terminal.close();
