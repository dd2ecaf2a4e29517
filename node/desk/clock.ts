import { type Clock } from '../../app/host/ports.ts';
import { localDay } from '../files/localDay.ts';

export const systemClock: Clock = {
  today: () => localDay(new Date()),
  now: () => new Date().toISOString(),
};
