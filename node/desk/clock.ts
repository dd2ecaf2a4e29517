import { type Clock } from '../../app/ports.ts';
import { localDay } from '../wallDay.ts';

export const systemClock: Clock = {
  today: () => localDay(new Date()),
  now: () => new Date().toISOString(),
};
