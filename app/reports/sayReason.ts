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

/**
 * The reason of a proposal, with every test that the plate fails: by a person's judgement where there is one; and the
 * right name of one that stays under a wrong one.
 */
export function sayReason(row: AuditRow, judged: JudgedProject): string {
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
  ].join(language === 'zh' ? '；' : '; ');
}
