import { type Acceptance, type Justification } from '../project/answer.ts';
import { type Subject } from '../project/subject.ts';
import { type Citation } from './citation.ts';
import { type Observation } from './kinds/kinds.ts';
import { type Strength } from './rule.ts';

/** must → `must`; generally (一般) → `warning`; free and record → `note`. */
export type Severity = 'must' | 'warning' | 'note';

export function severityOf(strength: Strength): Severity {
  if (strength === 'must') return 'must';
  return strength === 'generally' ? 'warning' : 'note';
}

function subjectKey(subject: Subject): string {
  switch (subject.of) {
    case 'centre':
      return 'centre';
    case 'organisation':
      return `organisation:${subject.organisation}`;
    case 'facility':
      return `facility:${subject.facility}`;
    case 'plate':
      return `plate:${subject.entry}`;
    case 'fixture':
      return `fixture:${subject.fixture}`;
    default:
      return `${subject.of}:${subject.id}`;
  }
}

export type Answer =
  | { readonly state: 'open' }
  | { readonly state: 'justified'; readonly by: Justification }
  /** Taken on by a named person for drafts: still open, still blocks production. */
  | { readonly state: 'accepted'; readonly by: Acceptance };

/** A finding points, measures, cites and advises; it does not word (app/words/findings.ts does). Its message types its data. */
export type Finding = Observation & {
  /** Stable name of the finding, under which it is justified or accepted. */
  readonly key: string;
  readonly rule: string;
  readonly strength: Strength;
  readonly severity: Severity;
  readonly cites: readonly Citation[];
  readonly advice: Readonly<Record<'zh' | 'en', string>>;
  readonly answer: Answer;
};

export function findingKey(rule: string, observation: Observation): string {
  return [rule, observation.message, ...observation.subjects.map(subjectKey)].join('/');
}

/** Whether it keeps the project from being in order: accepted for drafts is still open. */
export function isOpenMust(finding: Finding): boolean {
  return finding.severity === 'must';
}
