import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project as projectSchema } from '../../core/project/project.ts';
import { breaksBetween, composeParts } from '../../core/signs/names.ts';
import { type StripAsk } from '../../typeset/kinds/strip/layoutStrip.ts';
import { ROOT } from './fonts.ts';
import { signAsk, templateOf } from './signs.ts';

export type Place = Readonly<Record<'league' | 'banner' | 'township' | 'village', string>>;

const sample = projectSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const BODIES = ['party', 'villagersCommittee', 'collective', 'supervision'] as const;

/** Words with their suffixes, for typesetting only. */
const WORDS = Object.values(sample.organisations).flatMap((body) =>
  'mn' in body ? (body.mn?.text.split(' ') ?? []) : [],
);
/** Code units of Mongolian to a Chinese character, as the samples' names have it: 3.5 to 5. */
const LETTERS = [3.5, 4, 4.3, 5] as const;

/** A Mongolian text about as long as a name is; `seed` chooses its words. */
export function mongolianLike(zh: string, seed: number): string {
  const length = zh.length * (LETTERS[seed % LETTERS.length] ?? 4);
  let text = '';
  for (let at = seed; text.length < length; at += 7) {
    text += `${text === '' ? '' : ' '}${WORDS[at % WORDS.length] ?? ''}`;
  }
  return text;
}

/** The four strips of a village at the façade, with their standard names; the collective's is the long form. */
export function hungSet(
  { league, banner, township, village }: Place,
  seed: number,
  size: { readonly width: number; readonly height: number } = { width: 350, height: 2400 },
): readonly StripAsk[] {
  const plain = (zh: string) => ({ zh, mn: null });
  const { organisations } = sample;
  const source = {
    rooms: [],
    register: { league, banner: plain(banner), township: plain(township), village: plain(village) },
    organisations: {
      ...organisations,
      party: { ...organisations.party, nameOnSeal: null },
      villagersCommittee: { ...organisations.villagersCommittee, nameOnSeal: null },
      supervision: { ...organisations.supervision, nameOnSeal: null },
      collective: {
        ...{ status: 'registered' as const, registeredOn: '2025-01-01', mn: null },
        name: `${banner}${township}${village}股份经济合作社`,
      },
    },
  };
  return BODIES.map((organisation, at) => {
    const parted = composeParts(source, { of: 'organisation', organisation });
    if (parted === null) throw new Error(organisation);
    const { zh } = parted.name;
    return {
      ...signAsk(templateOf('strip'), size),
      title: zh,
      text: { zh, breaks: breaksBetween(parted.parts), mn: mongolianLike(zh, seed + at) },
      party: organisation === 'party',
    };
  });
}
