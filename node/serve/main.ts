import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApplication } from '../../app/host/application.ts';
import { CallsToPage } from '../../app/host/callsToPage.ts';
import { START_WORDS } from '../../app/words/start.ts';
import { say } from '../../app/words/words.ts';
import { batchDesk } from '../batch/batchDesk.ts';
import { deskPorts, fontPaths } from '../desk/desk.ts';
import { fileArguments } from '../desk/fileArguments.ts';
import { documentsFolder, programFolder } from '../desk/folders.ts';
import { hearStrayFaults } from '../desk/strayFaults.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { PROGRAM_FOLDER, programVersion } from '../program.ts';
import { terminalText } from '../terminalText.ts';
import { endWhenQuiet } from './endWhenQuiet.ts';
import { offerAgain } from './offerAgain.ts';
import { openAddress, revealFolder } from './openAddress.ts';
import { serve } from './server.ts';
import { Session } from './session.ts';
import { sessionFile } from './sessionFile.ts';

const home = programFolder(process.env, process.platform);
const documents = documentsFolder(process.env);
await makeFolder(home, 0o700);
await makeFolder(documents);

const store = sessionFile(join(home, 'session.json'));
const session = await Session.resume(store);
const calls = new CallsToPage();
for (const path of fileArguments(process.argv.slice(2), process.cwd())) calls.push({ call: 'open', path });
const ports = deskPorts({
  edition: 'browser',
  version: await programVersion(),
  home,
  documents,
  batch: batchDesk,
  pickers: {
    open: () => Promise.resolve('no-dialog'),
    folder: () => Promise.resolve('no-dialog'),
    save: () => Promise.resolve('no-dialog'),
    reveal: (folder) => revealFolder(folder, spawn),
  },
  // The window is the browser's: the page itself asks before it is left.
  window: {
    calls,
    unsaved: () => undefined,
    menu: () => undefined,
    opened: () => undefined,
    close: () => undefined,
  },
});
// There before the first fault, so that 关于 can open it.
await makeFolder(ports.faults.folder, 0o700).catch(() => undefined);
let serving = false;
hearStrayFaults(process, {
  faults: ports.faults,
  calls,
  also: ({ number, details }) => {
    process.stderr.write(`${number} ${terminalText(details)}\n`);
    // Before there is a window nothing is lost by ending.
    if (!serving) process.exit(1);
  },
});
const edition = await serve({
  handlers: createApplication(ports),
  page: { root: fileURLToPath(new URL('dist/renderer/', PROGRAM_FOLDER)), fonts: fontPaths() },
  session,
  // The port of last time, so that a page that is still open finds its host again.
  port: await store.port(),
});
serving = true;
// A page that is still open finds another port only by its new address; a folder that is full costs no more than that.
await store.rememberPort(Number(new URL(edition.origin).port)).catch(() => undefined);

offerAddress();
// Somebody at a terminal; a service has no Enter to press.
if (process.stdin.isTTY)
  offerAgain(process.stdin, {
    quietFor: edition.quietFor,
    offer: offerAddress,
    decline: () => process.stdout.write(`${say(START_WORDS, 'zh', 'window-open')}\n`),
  });

const stopRounds = endWhenQuiet(edition.quietFor, () => void stop());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function offerAddress(): void {
  const address = `${edition.origin}/#boot=${session.newBootCode()}`;
  process.stdout.write(`${say(START_WORDS, 'zh', 'address', { address })}\n`);
  if (!process.argv.includes('--no-open')) openAddress(address, spawn, process.platform);
}

async function stop(): Promise<void> {
  stopRounds();
  await edition.close();
  await ports.locks.releaseAll();
  process.exit(0);
}
