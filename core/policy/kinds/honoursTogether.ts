import { z } from 'zod';
import { copiesOf } from '../../project/placardRecord.ts';
import { type AuditRow } from '../audit/auditRow.ts';
import { matchEntry } from '../audit/match.ts';
import { type RuleInput } from '../ruleInput.ts';
import { defineMessages } from '../observation.ts';
import { type Subject } from '../../project/subject.ts';
import { defineKind } from '../rule.ts';
import { hangs, roomOf } from '../standing.ts';

/** The catalogue entry of the collected display. */
const DISPLAY = 'honours';

const observe = defineMessages({
  'honour-elsewhere': { text: 'text' },
  'honours-display-missing': { count: 'number' },
  'honours-display-unknown': { count: 'number' },
});

/**
 * Honours are shown in one collected display. An honour plate is judged by where it hangs once the decisions are
 * carried out: in the display, or gone; anywhere else (an office, the façade) is a finding, done or not.
 */
export const honoursTogether = defineKind({
  name: 'honoursTogether',
  options: z.strictObject({}),
  messages: observe.messages,
  judge: (_, facts) => {
    const { audit, project } = facts;
    const honours = audit.filter((row) => row.reason === 'honour');
    const scattered = honours
      .filter((row) => !isSettled(row, facts))
      .map((row) =>
        observe('honour-elsewhere', [{ of: 'placard', id: row.record.id }], { text: row.record.text }),
      );
    const shown = honours
      .filter((row) => row.decision?.outcome !== 'retire')
      .reduce((sum, { record }) => sum + copiesOf(record), 0);
    const count = shown + project.boards.honours.honours.length;
    return count === 0 ? scattered : [...scattered, ...judgeDisplay(count, facts)];
  },
});

/** Taken down, or in the display: merged into it, or kept in a room that is one. */
function isSettled({ record, decision }: AuditRow, { project, plates, words }: RuleInput): boolean {
  switch (decision?.outcome) {
    case undefined:
      return false;
    case 'retire':
      return true;
    case 'merge':
      return decision.into === DISPLAY;
    case 'keep-inside': {
      const room = roomOf(record, project);
      return (
        room !== null &&
        [room.name, ...room.functions].some(
          ({ zh }) => matchEntry(zh, project.register, plates, words)?.entry.key === DISPLAY,
        )
      );
    }
    case 'keep-outside':
      return false;
  }
}

function judgeDisplay(count: number, { project, site, audit }: RuleInput) {
  const subjects: readonly Subject[] = [{ of: 'fixture', fixture: 'honoursDisplay' }];
  const said = project.policy.onSite.honoursDisplay;
  if (said === false) return [observe('honours-display-missing', subjects, { count })];
  const there =
    said === true ||
    audit.some((row) => row.entry === DISPLAY && hangs(row) !== null) ||
    project.signs.some((sign) => site.look(sign)?.kind === 'honours');
  return there ? [] : [observe('honours-display-unknown', subjects, { count })];
}
