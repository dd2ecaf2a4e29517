/**
 * Boots the built main file of the desktop shell in plain Node: `electron` is a fake that records. Prints what it
 * recorded as JSON (test/support/fakeElectron.ts) and ends.
 */
import Module, { createRequire } from 'node:module';

const recorded = {
  beforeReady: [],
  window: {},
  loaded: '',
  channels: [],
  permissions: {},
  contentGuards: [],
  sessionEvents: [],
  page: { status: 0, policy: '' },
  outside: 0,
};
let ready = false;
let servePage;
let allow;
const early = (name, value) => () => {
  if (!ready) recorded.beforeReady.push(name);
  return value;
};

const contents = {
  on: (name) => recorded.contentGuards.push(name),
  setWindowOpenHandler: (handler) => recorded.contentGuards.push(`setWindowOpenHandler:${handler().action}`),
};

class BrowserWindow {
  static getAllWindows = () => [];
  constructor(options) {
    recorded.window = options;
  }
  once() {}
  show() {}
  async loadURL(address) {
    recorded.loaded = address;
    await finish();
  }
}

const listeners = new Map();
const electron = {
  app: {
    enableSandbox: early('enableSandbox'),
    requestSingleInstanceLock: early('requestSingleInstanceLock', true),
    on: (name, listener) => listeners.set(name, listener),
    quit: () => {},
    whenReady: () =>
      Promise.resolve().then(() => {
        ready = true;
      }),
    getVersion: () => '0.0.0',
    getPath: () => process.env.PAIJIANG_HOME,
    isPackaged: true,
  },
  protocol: { registerSchemesAsPrivileged: early('registerSchemesAsPrivileged') },
  session: {
    defaultSession: {
      protocol: { handle: (_, handler) => (servePage = handler) },
      setPermissionRequestHandler: (handler) => (allow = handler),
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
      on: (name) => recorded.sessionEvents.push(name),
    },
  },
  ipcMain: { handle: (name) => recorded.channels.push(name) },
  Menu: { setApplicationMenu: () => {}, buildFromTemplate: (template) => template },
  dialog: {},
  shell: {},
  BrowserWindow,
};

async function finish() {
  listeners.get('web-contents-created')?.({}, contents);
  for (const permission of ['camera', 'geolocation', 'clipboard-read']) {
    allow({}, permission, (granted) => (recorded.permissions[permission] = granted));
  }
  const page = await servePage(new Request('app://bundle/'));
  recorded.page = { status: page.status, policy: page.headers.get('content-security-policy') ?? '' };
  recorded.outside = (await servePage(new Request('app://bundle/../../package.json'))).status;
  process.stdout.write(JSON.stringify(recorded), () => process.exit(0));
}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
createRequire(import.meta.url)(process.argv[2]);
