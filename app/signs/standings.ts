import { type Problem } from '../../core/problem.ts';
import { DRAFT_REASONS, type DraftReason } from '../../core/signs/draftReasons.ts';
import { type PrepareAsk, type PreparedSign, prepareSigns } from './prepareSigns.ts';

/** Cannot be made, is made as a draft, is made as it is. */
export const SIGN_STATES = ['blocked', 'draft', 'good'] as const;
type SignState = (typeof SIGN_STATES)[number];

export type Standing = {
  readonly sign: string;
  readonly state: SignState;
  readonly drafts: readonly DraftReason[];
  /** Why it cannot be made. */
  readonly problems: readonly Problem[];
};

/** How far a sign is, from all of its sheets: the one answer of list, stage and package. */
function standingOf(sign: string, sheets: readonly PreparedSign[]): Standing {
  const problems = sheets.flatMap((sheet) => (sheet.state === 'blocked' ? sheet.problems : []));
  const drafts = DRAFT_REASONS.filter((reason) => sheets.some((sheet) => sheet.drafts.includes(reason)));
  const isBlocked = sheets.length === 0 || problems.length > 0;
  return { sign, state: isBlocked ? 'blocked' : drafts.length > 0 ? 'draft' : 'good', drafts, problems };
}

/** The standing of every sign, one after the other, so that a caller can let others have their turn. */
export function* signStandings(ask: Omit<PrepareAsk, 'production'>): Generator<Standing, void> {
  for (const { id } of ask.project.signs) {
    yield standingOf(id, [...prepareSigns({ ...ask, production: false }, (sign) => sign.id === id)]);
  }
}
