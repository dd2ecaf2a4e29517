import { type EmblemSlot } from '../project/emblems.ts';
import { type Project } from '../project/project.ts';
import { type Service } from '../project/service.ts';
import { type NamedSubject, type Sign, type SignSubject } from '../project/sign.ts';
import { type Bilingual } from '../project/text.ts';
import { breaksBetween, composeParts } from './names.ts';
import { type TextOnSign, type TextOwner, type TextPart, type Words } from './textsOnSign.ts';

/** Where a sign belongs: on the façade, at a room, or on a wall for people to read. */
export const SIGN_GROUPS = ['outside', 'inside', 'boards'] as const;
export type SignGroup = (typeof SIGN_GROUPS)[number];

/** What stands on a sign, read once from the project: layouts, lists, drafts and rules take it from here. */
export type SignWords = {
  /** What lists and files call the sign by; null for a board, which has many words and no name of its own. */
  readonly name: Words | null;
  /** The room's number, before its name. */
  readonly number: string | null;
  /** Whose board it is; null for what is no board. */
  readonly unit: Words | null;
  /** Filled by official artwork, which is not ours to set; null where we set the sign. */
  readonly slot: EmblemSlot | null;
  /** Every text that has Mongolian or is to have it, in the order of the sign. */
  readonly texts: readonly TextOnSign[];
  /** All Chinese that is not the template's own, in the order of the sign. */
  readonly shown: readonly string[];
  /** Matters of the service directory whose fields the board may show. */
  readonly matters: readonly Service[];
  /** What of its records, other than matters, is not filled in. */
  readonly gaps: readonly Gap[];
};

/** A field that records lack, and how many of them: of an honour, or the floor of a directory's row. */
export type Gap = {
  readonly field: `honour.${'date' | 'level' | 'kind' | 'size'}` | 'row.part';
  readonly records: number;
};

type SubjectAsk<Of extends SignSubject['of']> = {
  readonly project: Project;
  readonly sign: Sign;
  readonly subject: Extract<SignSubject, { of: Of }>;
  /** The heading of a board, where the caller knows its template. */
  readonly heading: string | null;
};

/** What a sign can be about: where such signs belong, and the one reading of their words. */
export type SubjectRecord<Of extends SignSubject['of'] = SignSubject['of']> = {
  readonly of: Of;
  readonly group: SignGroup;
  /** Null when what the sign is about is not there. */
  readonly read: (project: Project, sign: Sign, heading: string | null) => SignWords | null;
};

export function defineSubject<Of extends SignSubject['of']>(
  of: Of,
  group: SignGroup,
  read: (ask: SubjectAsk<Of>) => SignWords | null,
): SubjectRecord<Of> {
  return {
    of,
    group,
    read: (project, sign, heading) => {
      const { subject } = sign;
      if (!isAbout(subject, of)) throw new Error(`sign ${sign.id} is not about ${of}`);
      return read({ project, sign, subject, heading });
    },
  };
}

function isAbout<Of extends SignSubject['of']>(
  subject: SignSubject,
  of: Of,
): subject is Extract<SignSubject, { of: Of }> {
  return subject.of === of;
}

/** A text without which the sign cannot be made. */
export function requiredText(part: TextPart, owner: TextOwner, text: Bilingual | Words): TextOnSign {
  return { part, owner, breaks: [], ...text, required: true };
}

/** A text of a board, which is made without its Mongolian and noted (requirement SCRIPT-1). */
export function boardText(part: TextPart, owner: TextOwner, text: Bilingual): TextOnSign {
  return { part, owner, breaks: [], ...text, required: false };
}

/** A sign that is one piece, by what lists call it; it shows that alone where nothing else is said. */
export function plainWords(
  name: TextOnSign,
  more: Partial<Pick<SignWords, 'texts' | 'shown' | 'number' | 'slot'>> = {},
): SignWords {
  return {
    name,
    number: null,
    unit: null,
    slot: null,
    texts: [name],
    shown: [name.zh],
    matters: [],
    gaps: [],
    ...more,
  };
}

/** A board of the centre: its fixed words with their Mongolian, then what it shows of the records. */
export function boardWords(
  { project, sign, heading }: Omit<SubjectAsk<SignSubject['of']>, 'subject'>,
  content: Partial<Pick<SignWords, 'texts' | 'shown' | 'matters' | 'gaps'>> = {},
): SignWords | null {
  const unit = standardWords(project, { of: 'centre' });
  if (unit === null) return null;
  const { words } = project.boards;
  const headings = new Set([...(heading === null ? [] : [heading]), ...Object.keys(words)]);
  const fixed = [...headings].map((zh) =>
    boardText('fixed', { of: 'fixed', zh }, { zh, mn: words[zh] ?? null }),
  );
  const own = ['title', 'foot'].flatMap((name) => {
    const text = sign.options[name];
    return typeof text === 'string' ? [text] : [];
  });
  const { texts = [], shown = [], matters = [], gaps = [] } = content;
  return {
    ...{ name: null, number: null, slot: null, unit, matters, gaps },
    texts: [...fixed, { ...unit, part: 'unit', owner: { of: 'centre' }, required: false }, ...texts],
    shown: [unit.zh, ...own, ...shown],
  };
}

/** The standard name of a body in both scripts; a long one goes to a new row where its parts end. */
export function standardWords(
  project: Project,
  subject: Exclude<NamedSubject, { of: 'room' }>,
): Words | null {
  const composed = composeParts(project, subject);
  if (composed === null) return null;
  const body = project.organisations[subject.of === 'organisation' ? subject.organisation : subject.of];
  return {
    zh: composed.name.zh,
    breaks: breaksBetween(composed.parts),
    mn: 'mn' in body ? body.mn : null,
  };
}
