import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps its own things, by the custom of each system. */
export function programFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (environment.PAIJIANG_HOME !== undefined) return environment.PAIJIANG_HOME;
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Paijiang');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Paijiang');
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'paijiang');
}

/** Where documents and packages go when no dialog asks: 文档/牌匠. */
export function documentsFolder(environment: NodeJS.ProcessEnv): string {
  return environment.PAIJIANG_DOCUMENTS ?? join(homedir(), 'Documents', '牌匠');
}
