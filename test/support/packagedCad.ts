import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { WorkerCalls } from '../../renderer/kit/session/workerCalls.ts';
import { type CadCalls } from '../../renderer/features/cadImport/messages.ts';

/** What a browser's worker has and a thread of Node has not, as far as reading a drawing needs it. */
const BROWSER = (script: string): string => `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  self.location = { href: ${JSON.stringify(script)} };
  self.fonts = { add() {}, load: async () => [] };
  self.FontFace = class {};
  self.File ??= require('node:buffer').File;
  self.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', ({ bytes, fileName, ...sent }) => {
    const ask = bytes === undefined ? sent.ask : { ...sent.ask, file: new File([bytes], fileName) };
    self.onmessage({ data: { ...sent, ask } });
  });
  import(${JSON.stringify(script)});
`;

/** The worker of a built window that reads CAD drawings, in a thread of Node. */
export function packagedCad(page: string): WorkerCalls<CadCalls> {
  const assets = join(page, 'assets');
  const script = readdirSync(assets).find((name) => /^cadWorker-.*\.js$/.test(name));
  if (script === undefined) throw new Error('no cadWorker in the page');
  const thread = new Worker(BROWSER(pathToFileURL(join(assets, script)).href), { eval: true });
  const calls = new WorkerCalls<CadCalls>(
    {
      terminate: () => void thread.terminate(),
      postMessage: (sent) => {
        // A File does not cross between threads of Node.
        if (sent.name !== 'read') return thread.postMessage(sent);
        const { file, ...ask } = sent.ask;
        void file.arrayBuffer().then((bytes) => {
          thread.postMessage({ ...sent, ask, bytes: new Uint8Array(bytes), fileName: file.name });
        });
      },
      onerror: null,
      set onmessage(hear: (event: MessageEvent) => void) {
        thread.on('message', (data) => hear({ data } as MessageEvent));
      },
    },
    (thrown) => broken.push(thrown),
  );
  const broken: unknown[] = [];
  thread.on('error', (fault) => {
    broken.push(fault);
    calls.letGo();
  });
  return calls;
}
