import { type SignSubject } from '../../project/sign.ts';
import { type AnyTemplate, type SignKindRecord } from '../signKind.ts';
import { type SignGroup, type SubjectRecord } from '../signSubject.ts';
import { certificates } from './certificates/certificates.ts';
import { directory } from './directory/directory.ts';
import { doorPlate } from './doorPlate/doorPlate.ts';
import { emblem } from './emblem/emblem.ts';
import { facade } from './facade/facade.ts';
import { guidanceCards } from './guidanceCards/guidanceCards.ts';
import { guidanceFlow } from './guidanceFlow/guidanceFlow.ts';
import { guidanceTable } from './guidanceTable/guidanceTable.ts';
import { honours } from './honours/honours.ts';
import { notice } from './notice/notice.ts';
import { overview } from './overview/overview.ts';
import { plate } from './plate/plate.ts';
import { smallSign } from './smallSign/smallSign.ts';
import { strip } from './strip/strip.ts';

/** Every kind of sign that the program can make. A template names one of these. */
export const SIGN_KINDS = [
  strip,
  plate,
  smallSign,
  doorPlate,
  emblem,
  guidanceTable,
  guidanceCards,
  guidanceFlow,
  overview,
  notice,
  certificates,
  directory,
  honours,
  facade,
] as const;

const byName: ReadonlyMap<string, SignKindRecord> = new Map(SIGN_KINDS.map((kind) => [kind.name, kind]));

type Shown = (typeof SIGN_KINDS)[number]['subjects'][number]['of'];

/** A subject that no kind shows does not compile in {@link subjectRecord}. */
const bySubject: ReadonlyMap<Shown, SubjectRecord> = new Map(
  SIGN_KINDS.flatMap(({ subjects }) => subjects.map((record) => [record.of, record] as const)),
);

export function kindOf({ kind }: Pick<AnyTemplate, 'kind'>): SignKindRecord {
  const found = byName.get(kind);
  if (found === undefined) throw new Error(`no kind of sign ${kind}`);
  return found;
}

export function subjectRecord({ of }: SignSubject): SubjectRecord {
  const found = bySubject.get(of);
  if (found === undefined) throw new Error(`no kind of sign shows ${of}`);
  return found;
}

/** Whether signs of the template can be about the subject. */
export function canShow(template: AnyTemplate, { of }: SignSubject): boolean {
  return kindOf(template).subjects.some((record) => record.of === of);
}

/** Where a sign about the subject belongs. */
export function groupOf(subject: SignSubject): SignGroup {
  return subjectRecord(subject).group;
}
