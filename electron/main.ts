import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { createApplication } from '../app/host/application.ts';
import { CallsToPage } from '../app/host/callsToPage.ts';
import { programFault } from '../app/faults/programFault.ts';
import { FAULT_DIALOG, START_DIALOG } from '../app/words/desktop.ts';
import { fileArguments } from '../node/desk/fileArguments.ts';
import { documentsFolder } from '../node/desk/folders.ts';
import { makeFolder } from '../node/files/makeFolder.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { type MenuGroups } from '../app/bridge/menu.ts';
import { answerAsks } from './asks.ts';
import { keepAtShutdown } from './ending.ts';
import { guardGraphics } from './graphics.ts';
import { guardContents, guardSession } from './guards.ts';
import { appMenu } from './menu.ts';
import { BUNDLE_ORIGIN, pageResponse, SCHEME } from './page.ts';
import { desktopPickers } from './pickers.ts';
import { LeavingGuard } from './leaving.ts';
import { openWindow } from './window.ts';

/*
 * A table of contents: everything here is wired, nothing is decided. The order matters: scheme, sandbox and the
 * single-instance lock come before `ready`.
 */
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
guardGraphics(app, join(app.getPath('userData'), 'graphics.json'));

const calls = new CallsToPage();
// The program's own words: its main file, or its folder where it is started by hand.
const own = new Set([__filename, app.getAppPath()]);
const wanted = fileArguments(process.argv.slice(1), process.cwd()).filter((path) => !own.has(path));

if (!app.requestSingleInstanceLock({ files: wanted })) app.quit();
else {
  for (const path of wanted) calls.push({ call: 'open', path });
  app.on('second-instance', (_, __, ___, more) => {
    for (const path of filesOf(more)) calls.push({ call: 'open', path });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  void app
    .whenReady()
    .then(start)
    .catch((fault: unknown) => {
      dialog.showErrorBox(START_DIALOG.title, fault instanceof Error ? fault.message : String(fault));
      app.exit(1);
    });
}

async function start(): Promise<void> {
  const { deskPorts, fontPaths } = await import('../node/desk/desk.ts');
  const { batchDesk } = await import('../node/batch/batchDesk.ts');
  const { hearStrayFaults } = await import('../node/desk/strayFaults.ts');
  const documents = documentsFolder(process.env);
  await makeFolder(documents);
  guardSession(session.defaultSession);
  const page = { root: fileURLToPath(new URL('dist/renderer/', PROGRAM_FOLDER)), fonts: fontPaths() };
  session.defaultSession.protocol.handle(SCHEME, (request) => pageResponse(request, page));
  const leaving = new LeavingGuard(calls, dialog);
  const ports = deskPorts({
    edition: 'desktop',
    version: app.getVersion(),
    home: app.getPath('userData'),
    documents,
    batch: batchDesk,
    pickers: desktopPickers({ dialog, shell, folder: documents }),
    window: {
      calls,
      unsaved: (now) => leaving.unsaved(now),
      menu: showMenu,
      opened: (path) => app.addRecentDocument(path),
      close: () => leaving.close(),
    },
  });
  // There before the first fault, so that 关于 can open it.
  await makeFolder(ports.faults.folder, 0o700).catch(() => undefined);
  const keep = (thrown: unknown) => {
    const fault = programFault(thrown, 'host');
    void ports.faults.keep(fault);
    return fault;
  };
  hearStrayFaults(process, {
    faults: ports.faults,
    calls,
    also: ({ number }) =>
      dialog.showErrorBox(FAULT_DIALOG.title(number), FAULT_DIALOG.text(ports.faults.folder)),
  });
  app.on('window-all-closed', () => void ports.locks.releaseAll().finally(() => app.quit()));
  answerAsks(ipcMain, createApplication(ports), BUNDLE_ORIGIN);
  showMenu([]);
  keepAtShutdown(powerMonitor, () => leaving.leave());
  await openWindow(BrowserWindow, join(__dirname, 'preload.cjs'), leaving, { dialog, calls, fault: keep });
}

/** The window's commands, as it tells them anew whenever they change. */
function showMenu(groups: MenuGroups): void {
  const choose = (action: string) => calls.push({ call: 'act', action });
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu({ packaged: app.isPackaged, groups, choose })));
}

/** What the second start put into the lock (above); anything else is not ours. */
function filesOf(more: unknown): readonly string[] {
  const files = typeof more === 'object' && more !== null && 'files' in more ? more.files : [];
  return Array.isArray(files) ? files.filter((path) => typeof path === 'string') : [];
}
