import { type AreaDoubt } from '../plan/areaDoubts.ts';
import { type AdmissionLack } from '../project/admission.ts';
import { type AreaBasis } from '../project/areaBasis.ts';
import { type IssuerLevel } from '../project/basisDocument.ts';
import { type BurdenKind } from '../project/burden.ts';
import { type OrganisationKind } from '../project/organisation.ts';
import {
  type PlacardColour,
  type PlacardForm,
  type PlacardOutcome,
  type PlacardScripts,
  type PlacardTest,
} from '../project/placardRecord.ts';
import { type Day } from '../project/people.ts';
import { type Subject } from '../project/subject.ts';
import { type VillageBody } from '../signs/names.ts';
import { type NamedText } from '../signs/textsOnSign.ts';
import { type DocumentPart } from './documentLevel.ts';

/** What a datum of a message can be, by its sort; app/policy/sayFinding.ts says each sort. */
export type Sorts = {
  readonly text: string;
  readonly number: number;
  readonly day: Day;
  /** Plates to be made, and those that are there and stay. */
  readonly counted: { readonly made: number; readonly there: number };
  /** Said in parentheses, where there is any. */
  readonly aside: string;
  readonly basis: AreaBasis;
  readonly doubt: AreaDoubt['code'];
  /** `called`: as its sign says. */
  readonly organisation: Exclude<OrganisationKind, VillageBody> | { readonly called: string };
  readonly facility: 'centre' | 'practice';
  readonly form: PlacardForm;
  readonly colour: PlacardColour | 'unknown';
  readonly scripts: PlacardScripts;
  readonly level: IssuerLevel;
  readonly part: DocumentPart;
  readonly looks: IssuerLevel;
  readonly outcome: PlacardOutcome;
  /** `into`: key of the catalogue entry that takes the plate in, for a merger. */
  readonly proposal: { readonly outcome: PlacardOutcome; readonly into: string | null };
  readonly posting: 'general' | 'finances';
  readonly burden: BurdenKind;
  readonly tests: readonly PlacardTest[];
  readonly lacks: readonly AdmissionLack[];
  readonly texts: readonly NamedText[];
  /** In mm. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

/** The messages of a kind of rule, each with its data by name: of which sort each datum is. */
export type Messages = Readonly<Record<string, Readonly<Record<string, keyof Sorts>>>>;

export type DataOf<Declared extends Messages[string]> = {
  readonly [Name in keyof Declared]: Sorts[Declared[Name]];
};

type ByMessage<Declared extends Messages> = {
  readonly [Code in keyof Declared]: {
    readonly message: Code;
    readonly subjects: readonly Subject[];
    readonly data: DataOf<Declared[Code]>;
  };
};

/** What a kind of rule sees; the rule adds its name, strength, citation and advice. */
export type Observed<Declared extends Messages> = ByMessage<Declared>[keyof Declared];

/** Makes what a kind sees: a message that it declares, with the data that the message declares. */
export type Observe<Declared extends Messages> = ReturnType<typeof defineMessages<Declared>>;

export function defineMessages<const Declared extends Messages>(messages: Declared) {
  function observe<Code extends keyof Declared>(
    message: Code,
    subjects: readonly Subject[],
    data: DataOf<Declared[Code]>,
  ): Observed<Declared> {
    const seen: ByMessage<Declared>[Code] = { message, subjects, data };
    return seen;
  }
  return Object.assign(observe, { messages });
}
