import { type spawn } from 'node:child_process';

type Spawn = typeof spawn;

/** Opens the start address in the user's browser; nothing happens where there is none (the address is printed). */
export function openAddress(address: string, start: Spawn, platform: NodeJS.Platform): void {
  const [program, args] =
    platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', address]]
      : [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  launch(program, args, start);
}

/** Shows a folder that the program made. */
export function revealFolder(
  folder: string,
  start: Spawn,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const program = platform === 'win32' ? 'explorer' : platform === 'darwin' ? 'open' : 'xdg-open';
  return launch(program, [folder], start);
}

function launch(program: string, args: readonly string[], start: Spawn): Promise<boolean> {
  return new Promise((resolve) => {
    const child = start(program, [...args], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
