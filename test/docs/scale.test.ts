import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/fonts.ts';

/** The files for schedulers are run by nobody here: what they say to `paijiang batch` must be what it takes. */
const read = (name: string) => readFileSync(join(ROOT, 'docs/scale', name), 'utf8');

describe('files for schedulers', () => {
  it('[BATCH-9] each makes one share with one thread, goes on after a loss, and takes exit 1 for done', () => {
    for (const [name, share, done] of [
      ['parallel.sh', '--shard {}/$shares', '|| [ \\$? -eq 1 ]'],
      [
        'slurm.sbatch',
        '--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"',
        '[ "$code" -eq 1 ] && exit 0',
      ],
      ['kubernetes.yaml', '--shard "$((JOB_COMPLETION_INDEX + 1))/200"', '|| [ $? -eq 1 ]'],
    ] as const) {
      const text = read(name);
      expect(text, name).toContain(share);
      expect(text, name).toContain(done);
      expect(text, name).toMatch(/bin\/paijiang\.mjs batch .*--jobs 1 --resume/);
    }
  });

  it('[BATCH-9] as many shares as tasks', () => {
    const job = read('kubernetes.yaml');
    expect(/completions: (\d+)/.exec(job)?.[1]).toBe(/\+ 1\)\)\/(\d+)"/.exec(job)?.[1]);
    // Slurm counts the tasks of an array itself, from 1.
    expect(read('slurm.sbatch')).toMatch(/--array=1-\d+/);
  });
});
