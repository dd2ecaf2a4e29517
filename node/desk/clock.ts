import { type Clock } from '../../app/ports.ts';
import { localDay } from '../localDay.ts';

export const systemClock: Clock = {
  today: () => localDay(new Date()),
  now: () => new Date().toISOString(),
};
