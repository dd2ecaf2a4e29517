import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

export type OutsideEnd =
  | { readonly ended: 'by-itself'; readonly status: number | null; readonly said: string }
  | { readonly ended: 'could-not-start'; readonly said: string }
  | { readonly ended: 'too-slow' }
  /** `keepsWithin` said no. */
  | { readonly ended: 'stopped' };

export type OutsideAsk = {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  /** ms. */
  readonly mostTime: number;
  /** Asked several times a second while it runs. */
  readonly keepsWithin?: () => boolean;
};

/** Of what a program says the end is kept, in characters. */
const MOST_WORDS = 4000;
const WATCH_MS = 200;

/**
 * Runs an outside program with everything that it starts in a group of its own, so that all of it can be ended: when its
 * time is over, when it does not keep within its bounds, and when this program itself ends.
 */
export function runOutside({
  program,
  words,
  folder,
  mostTime,
  keepsWithin,
}: OutsideAsk): Promise<OutsideEnd> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const hear = (piece: Buffer): void => {
      said = (said + piece.toString('utf8')).slice(-MOST_WORDS);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const kill = (): void => endAll(child);
    let isOver = false;
    const end = (how: OutsideEnd): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      clearInterval(watch);
      process.off('exit', kill);
      // Whatever it left running, also where it holds the pipes open.
      kill();
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(how);
    };
    const timer = setTimeout(() => end({ ended: 'too-slow' }), mostTime);
    const watch = setInterval(() => {
      if (keepsWithin?.() === false) end({ ended: 'stopped' });
    }, WATCH_MS);
    process.prependOnceListener('exit', kill);
    child.once('error', (fault) => end({ ended: 'could-not-start', said: fault.message }));
    // A moment after its end, so that its last words have come.
    child.once('exit', (status) =>
      setTimeout(() => end({ ended: 'by-itself', status, said: said.trim() }), 50),
    );
  });
}

function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
