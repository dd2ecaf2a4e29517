import { type Session, type WebContents } from 'electron';
import { isOwnPage } from './page.ts';

/** No page but our own, no new windows, no webviews. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Electron grants every permission unless somebody says no. Writing the clipboard by a copy command stays possible. */
export function guardSession(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
  >,
): void {
  const allowed = new Set(['clipboard-sanitized-write', 'clipboard-read']);
  session.setPermissionRequestHandler((_, permission, answer) => answer(allowed.has(permission)));
  session.setPermissionCheckHandler((_, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
