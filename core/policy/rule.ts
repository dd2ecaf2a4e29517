import { z } from 'zod';
import { failure, success, type Result } from '../result.ts';
import { citation } from './citation.ts';
import { type RuleInput } from './ruleInput.ts';
import { defineMessages, type Messages, type Observe, type Observed } from './observation.ts';

/** How binding the words of the text are. */
const STRENGTHS = ['must', 'generally', 'free', 'record'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What is wrong with a rule's options, by place and words of the schema. */
export type OptionIssue = { readonly path: string; readonly what: string };

type Prepared<Declared extends Messages> = {
  readonly judge: (facts: RuleInput) => readonly Observed<Declared>[];
  /** Keys of catalogue entries that the options name; one that the catalogue lacks would switch the rule off. */
  readonly plates: readonly string[];
};

/** A kind of rule is code: a name, a closed options schema, the messages it can give with their data, and the judgement. */
export type RuleKind<Declared extends Messages> = {
  readonly name: string;
  readonly messages: Declared;
  readonly prepare: (options: unknown) => Result<Prepared<Declared>, readonly OptionIssue[]>;
};

export function defineKind<Schema extends z.ZodType, const Declared extends Messages>(kind: {
  readonly name: string;
  readonly options: Schema;
  readonly messages: Declared;
  readonly plates?: (options: z.output<Schema>) => readonly string[];
  readonly judge: (
    options: z.output<Schema>,
    facts: RuleInput,
    observe: Observe<Declared>,
  ) => readonly Observed<Declared>[];
}): RuleKind<Declared> {
  const observe = defineMessages(kind.messages);
  return {
    name: kind.name,
    messages: kind.messages,
    prepare: (options) => {
      const parsed = kind.options.safeParse(options);
      if (!parsed.success) return failure(issuesOf(parsed.error));
      return success({
        judge: (facts: RuleInput) => kind.judge(parsed.data, facts, observe),
        plates: kind.plates?.(parsed.data) ?? [],
      });
    },
  };
}

export function issuesOf(error: z.ZodError): readonly OptionIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.') || '.', what: issue.message }));
}

const advice = z.strictObject({
  zh: z.string().trim().min(2).max(400),
  en: z.string().trim().min(2).max(600),
});
export type Advice = Readonly<z.infer<typeof advice>>;

/** A rule is data. `kind` and `options` are checked against the kinds that this program has. */
export const ruleRecord = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*-[0-9]+[a-z]?$/),
  kind: z.string().min(1).max(60),
  options: z.unknown(),
  strength: z.enum(STRENGTHS),
  cites: z.array(citation).min(1),
  advice,
  /** Advice of its own for single messages of the kind, by message. */
  adviceOn: z.record(z.string().min(1).max(60), advice).optional(),
});
