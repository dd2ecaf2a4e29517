import { type z } from 'zod';
import { type Project } from '../project/project.ts';
import { type Sign, type SignSubject } from '../project/sign.ts';
import { type ServiceField } from './boardTemplate.ts';
import { type KindLook } from './signLook.ts';
import { type SubjectRecord } from './signSubject.ts';
import { type signFields } from './templateFields.ts';

/** What the program knows of a template before it knows its kind. */
export type AnyTemplate = z.infer<z.ZodObject<typeof signFields>> & { readonly kind: string };

/** Colour schemes that a template offers, by their key. */
export type Schemes = {
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
  readonly schemes: (template: Template) => Schemes | null;
  /** A board with a heading of its own, whose Mongolian is asked for. */
  readonly headed: boolean;
  /** For the fitter alone: it shows no Mongolian. */
  readonly chineseOnly: boolean;
  /** What the template is for, among the subjects that its kind can show; templates for the same are interchangeable. */
  readonly isFor: (template: Template, subject: SignSubject) => boolean;
};

/** A kind of sign is code: what its templates hold, what it can be about, and how it looks. Its layout: typeset/kinds. */
export type SignKindRecord<
  Schema extends z.ZodType<AnyTemplate> = z.ZodType<AnyTemplate>,
  Subjects extends readonly SubjectRecord[] = readonly SubjectRecord[],
> = KindRules<AnyTemplate> & {
  readonly name: z.output<Schema>['kind'];
  readonly template: Schema;
  readonly subjects: Subjects;
  readonly is: (template: AnyTemplate) => template is z.output<Schema>;
};

export function defineSignKind<
  Schema extends z.ZodType<AnyTemplate>,
  const Subjects extends readonly SubjectRecord[],
>(
  kind: {
    readonly name: z.output<Schema>['kind'];
    readonly template: Schema;
    readonly subjects: Subjects;
  } & Pick<KindRules<z.output<Schema>>, 'look'> &
    Partial<KindRules<z.output<Schema>>>,
): SignKindRecord<Schema, Subjects> {
  const { name, headed = true, chineseOnly = false } = kind;
  const is = (template: AnyTemplate): template is z.output<Schema> => template.kind === name;
  const own = (template: AnyTemplate): z.output<Schema> => {
    if (!is(template)) throw new Error(`template ${template.id} is not of kind ${name}`);
    return template;
  };
  return {
    ...{ name, template: kind.template, subjects: kind.subjects, is, headed, chineseOnly },
    look: (template, sign) => kind.look(own(template), sign),
    offered: (project, template) => kind.offered?.(project, own(template)) ?? null,
    serviceFields: (template, sign) => kind.serviceFields?.(own(template), sign) ?? [],
    schemes: (template) => kind.schemes?.(own(template)) ?? null,
    isFor: (template, subject) => kind.isFor?.(own(template), subject) ?? true,
  };
}
