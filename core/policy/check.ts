import { type Day } from '../project/people.ts';
import { type Project } from '../project/project.ts';
import { auditPlacards } from './audit/audit.ts';
import { type RuleInput, type Site } from './ruleInput.ts';
import { findingKey, severityOf, type Answer, type Finding, type Severity } from './finding.ts';
import { type Rule, type Rulebook } from './rulebook.ts';

/**
 * Judges a project by a rulebook on a day: pure, and in a stable order (the rulebook's rules, then each rule's
 * own order of subjects). A rule whose document is not yet in force on that day does not judge.
 *
 * A justification answers a warning, an acceptance a must-finding; an answer of the wrong sort, or to a finding
 * that is not there, does nothing and is told by {@link strayAnswers}.
 */
export function check(project: Project, rulebook: Rulebook, today: Day, site: Site): readonly Finding[] {
  const facts: RuleInput = {
    project,
    today,
    site,
    plates: rulebook.plates,
    words: rulebook.words,
    audit: auditPlacards(project.policy.placards, project.register, rulebook.plates, rulebook.words),
  };
  return rulebook.rules
    .filter((rule) => isInForce(rule, rulebook, today))
    .flatMap((rule) => judge(rule, facts));
}

/** The first citation is the rule's ground; further ones explain it and may be younger. */
function isInForce({ cites: [ground] }: Rule, rulebook: Rulebook, today: Day): boolean {
  const document = ground === undefined ? undefined : rulebook.documents.get(ground.document);
  return document !== undefined && document.inForce <= today;
}

function judge(rule: Rule, facts: RuleInput): readonly Finding[] {
  const severity = severityOf(rule.strength);
  return rule.judge(facts).map((observation) => {
    const key = findingKey(rule.id, observation);
    return {
      ...observation,
      key,
      rule: rule.id,
      strength: rule.strength,
      severity,
      cites: rule.cites,
      advice: rule.adviceOn.get(observation.message) ?? rule.advice,
      answer: answerTo(key, severity, facts.project),
    };
  });
}

function answerTo(key: string, severity: Severity, project: Project): Answer {
  const { justifications, acceptances } = project.policy;
  if (severity === 'warning') {
    const by = justifications.findLast((candidate) => candidate.finding === key);
    if (by !== undefined) return { state: 'justified', by };
  }
  if (severity === 'must') {
    const by = acceptances.findLast((candidate) => candidate.finding === key);
    if (by !== undefined) return { state: 'accepted', by };
  }
  return { state: 'open' };
}

export type StrayAnswer = {
  readonly finding: string;
  readonly answer: 'justification' | 'acceptance';
  /** `gone`: there is no such finding (any more); `not-waivable`: a must-rule cannot be justified away. */
  readonly why: 'gone' | 'not-waivable' | 'nothing-to-accept';
};

/** Answers on record that answer nothing, so that none is believed to work in silence. */
export function strayAnswers(project: Project, findings: readonly Finding[]): readonly StrayAnswer[] {
  const severities = new Map(findings.map((finding) => [finding.key, finding.severity]));
  const strays: StrayAnswer[] = [];
  for (const { finding } of project.policy.justifications) {
    const severity = severities.get(finding);
    if (severity === undefined) strays.push({ finding, answer: 'justification', why: 'gone' });
    else if (severity === 'must') strays.push({ finding, answer: 'justification', why: 'not-waivable' });
  }
  for (const { finding } of project.policy.acceptances) {
    const severity = severities.get(finding);
    if (severity === undefined) strays.push({ finding, answer: 'acceptance', why: 'gone' });
    else if (severity !== 'must') strays.push({ finding, answer: 'acceptance', why: 'nothing-to-accept' });
  }
  return strays;
}
