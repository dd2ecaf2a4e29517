import { type Handlers } from '../bridge/contract.ts';
import { programAsks } from './asks/programAsks.ts';
import { startAsks } from './asks/startAsks.ts';
import { documentAsks } from './asks/documentAsks.ts';
import { materialAsks } from './asks/materialAsks.ts';
import { makingAsks } from './asks/makingAsks.ts';
import { townshipAsks } from './asks/townshipAsks.ts';
import { batchAsks } from './asks/batchAsks.ts';
import { windowAsks } from './asks/windowAsks.ts';
import { createDesk } from './desk.ts';
import { Jobs } from './jobs.ts';
import { type ApplicationPorts } from './ports.ts';

/** Every ask of the contract, told once for both editions; each lies in asks/ with those of its topic. */
export function createApplication(ports: ApplicationPorts): Handlers {
  const desk = createDesk(ports);
  const jobs = new Jobs(ports);
  return {
    ...programAsks(desk),
    ...startAsks(desk),
    ...documentAsks(desk),
    ...materialAsks(desk),
    ...makingAsks(desk, jobs),
    ...townshipAsks(desk, jobs),
    ...batchAsks(desk, jobs),
    ...windowAsks(desk),
  };
}
