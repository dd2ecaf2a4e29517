/**
 * `npm run gallery`: every sign, board, sheet and paper as pictures on one page, out/gallery/index.html.
 * `-- --against WHAT` shows them beside WHAT: a commit (`main`, `HEAD~3`), another checkout's folder, a gallery's
 * folder, or `golden`, the approved Drawings of test/golden. `--out FOLDER` puts it elsewhere. `--only strip,door-plate`
 * shows signs of these kinds alone; `--sheet` adds contact sheets, sheets/KIND.png; `--drafts` shows drafts' marks;
 * `--look framed` shows every project in that look.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const HELP = `npm run gallery [-- OPTIONS]: every sign, board, sheet and paper as pictures: out/gallery/index.html
  --against WHAT  beside WHAT, what differs most first: a commit (main, HEAD~3), another checkout's folder, a gallery's
                  folder, or golden (the approved Drawings of test/golden)
  --out FOLDER    elsewhere
  --only KINDS    signs of these kinds alone: strip,door-plate
  --sheet         contact sheets as well: sheets/KIND.png
  --drafts        with drafts' marks
  --look LOOK     every project in that look: framed
  --help          this`;
const values = asked();
const only = values.only === undefined ? null : new Set(values.only.flatMap((kinds) => kinds.split(',')));
const out = resolve(values.out ?? join(root, 'out/gallery'));
const against = values.against ?? null;
rmSync(join(out, 'before'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (against !== null && against !== 'golden') bringBefore(against, join(out, 'before'));

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { isSignKind, makeGallery } = await server.ssrLoadModule('/test/gallery/main.ts');
  const tell = (line) => console.log(line);
  const unknown = [...(only ?? [])].filter((kind) => !isSignKind(kind));
  if (unknown.length > 0) throw new Error(`no kind of sign: ${unknown.join(', ')}`);
  const { sheet, drafts, look = null } = values;
  const changed = await makeGallery({ out, against, tell, only, sheet, drafts, look });
  if (against !== null) console.log(`${changed} changed against ${against}`);
  console.log(join(out, 'index.html'));
} finally {
  await server.close();
}

/** The options; what is no option ends in a sentence and the help. */
function asked() {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean', default: false }];
    const options = {
      ...{ against: text, out: text, only: { ...text, multiple: true } },
      ...{ sheet: flag, drafts: flag, look: text, help: flag },
    };
    const { values } = parseArgs({ options });
    if (values.help !== true) return values;
    console.log(HELP);
    process.exit(0);
  } catch (fault) {
    console.error(`${fault.message}\n${HELP}`);
    process.exit(2);
  }
}

/** The gallery of another state of the program, made by its own code. */
function bringBefore(what, to) {
  const folder = resolve(what);
  if (existsSync(join(folder, 'gallery.json'))) return cpSync(folder, to, { recursive: true });
  if (existsSync(join(folder, 'package.json'))) return makeIn(folder, to);
  const tree = mkdtempSync(join(tmpdir(), 'paijiang-before-'));
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', what], { cwd: root, maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', tree], { input: archive });
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const own of ['test/gallery', 'scripts/gallery.mjs']) {
      // A commit from before there was a gallery is shown by today's.
      if (!existsSync(join(tree, own))) cpSync(join(root, own), join(tree, own), { recursive: true });
    }
    makeIn(tree, to);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function makeIn(tree, to) {
  const script = join(tree, 'scripts/gallery.mjs');
  if (!existsSync(script)) throw new Error(`${tree} has no gallery`);
  // Made as narrow as today's; a script from before these options makes all of it, and the page leaves the rest out.
  const narrow = [
    ...(values.only ?? []).flatMap((kinds) => ['--only', kinds]),
    ...(values.drafts ? ['--drafts'] : []),
    ...(values.look === undefined ? [] : ['--look', values.look]),
  ];
  const known = narrow.every(
    (arg) => !arg.startsWith('--') || readFileSync(script, 'utf8').includes(`  ${arg} `),
  );
  const args = [script, '--out', to, ...(known ? narrow : [])];
  const made = spawnSync(process.execPath, args, { cwd: tree, stdio: 'inherit' });
  if (made.status !== 0) process.exit(made.status ?? 1);
}
