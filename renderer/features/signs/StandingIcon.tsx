import { type SignStanding } from '../../../app/bridge/contract.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

const TONES = { blocked: 'fault', draft: 'caution', good: 'good' } as const;

/** How far a sign is; undefined while the export has not answered, which is no tick. */
export function StandingIcon({ standing }: { readonly standing: SignStanding | undefined }) {
  return (
    <span className={standing === undefined ? 'tone-faint' : `tone-${TONES[standing.state]}`}>
      <Icon name={standing?.state ?? 'note'} size={14} />
    </span>
  );
}

/** Reasons of a few words; the others are told in whole sentences. */
const SHORT = {
  'emblem-missing': 'state-no-artwork',
  'subject-missing': 'state-no-subject',
  'nothing-to-show': 'state-nothing-to-show',
} as const;

/** The standing in a few words. */
export function useSayStanding(): (standing: SignStanding | undefined) => string {
  const say = useWords(SIGNS);
  return (standing) => {
    if (standing === undefined) return say('state-checking');
    const [reason] = standing.drafts;
    if (standing.state === 'draft' && reason !== undefined) return say(`state-${reason}`);
    if (standing.state !== 'blocked') return say('state-complete');
    const code = standing.problems[0]?.code ?? '';
    return say(code in SHORT ? SHORT[code as keyof typeof SHORT] : 'blocked'); // its own key
  };
}
