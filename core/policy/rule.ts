import { z } from 'zod';
import { failure, success, type Result } from '../result.ts';
import { citation, type Citation } from './citation.ts';
import { type Facts } from './facts.ts';
import { STRENGTHS, type Observation, type Strength } from './finding.ts';

/** What is wrong with a rule's options, by place and words of the schema. */
export type OptionIssue = { readonly path: string; readonly what: string };

type Judge = (facts: Facts) => readonly Observation[];

type Prepared = {
  readonly judge: Judge;
  /** Keys of catalogue entries that the options name; one that the catalogue lacks would switch the rule off. */
  readonly plates: readonly string[];
};

/** A kind of rule is code: a name, a closed options schema, the messages it can give, and the judgement. */
export type RuleKind = {
  readonly name: string;
  readonly messages: readonly string[];
  readonly prepare: (options: unknown) => Result<Prepared, readonly OptionIssue[]>;
};

export function defineKind<Schema extends z.ZodType>(kind: {
  readonly name: string;
  readonly options: Schema;
  readonly messages: readonly string[];
  readonly plates?: (options: z.output<Schema>) => readonly string[];
  readonly judge: (options: z.output<Schema>, facts: Facts) => readonly Observation[];
}): RuleKind {
  return {
    name: kind.name,
    messages: kind.messages,
    prepare: (options) => {
      const parsed = kind.options.safeParse(options);
      if (!parsed.success) return failure(issuesOf(parsed.error));
      return success({
        judge: (facts: Facts) => kind.judge(parsed.data, facts),
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
type Advice = Readonly<z.infer<typeof advice>>;

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

export type Rule = {
  readonly id: string;
  readonly kind: string;
  /** As the file has them; its kind has accepted them. */
  readonly options: unknown;
  readonly strength: Strength;
  readonly cites: readonly Citation[];
  readonly advice: Advice;
  readonly adviceOn: ReadonlyMap<string, Advice>;
  readonly judge: Judge;
};
