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
  permissions: {},
  contentGuards: [],
  sessionEvents: [],
  page: { status: 0, policy: '' },
  outside: 0,
  lockData: null,
  closing: [],
  calls: [],
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
    if (!existsSync(options.webPreferences.preload)) throw new Error('no preload');
  }
  on(name, listener) {
    if (name === 'close') this.close = listener;
  }
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
  ipcMain: {
    handle: (name, handler) => {
      recorded.channels.push(name);
      handlers.set(name, handler);
    },
  },
  Menu: { setApplicationMenu: () => {}, buildFromTemplate: (template) => template },
  dialog: {
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

async function finish(window) {
  await closeWindow(window, 2);
  await ask('standing', { unsaved: true });
  await closeWindow(window, 2);
  await closeWindow(window, 0);
  listeners.get('second-instance')({}, [], '', { files: ['/docs/second.paijiang'] });
  recorded.calls = (await ask('callsToPage', { wait: false })).value.calls.map(({ call }) => call);
  await ask('closeWindow', {});
  listeners.get('web-contents-created')?.({}, contents);
  for (const permission of ['camera', 'geolocation', 'clipboard-read']) {
    allow({}, permission, (granted) => (recorded.permissions[permission] = granted));
  }
  const page = await servePage(new Request('app://bundle/'));
  recorded.page = { status: page.status, policy: page.headers.get('content-security-policy') ?? '' };
  recorded.outside = (await servePage(new Request('app://bundle/../../package.json'))).status;
  process.stdout.write(JSON.stringify(recorded), () => process.exit(0));
}

/** Messages `{ id, name, payload }` ask, `{ id, page }` fetch; answers are `{ id, answer }`. */
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
    process.send({ id, answer: page === undefined ? await ask(name, payload) : await fetched() });
  });
  process.send({ loaded: recorded.loaded });
}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
const main = process.argv[2];
process.argv = [process.execPath, '--some-switch', main, ...process.argv.slice(3)];
createRequire(import.meta.url)(main);
