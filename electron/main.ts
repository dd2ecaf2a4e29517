import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { fileURLToPath } from 'node:url';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createApplication } from '../app/application.ts';
import { documentsFolder } from '../node/desk/folders.ts';
import { PROGRAM_FOLDER } from '../node/program.ts';
import { answerAsks } from './asks.ts';
import { guardContents, guardSession } from './guards.ts';
import { appMenu } from './menu.ts';
import { BUNDLE_ORIGIN, pageResponse, SCHEME } from './page.ts';
import { desktopPickers } from './pickers.ts';
import { openWindow } from './window.ts';

/*
 * A table of contents: everything here is wired, nothing is decided. The order matters: scheme, sandbox and the
 * single-instance lock come before `ready`.
 */
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const { deskPorts, shippedFontPaths } = await import('../node/desk/desk.ts');
  const documents = documentsFolder(process.env);
  await mkdir(documents, { recursive: true });
  guardSession(session.defaultSession);
  const page = { root: fileURLToPath(new URL('dist/renderer/', PROGRAM_FOLDER)), fonts: shippedFontPaths() };
  session.defaultSession.protocol.handle(SCHEME, (request) => pageResponse(request, page));
  const handlers = createApplication(
    deskPorts({
      edition: 'desktop',
      version: app.getVersion(),
      home: app.getPath('userData'),
      documents,
      pickers: desktopPickers({ dialog, shell, folder: documents }),
    }),
  );
  answerAsks(ipcMain, handlers, BUNDLE_ORIGIN);
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(app.isPackaged)));
  await openWindow(BrowserWindow, join(__dirname, 'preload.cjs'));
}
