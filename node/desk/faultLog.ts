import { type FaultLog } from '../../app/programFault.ts';

/** Where a mistake of our own was made, for whoever looks into the host's messages; the user is told its number. */
export const logFault: FaultLog = ({ number, details }) =>
  void process.stderr.write(`${number} ${details}\n`);
