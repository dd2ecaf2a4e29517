import { z } from 'zod';
import { problem, type Problem } from '../problem.ts';
import { day } from '../project/people.ts';
import { failure, success, type Result } from '../result.ts';
import { type PlateWords } from './audit/plateWords.ts';
import { citedDocument, type Citation, type CitedDocument } from './citation.ts';
import { type RuleInput } from './ruleInput.ts';
import { KINDS, type Observation } from './kinds/kinds.ts';
import { platesCatalogue, type PlatesCatalogue } from './plates.ts';
import { issuesOf, ruleRecord, type Advice, type Strength } from './rule.ts';

const RULEBOOK_VERSION = 1;

/** A place's rules in one file. Rules are read one by one, so that each fault names its rule. */
const rulebookFile = z.strictObject({
  format: z.literal('paijiang-rulebook'),
  version: z.literal(RULEBOOK_VERSION),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(80),
  edition: z.string().trim().min(1).max(40),
  dated: day,
  title: z.strictObject({ zh: z.string().trim().min(2).max(120), en: z.string().trim().min(2).max(160) }),
  place: z.strictObject({ zh: z.string().trim().min(2).max(60), en: z.string().trim().min(2).max(80) }),
  /** `secondary` = the text was not had from its issuer; every report says so. */
  standing: z.enum(['primary', 'secondary']),
  note: z.string().max(600).optional(),
  documents: z.array(citedDocument).min(1),
  /** The plates catalogue: the id of a shipped one, or the catalogue itself. */
  plates: z.union([z.string().min(1).max(60), platesCatalogue]),
  rules: z.array(z.unknown()).min(1).max(400),
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
  readonly judge: (facts: RuleInput) => readonly Observation[];
};

export type Rulebook = {
  readonly id: string;
  readonly edition: string;
  readonly dated: string;
  readonly title: Readonly<Record<'zh' | 'en', string>>;
  readonly place: Readonly<Record<'zh' | 'en', string>>;
  readonly standing: 'primary' | 'secondary';
  readonly note: string | null;
  readonly documents: ReadonlyMap<string, CitedDocument>;
  readonly plates: PlatesCatalogue;
  readonly words: PlateWords;
  /** In the order of the file. */
  readonly rules: readonly Rule[];
};

/** What a rulebook may lean on: the shipped plates catalogues, and what the words on plates say. */
export type RuleLibrary = {
  readonly plates: ReadonlyMap<string, PlatesCatalogue>;
  readonly words: PlateWords;
};

/** @internal */
export const RULEBOOK_PROBLEMS = [
  'rulebook-newer',
  'rulebook-malformed',
  'rulebook-plates-unknown',
  'rulebook-document-repeated',
  'rule-malformed',
  'rule-repeated',
  'rule-without-citation',
  'rule-citation-document',
  'rule-kind-unknown',
  'rule-options',
  'rule-plate-unknown',
  'plates-citation-document',
] as const;
export type RulebookProblem = Problem<(typeof RULEBOOK_PROBLEMS)[number]>;

/**
 * Reads a rulebook, shipped or a user's own. A rule without citation, of an unknown kind, or with an unknown
 * option makes the whole rulebook refuse to load, and every such fault is named at once: half a rulebook would
 * pass a village that the other half fails.
 */
export function loadRulebook(
  file: unknown,
  library: RuleLibrary,
): Result<Rulebook, readonly RulebookProblem[]> {
  const version = z.looseObject({ version: z.number() }).safeParse(file);
  if (version.success && version.data.version > RULEBOOK_VERSION) {
    return failure([problem('rulebook-newer', { version: version.data.version, known: RULEBOOK_VERSION })]);
  }
  const parsed = rulebookFile.safeParse(file);
  if (!parsed.success) {
    return failure(issuesOf(parsed.error).map((issue) => problem('rulebook-malformed', { ...issue })));
  }
  const { data } = parsed;
  const problems: RulebookProblem[] = [];
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  if (documents.size < data.documents.length) {
    problems.push(
      problem('rulebook-document-repeated', { documents: data.documents.map((d) => d.id).join('、') }),
    );
  }
  const plates = typeof data.plates === 'string' ? library.plates.get(data.plates) : data.plates;
  if (plates === undefined) {
    const name = typeof data.plates === 'string' ? data.plates : '';
    return failure([...problems, problem('rulebook-plates-unknown', { plates: name })]);
  }
  for (const cite of platesCitations(plates)) {
    if (!documents.has(cite.document)) {
      problems.push(problem('plates-citation-document', { plates: plates.id, document: cite.document }));
    }
  }
  const rules: Rule[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of data.rules.entries()) {
    const read = readRule(raw, index, documents, plates);
    if (!read.ok) {
      problems.push(...read.problem);
      continue;
    }
    if (seen.has(read.value.id)) problems.push(problem('rule-repeated', { rule: read.value.id }));
    seen.add(read.value.id);
    rules.push(read.value);
  }
  if (problems.length > 0) return failure(problems);
  const { id, edition, dated, title, place, standing } = data;
  const note = data.note ?? null;
  const { words } = library;
  return success({ id, edition, dated, title, place, standing, note, documents, plates, words, rules });
}

function readRule(
  raw: unknown,
  index: number,
  documents: ReadonlyMap<string, CitedDocument>,
  plates: PlatesCatalogue,
): Result<Rule, readonly RulebookProblem[]> {
  const named = z.looseObject({ id: z.string(), cites: z.unknown().optional() }).safeParse(raw);
  const name = named.success ? named.data.id : `#${index + 1}`;
  if (named.success && isEmptyList(named.data.cites)) {
    return failure([problem('rule-without-citation', { rule: name })]);
  }
  const parsed = ruleRecord.safeParse(raw);
  if (!parsed.success) {
    return failure(
      issuesOf(parsed.error).map((issue) => problem('rule-malformed', { rule: name, ...issue })),
    );
  }
  const record = parsed.data;
  const kind = KINDS.get(record.kind);
  if (kind === undefined) {
    return failure([
      problem('rule-kind-unknown', { rule: name, kind: record.kind, known: [...KINDS.keys()].join(', ') }),
    ]);
  }
  const unlisted = record.cites.filter((cite) => !documents.has(cite.document));
  if (unlisted.length > 0) {
    return failure(
      unlisted.map((cite) => problem('rule-citation-document', { rule: name, document: cite.document })),
    );
  }
  const prepared = kind.prepare(record.options);
  if (!prepared.ok) {
    return failure(
      prepared.problem.map((issue) => problem('rule-options', { rule: name, kind: kind.name, ...issue })),
    );
  }
  const unknown = prepared.value.plates.filter((key) => !plates.entries.some((entry) => entry.key === key));
  if (unknown.length > 0) {
    return failure(
      unknown.map((plate) => problem('rule-plate-unknown', { rule: name, plate, plates: plates.id })),
    );
  }
  const adviceOn = new Map(Object.entries(record.adviceOn ?? {}));
  const unsaid = [...adviceOn.keys()].filter((message) => !Object.hasOwn(kind.messages, message));
  if (unsaid.length > 0) {
    return failure(
      unsaid.map((message) =>
        problem('rule-options', {
          rule: name,
          kind: kind.name,
          path: `adviceOn.${message}`,
          what: Object.keys(kind.messages).join(', '),
        }),
      ),
    );
  }
  const { id, strength, cites, advice, options } = record;
  const { judge } = prepared.value;
  return success({ id, kind: kind.name, options, strength, cites, advice, adviceOn, judge });
}

function isEmptyList(cites: unknown): boolean {
  return cites === undefined || cites === null || (Array.isArray(cites) && cites.length === 0);
}

/** Every citation that a plates catalogue makes. @internal */
export function platesCitations(plates: PlatesCatalogue): readonly Citation[] {
  return [...plates.entries.flatMap((entry) => entry.cites), ...Object.values(plates.grounds).flat()];
}
