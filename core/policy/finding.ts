/** `must`: the text is unconditional. `generally`: the text says 一般, so a departure can be justified. `advice`: no rule. */
export type Severity = 'must' | 'generally' | 'advice';

/** What a finding points at; `id` is the record's own, or the organisation's kind. */
export type Subject = {
  readonly kind:
    | 'organisation'
    | 'register'
    | 'room'
    | 'sign'
    | 'plan'
    | 'fixture'
    | 'mechanism'
    | 'placard'
    | 'language'
    | 'mongolian';
  readonly id: string;
};

/** Where a rule stands. `clause` is as the document numbers it; `inForce` the day it took effect, where it has one. */
export type Citation = {
  readonly document: string;
  readonly clause: string;
  readonly inForce?: string;
};

/** What a check found: it points, measures, cites and advises; the sentence is made in app/words from `message` and `data`. */
export type Finding<Message extends string = string> = {
  /** Id of the rule (docs/spec). */
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
  readonly message: Message;
  readonly data: Readonly<Record<string, string | number>>;
  readonly cites: readonly Citation[];
  /** Key of the sentence that says what to do, filled with the same data; null where nothing is to be done. */
  readonly advice: string | null;
};
