import { parseArgs } from 'node:util';
import { readDxf } from '../app/dxf/readDxf.ts';
import { proposeMapping } from '../core/cad/mapping.ts';
import { recognisePlan } from '../core/cad/recognisePlan.ts';
import { dxfOf, editedPlan, factsOf, readBack } from '../test/support/dxfRoundTrip.ts';
import { EVERY_KIND } from '../test/support/everyKindDxf.ts';
import { mutateDxf } from '../test/support/mutateDxf.ts';

/**
 * `npm run fuzz -- dxf [--runs N] [--seed S] [--plans N] [--edits N]`: broken files, which must be read or refused by
 * name, and edited plans, which must come back from their DXF as they were. Exit 1 where one does not, with its seed.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    plans: { type: 'string', default: '20' },
    edits: { type: 'string', default: '200' },
  },
});
const [runs, seed, plans, edits] = [values.runs, values.seed, values.plans, values.edits].map(Number);
let faults = 0;

async function attempt(what: string, work: () => Promise<string | null>): Promise<void> {
  const fault = await work().catch((thrown: unknown) =>
    thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  );
  if (fault === null) return;
  faults += 1;
  console.error(`${what}: ${fault}`);
}

const refusals = new Map<string, number>();
for (let i = seed ?? 1; i < (seed ?? 1) + (runs ?? 0); i += 1)
  await attempt(`mutation ${i}`, async () => {
    const read = await readDxf(new TextEncoder().encode(mutateDxf(EVERY_KIND, i)));
    const outcome = read.ok ? 'read' : read.problem.code;
    refusals.set(outcome, (refusals.get(outcome) ?? 0) + 1);
    if (read.ok)
      recognisePlan(read.value.drawing, proposeMapping(read.value.drawing, read.value.drawing.unit ?? 1));
    return null;
  });
console.log('mutations', Object.fromEntries(refusals));

let [same, empty] = [0, 0];
for (let i = seed ?? 1; i < (seed ?? 1) + (plans ?? 0); i += 1)
  await attempt(`plan ${i}`, async () => {
    const project = editedPlan(i, edits ?? 0);
    const level = project.plan?.levels[0]?.id ?? '';
    const before = factsOf(project, level);
    const back = await readBack(dxfOf(project, level));
    if (back === null) {
      empty += 1;
      return before.walls.length === 0 ? null : 'nothing came back';
    }
    if (back.findings.some(({ code }) => code === 'own-edited')) return 'not known again as ours';
    const after = factsOf(back.project, back.level);
    if (JSON.stringify(after) === JSON.stringify(before)) {
      same += 1;
      return null;
    }
    return JSON.stringify({ before, after });
  });
console.log('plans', { same, empty, faults });
process.exitCode = faults === 0 ? 0 : 1;
