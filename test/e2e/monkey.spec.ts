import { pressAnything } from './monkey.ts';
import { test } from './program.ts';

test('[FUZZ-4] whoever presses anything meets no fault, and undo leads back to the start', async ({
  page,
  program,
}) => {
  const last: string[] = [];
  try {
    await pressAnything(page, {
      address: await program.start(),
      documents: program.documents,
      seed: 4,
      steps: 120,
      round: 60,
      tell: (step, said) => last.push(`${step} ${said}`),
    });
  } catch (error) {
    throw new Error(`after these steps:\n${last.slice(-25).join('\n')}`, { cause: error });
  }
});
