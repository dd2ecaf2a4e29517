import { z } from 'zod';
import { type Project } from '../project/project.ts';
import { type Sign, type SignSubject } from '../project/sign.ts';
import { type ServiceField } from './boardTemplate.ts';
import { type Choice } from './templateChoices.ts';
import { type LookFamily } from './look.ts';
import { type KindLook } from './signLook.ts';
import { type SubjectRecord } from './signSubject.ts';
import { signFields } from './templateFields.ts';

/** What the program knows of a template before it knows its kind. */
export type AnyTemplate = z.infer<z.ZodObject<typeof signFields>> & { readonly kind: string };

/** Colour schemes that a template offers, by their key. */
type Schemes = {
  readonly offered: Readonly<Record<string, { readonly name: AnyTemplate['name'] }>>;
  /** The one that a sign has which chose none. */
  readonly usual: string;
};

/** What a kind says of a sign and its template. */
type KindRules<Template> = {
  /** How such a sign looks to the rules. */
  readonly look: (template: Template, sign: Sign) => KindLook;
  /** What a new sign of the template is about; null where it is not offered, or its record is not there. */
  readonly offered: (project: Project, template: Template) => SignSubject | null;
  /** Columns or fields of the service directory that the board shows. */
  readonly serviceFields: (template: Template, sign: Sign) => readonly ServiceField[];
  /** Whether it shows of a matter its name and these fields, and nothing else. */
  readonly fieldsAlone: boolean;
  readonly schemes: (template: Template) => Schemes | null;
  /** What its two sheets are called where they are the sides of one sign; null where it has one face. */
  readonly sides: (
    template: Template,
    sign: Sign,
  ) => Readonly<Record<'front' | 'back', AnyTemplate['name']>> | null;
  /** What is said of a sheet that is folded, its parts from above; null where it stays flat. */
  readonly net: (template: Template, sign: Sign) => FoldedWords | null;
  /** What such a sign hangs with where its project says nothing; null where it stands by itself. */
  readonly hangsWith: (template: Template, sign: Sign, project: Project) => string | null;
  /** What else the template leaves to whoever orders the sign, by the name of the option. */
  readonly choices: (template: Template) => Readonly<Record<string, Choice>>;
  /** Whether it shows a picture of what its room or counter is for, which the sign may change (option `pictogram`). */
  readonly pictured: boolean;
  /** Words that the sign's options may hold. */
  readonly written: readonly ('person' | 'phone')[];
  /** A board with a heading of its own, whose Mongolian is asked for. */
  readonly headed: boolean;
  /** Whether its sheets are drawings for the fitter: all of them (then it shows no Mongolian), some, or none. */
  readonly forFitter: 'all' | 'some' | 'none';
  /** Whether the sign's size is its paper's: a drawing, which nobody hangs. */
  readonly onPaper: boolean;
  /** How the project's look frames it; null = not at all. Boards are framed as boards. */
  readonly family: LookFamily | null;
  /** What the template is for, among the subjects that its kind can show; templates for the same are interchangeable. */
  readonly isFor: (template: Template, subject: SignSubject) => boolean;
};

/** How it is folded, which side is seen, and what each part is. */
export type FoldedWords = {
  readonly fold: string;
  readonly shown: string;
  readonly parts: readonly string[];
};

type Schema<Name extends string, Fields extends z.ZodRawShape> = z.ZodObject<
  { readonly kind: z.ZodLiteral<Name> } & typeof signFields & Fields,
  z.core.$strict
>;

/** A kind of sign is code: what its templates hold, what it can be about, and how it looks. Its layout: typeset/kinds. */
export type SignKindRecord = {
  readonly name: string;
  readonly subjects: readonly SubjectRecord[];
  /** Whether such signs are set alike where they hang together. */
  readonly hangs: boolean;
} & KindRules<AnyTemplate>;

export function defineSignKind<
  Name extends string,
  Fields extends z.ZodRawShape,
  const Subjects extends readonly SubjectRecord[],
>(
  kind: { readonly name: Name; readonly fields: Fields; readonly subjects: Subjects } & Partial<
    KindRules<z.output<Schema<Name, Fields>>>
  > &
    Pick<KindRules<z.output<Schema<Name, Fields>>>, 'look'>,
) {
  type Own = z.output<Schema<Name, Fields>>;
  const { name, subjects, headed = true, forFitter = 'none', pictured = false, written = [] } = kind;
  const { fieldsAlone = false } = kind;
  const { onPaper = forFitter === 'all' } = kind;
  const isBoard = 'readingDistance' in kind.fields && forFitter === 'none';
  const { family = isBoard ? 'board' : null } = kind;
  const template: Schema<Name, Fields> = z.strictObject({
    kind: z.literal(name),
    ...signFields,
    ...kind.fields,
  });
  const is = (given: AnyTemplate): given is AnyTemplate & Own => given.kind === name;
  const own = (given: AnyTemplate): Own => {
    if (!is(given)) throw new Error(`template ${given.id} is not of kind ${name}`);
    return given;
  };
  return {
    ...{ name, template, subjects, is, headed, forFitter, onPaper, family, pictured, written, fieldsAlone },
    hangs: kind.hangsWith !== undefined,
    look: (given: AnyTemplate, sign: Sign) => kind.look(own(given), sign),
    offered: (project: Project, given: AnyTemplate) => kind.offered?.(project, own(given)) ?? null,
    serviceFields: (given: AnyTemplate, sign: Sign) => kind.serviceFields?.(own(given), sign) ?? [],
    sides: (given: AnyTemplate, sign: Sign) => kind.sides?.(own(given), sign) ?? null,
    net: (given: AnyTemplate, sign: Sign) => kind.net?.(own(given), sign) ?? null,
    schemes: (given: AnyTemplate) => kind.schemes?.(own(given)) ?? null,
    hangsWith: (given: AnyTemplate, sign: Sign, project: Project) =>
      kind.hangsWith?.(own(given), sign, project) ?? null,
    choices: (given: AnyTemplate) => kind.choices?.(own(given)) ?? {},
    isFor: (given: AnyTemplate, subject: SignSubject) => kind.isFor?.(own(given), subject) ?? true,
  };
}

/** The templates of a kind. */
export type TemplateOf<Kind extends { readonly template: z.ZodType }> = z.output<Kind['template']>;
