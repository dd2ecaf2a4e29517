import { createHash } from 'node:crypto';

/** The id of a village's project: the same village has the same one, whoever makes it and when. */
export function projectIdOf({
  banner,
  township,
  village,
}: Record<'banner' | 'township' | 'village', string>): string {
  const hash = createHash('sha256').update([banner, township, village].join('\n')).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}
