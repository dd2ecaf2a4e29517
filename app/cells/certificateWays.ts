import { type CertificateWay } from '../../core/project/certificates.ts';

const WAYS: readonly (readonly [RegExp, CertificateWay])[] = [
  [/网上核验|线上核验|信息核验|online/iu, 'online'],
  [/主动调查|调查核实|入户|走访|inquiry/iu, 'inquiry'],
  [/告知承诺|书面承诺|承诺|promise/iu, 'promise'],
  [/数据|共享|系统核查|data/iu, 'data'],
];

/** The ways of clause （十） that the words name, in the clause's order; others are `other`. */
export function waysOf(written: string): readonly CertificateWay[] {
  if (written.trim() === '') return [];
  const found = new Set<CertificateWay>();
  for (const part of written.split(/[、，,；;\n/]|或者?|以及|及|和/u)) {
    if (part.trim() === '') continue;
    const known = WAYS.filter(([words]) => words.test(part)).map(([, way]) => way);
    for (const way of known.length === 0 ? (['other'] as const) : known) found.add(way);
  }
  return (['online', 'inquiry', 'promise', 'data', 'other'] as const).filter((way) => found.has(way));
}
