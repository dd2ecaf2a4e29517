import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { newProject } from '../newProject.ts';
import { openBytes } from '../openProject.ts';
import { success } from '../../../core/result.ts';

/** What a project begins with. */
export function startAsks(desk: Desk) {
  const { ports } = desk;
  return {
    startingPlans: async () => success({ plans: [...(await ports.library.startingPlans())] }),
    startingPlan: async ({ plan }) => {
      const start = await ports.library.startingPlan(plan);
      return start.ok ? success({ plan: start.value.plan, rooms: [...start.value.rooms] }) : start;
    },
    samples: async () => success({ samples: [...(await ports.library.samples())] }),
    newProject: (ask) => newProject(desk, ask),
    openSample: async ({ sample }) => {
      const bytes = await ports.library.sample(sample);
      if (!bytes.ok) return bytes;
      return openBytes(desk, { bytes: bytes.value, name: sample, path: null, fingerprint: null });
    },
  } satisfies Partial<Handlers>;
}
