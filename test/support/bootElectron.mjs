/**
 * Boots the built main file of the desktop shell in plain Node: `electron` is a fake that records. Prints what it
 * recorded as JSON (test/support/fakeElectron.ts) and ends; forked, it stays, and asks for whoever forked it
 * (test/support/bootedDesk.ts).
 */
import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';

const recorded = {
  beforeReady: [],
  window: {},
  loaded: '',
  channels: [],
  scheme: null,
  permissions: {},
  checks: {},
  devices: true,
  /** What a page tried → whether it was kept from it. */
  prevented: {},
  foreign: '',
  contentGuards: [],
  sessionEvents: [],
  page: { status: 0, policy: '' },
  outside: 0,
  lockData: null,
  closing: [],
  calls: [],
  /** Labels of the menu, with the keys of its items: before the window told its commands, and after. */
  menus: [],
  menu: [],
  chosen: [],
  /** What the page was asked for when the session ended, and when the system shut down; whether that waited. */
  ending: [],
  documents: [],
};
let ready = false;
let servePage;
let allow;
let check;
const early = (name, value) => () => {
  if (!ready) recorded.beforeReady.push(name);
  return value;
};

const guards = new Map();
const contents = {
  on: (name, listener) => {
    recorded.contentGuards.push(name);
    guards.set(name, listener);
  },
  setWindowOpenHandler: (handler) => recorded.contentGuards.push(`setWindowOpenHandler:${handler().action}`),
};

class BrowserWindow {
  static getAllWindows = () => [];
  constructor(options) {
    recorded.window = options;
    if (!existsSync(options.webPreferences.preload)) throw new Error('no preload');
  }
  on(name, listener) {
    if (name === 'close') this.close = listener;
    if (name === 'query-session-end') this.endSession = listener;
  }
  webContents = { on: () => {} };
  once() {}
  show() {}
  isDestroyed() {
    return recorded.closing.includes('destroyed');
  }
  destroy() {
    recorded.closing.push('destroyed');
  }
  async loadURL(address) {
    recorded.loaded = address;
    if (process.send === undefined) await finish(this);
    else serve();
  }
}

const power = new Map();
const listeners = new Map();
const handlers = new Map();
const ask = (name, payload) =>
  handlers.get(name)({ senderFrame: { parent: null, origin: 'app://bundle' } }, payload);
