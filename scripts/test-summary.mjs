/**
 * Prints what failed, each with its words, and last `N passed, N failed, N skipped`, from vitest's JSON report: whoever
 * has only the end of a run's output sees what to mend. A file that could not run counts as a failure.
 */
import { readFile } from 'node:fs/promises';

const WORDS = 3000;

const report = JSON.parse(await readFile(process.argv[2], 'utf8'));
const tests = report.testResults.flatMap((file) =>
  file.assertionResults.map((test) => ({ ...test, file: file.name })),
);
const count = (...kinds) => tests.filter(({ status }) => kinds.includes(status)).length;
const failed = [
  ...tests
    .filter(({ status }) => status === 'failed')
    .map(({ file, fullName, failureMessages }) => ({
      file,
      name: fullName,
      words: failureMessages.join('\n'),
    })),
  ...report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name, message }) => ({ file: name, name: 'could not run', words: message ?? '' })),
];

for (const { file, name, words } of failed) {
  console.log(`FAILED ${file.replace(`${process.cwd()}/`, '')}: ${name}\n${words.slice(0, WORDS)}\n`);
}
console.log(
  `${count('passed')} passed, ${failed.length} failed, ${count('skipped', 'pending', 'todo', 'disabled')} skipped`,
);
process.exitCode = failed.length === 0 && tests.length > 0 ? 0 : 1;
