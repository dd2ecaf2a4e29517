// The last step of `npm ci`: git's hooks from .husky, for people who commit. Nothing where nobody does (CI, a tree
// without .git), and nothing in the place of hooks that somebody has set; it never fails an installation.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const OURS = '.husky/_';

if (process.env.CI !== 'true' && existsSync(`${root}.git`)) {
  try {
    process.chdir(root);
    const other = hooksPath();
    if (other !== '' && other !== OURS) {
      console.log(`hooks: core.hooksPath is ${other} and stays; .husky/pre-commit is not used`);
    } else {
      const { default: husky } = await import('husky');
      const refused = husky();
      if (refused !== '') console.log(`hooks: not set: ${refused}`);
    }
  } catch (fault) {
    console.log(`hooks: not set: ${fault.message}`);
  }
}

function hooksPath() {
  try {
    return execFileSync('git', ['config', 'core.hooksPath'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
