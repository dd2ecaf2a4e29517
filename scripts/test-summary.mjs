/** Prints `N passed, N failed, N skipped` from vitest's JSON report. A file that could not run counts as a failure. */
import { readFile } from 'node:fs/promises';

const report = JSON.parse(await readFile(process.argv[2], 'utf8'));
const tests = report.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
const count = (...kinds) => tests.filter((status) => kinds.includes(status)).length;
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length;

const failed = count('failed') + brokenFiles;
console.log(
  `${count('passed')} passed, ${failed} failed, ${count('skipped', 'pending', 'todo', 'disabled')} skipped`,
);
process.exitCode = failed === 0 && tests.length > 0 ? 0 : 1;
