import { type FaultLog } from '../../app/faults/faultLog.ts';
import { type ApplicationPorts, type Clock } from '../../app/host/ports.ts';
import { artworkReader } from './artworkReader.ts';
import { deskShaper } from './deskShaper.ts';
import { planMaker } from './planMaker.ts';
import { reportMaker } from './reportMaker.ts';
import { signMaker } from './signMaker.ts';
import { translationMaker } from './translationMaker.ts';

/** Whatever lays out and writes files, or reads a stranger's: it takes long, and much memory. */
export type Makers = Pick<ApplicationPorts, 'packages' | 'plans' | 'reports' | 'translations' | 'artwork'>;

/** In the thread that calls, with one shaper for all. */
export function makers(documents: string, clock: Clock, faults: FaultLog): Makers {
  const shaping = deskShaper();
  return {
    packages: signMaker(documents, clock, shaping, faults),
    plans: planMaker(documents, clock, shaping, faults),
    reports: reportMaker(documents, clock, shaping),
    translations: translationMaker(clock, shaping),
    artwork: artworkReader(),
  };
}