/** Closes the window as a user does; `answer` is the button that is pressed where a question comes. */
const answers = [];
async function closeWindow(window, answer) {
  answers.push(answer);
  const event = { prevented: false, preventDefault: () => (event.prevented = true) };
  window.close(event);
  recorded.closing.push(event.prevented ? 'asked' : 'closed');
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const electron = {
  app: {
    enableSandbox: early('enableSandbox'),
    requestSingleInstanceLock: (data) => {
      recorded.lockData = data;
      return early('requestSingleInstanceLock', true)();
    },
    getAppPath: () => '/nowhere',
    on: (name, listener) => listeners.set(name, listener),
    quit: () => {},
    addRecentDocument: (path) => recorded.documents.push(path),
    exit: (code) => process.exit(code),
    disableHardwareAcceleration: () => {},
    whenReady: () =>
      Promise.resolve().then(() => {
        ready = true;
      }),
    getVersion: () => '0.0.0',
    getPath: () => process.env.PAIJIANG_HOME,
    isPackaged: true,
  },
  protocol: {
    registerSchemesAsPrivileged: ([scheme]) => {
      recorded.scheme = scheme;
      early('registerSchemesAsPrivileged')();
    },
  },
  session: {
    defaultSession: {
      protocol: { handle: (_, handler) => (servePage = handler) },
      setPermissionRequestHandler: (handler) => (allow = handler),
      setPermissionCheckHandler: (handler) => (check = handler),
      setDevicePermissionHandler: (handler) => (recorded.devices = handler({})),
      on: (name, listener) => {
        recorded.sessionEvents.push(name);
        guards.set(name, listener);
      },
    },
  },
  ipcMain: {
    handle: (name, handler) => {
      recorded.channels.push(name);
      handlers.set(name, handler);
    },
  },
  Menu: { setApplicationMenu: (menu) => (recorded.menu = menu), buildFromTemplate: (template) => template },
  powerMonitor: { on: (name, listener) => power.set(name, listener) },
  dialog: {
    showErrorBox: (title, text) => process.stderr.write(`${title} ${text}`),
    // As if the place that is proposed were taken.
    showSaveDialog: async ({ defaultPath }) => ({ canceled: false, filePath: defaultPath }),
    showMessageBox: async ({ buttons }) => {
      recorded.closing.push(buttons.join());
      return { response: answers.pop() };
    },
  },
  shell: {},
  BrowserWindow,
};

const TRIED = [
  ['will-navigate', 'app://bundle/'],
  ['will-navigate', 'https://evil.example/'],
  ['will-navigate', 'file:///etc/passwd'],
  ['will-navigate', 'app://other/'],
  ['will-redirect', 'https://evil.example/'],
  ['will-attach-webview', ''],
  ['will-download', 'app://bundle/x'],
];

async function finish(window) {
  await closeWindow(window, 2);
  await ask('standing', { unsaved: true });
  await closeWindow(window, 2);
  await closeWindow(window, 0);
  listeners.get('second-instance')({}, [], '', { files: ['/docs/second.paijiang'] });
  recorded.calls = (await ask('callsToPage', { wait: false })).value.calls.map(({ call }) => call);
  const heard = async () => (await ask('callsToPage', { wait: false })).value.calls;
  const labels = () =>
    recorded.menu.map(({ label, submenu }) => [label, ...submenu.map((item) => item.accelerator ?? '')]);
  recorded.menus.push(labels());
  const save = { action: 'save', label: '保存', keys: 'Mod+s', enabled: true };
  await ask('menu', { groups: [{ title: '文件', items: [save] }] });
  recorded.menus.push(labels());
  recorded.menu[0].submenu[0].click();
  recorded.chosen = await heard();
  window.endSession({ reasons: ['logoff'], preventDefault: () => recorded.ending.push('held up') });
  recorded.ending.push(...(await heard()).map(({ call }) => call));
  power.get('shutdown')({ preventDefault: () => recorded.ending.push('waits') });
  recorded.ending.push(...(await heard()).map(({ call }) => call));
  await ask('closeWindow', {});
  listeners.get('web-contents-created')?.({}, contents);
  for (const permission of ['camera', 'geolocation', 'clipboard-read']) {
    allow({}, permission, (granted) => (recorded.permissions[permission] = granted));
    recorded.checks[permission] = check({}, permission);
  }
  for (const [name, url] of TRIED) {
    const event = { url, preventDefault: () => (recorded.prevented[`${name} ${url}`] = true) };
    recorded.prevented[`${name} ${url}`] = false;
    guards.get(name)(event);
  }
  try {
    const senderFrame = { parent: null, origin: 'https://evil.example' };
    await handlers.get('greet')({ senderFrame }, {});
  } catch (fault) {
    recorded.foreign = fault.message;
  }
  const page = await servePage(new Request('app://bundle/'));
  recorded.page = { status: page.status, policy: page.headers.get('content-security-policy') ?? '' };
  recorded.outside = (await servePage(new Request('app://bundle/../../package.json'))).status;
  process.stdout.write(JSON.stringify(recorded), () => process.exit(0));
}

/** Messages `{ id, name, payload }` ask, `{ id, page }` fetch; answers are `{ id, answer }` or `{ id, failed }`. */
function serve() {
  process.on('message', async ({ id, name, payload, page }) => {
    const fetched = async () => {
      const got = await servePage(new Request(page));
      const bytes = Buffer.from(await got.arrayBuffer());
      return {
        status: got.status,
        type: got.headers.get('content-type') ?? '',
        length: bytes.length,
        text: bytes.subarray(0, 65_536).toString(),
      };
    };
    const answering = page === undefined ? ask(name, payload) : fetched();
    // A page that a host cannot give is a failed request.
    await answering.then(
      (answer) => process.send({ id, answer }),
      (fault) => process.send({ id, failed: String(fault) }),
    );
  });
  process.send({ loaded: recorded.loaded });
}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
const main = process.argv[2];
process.argv = [process.execPath, '--some-switch', main, ...process.argv.slice(3)];
createRequire(import.meta.url)(main);
