import { type AuditRow } from '../../core/policy/audit/auditRow.ts';
import { type AuditReason } from '../../core/policy/plates.ts';
import { wrongName } from '../../core/policy/standing.ts';
import { PLACARD_TESTS, type PlacardTest } from '../../core/project/placardRecord.ts';
import { AUDIT_REASON_WORDS } from '../words/findings.ts';
import { say } from '../words/words.ts';
import { doingsOf } from './villageCounts.ts';
import { reportWords, type JudgedProject } from './reportAsk.ts';

/** Reasons that only say that a test is failed, and which. */
export const SAID_BY_TESTS: Partial<Record<AuditReason, PlacardTest>> = {
  'no-content': 'content',
  'no-support': 'support',
  'beyond-function': 'function',
};

/** Tests that a reason names by itself. */
const NAMED: typeof SAID_BY_TESTS = {
  ...SAID_BY_TESTS,
  campaign: 'content',
  'outside-body': 'function',
  'department-office': 'function',
};

/** The sign that takes a plate's place, by its name; nothing where none does, or it is not there any more. */
export function replacementOf({ signs }: JudgedProject, { decision }: AuditRow): string {
  return signs.find(({ sign }) => sign.id === decision?.replacedBy)?.name ?? '';
}

/** Why somebody decided so, by what the decision itself says: the new sign in the plate's place, and the person's words. */
function decisionReasons(row: AuditRow, judged: JudgedProject): readonly string[] {
  const name = replacementOf(judged, row);
  const replaced = name === '' ? '' : reportWords(judged.language)('retirement.replaced', { name });
  return [replaced, row.decision?.reason ?? ''].filter((text) => text !== '');
}

/**
 * The reason of a row of a ledger: of the proposal, and under it that of the decision, where it has one or decides
 * otherwise (`duplicateOf`: the row of an earlier plate alike). What speaks for keeping a plate is never left to stand for the reason of taking it down.
 */
export function sayReasons(row: AuditRow, judged: JudgedProject, duplicateOf?: number): string {
  const { decision, proposal, into } = row;
  const proposed = sayReason(row, judged, duplicateOf);
  if (decision === null) return proposed;
  const { language, project } = judged;
  const word = reportWords(language, project.setting);
  const isOther = decision.outcome !== proposal || (decision.outcome === 'merge' && decision.into !== into);
  const own = decisionReasons(row, judged);
  if (own.length === 0 && !isOther) return proposed;
  const reasons = own.length === 0 ? word('ledger.no-reason') : own.join(language === 'zh' ? '；' : '; ');
  const first = isOther ? word('ledger.proposed-for', { reason: proposed }) : proposed;
  return `${first}\n${word('ledger.decided-for', { reasons })}`;
}

/**
 * The reason of a proposal, with every test that the plate fails: by a person's judgement where there is one; and the
 * right name of one that stays under a wrong one.
 */
function sayReason(row: AuditRow, judged: JudgedProject, duplicateOf: number | undefined): string {
  const { language } = judged;
  const word = reportWords(language, judged.project.setting);
  const comma = language === 'zh' ? '、' : ', ';
  const failed = PLACARD_TESTS.filter((test) => row.tests[test] === 'fails');
  const isJudged = row.record.judged !== null;
  const own = NAMED[row.reason];
  // What a person judged says all that the program's own word for it says.
  const isSaid = isJudged && own !== undefined && failed.includes(own);
  const others = isSaid ? failed : failed.filter((test) => test !== own);
  const tests = others.map((test) => word(`ledger.fails.${test}`)).join(comma);
  const right = wrongName(row, doingsOf(judged))?.right ?? '';
  return [
    ...(isSaid ? [] : [say(AUDIT_REASON_WORDS, language, row.reason)]),
    ...(tests === '' ? [] : [isJudged ? word('ledger.judged', { tests }) : tests]),
    ...(right === '' ? [] : [word('ledger.right-name', { right })]),
    ...(duplicateOf === undefined ? [] : [word('ledger.duplicate', { number: duplicateOf })]),
  ].join(language === 'zh' ? '；' : '; ');
}
