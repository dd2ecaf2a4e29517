import { type Subject } from '../../project/subject.ts';
import { type DataOf, type Messages } from '../observation.ts';
import { admitted } from './admitted.ts';
import { bothScripts } from './bothScripts.ts';
import { burdensDecided } from './burdensDecided.ts';
import { cataloguedMechanisms } from './cataloguedMechanisms.ts';
import { collectiveCertificate } from './collectiveCertificate.ts';
import { eightHaves } from './eightHaves.ts';
import { emptyPlates } from './emptyPlates.ts';
import { honoursTogether } from './honoursTogether.ts';
import { housed } from './housed.ts';
import { insideSet } from './insideSet.ts';
import { kioskReaches } from './kioskReaches.ts';
import { centreMinimumArea } from './centreMinimumArea.ts';
import { noDedicatedPerson } from './noDedicatedPerson.ts';
import { nothingElseOutside } from './nothingElseOutside.ts';
import { noticeBoard } from './noticeBoard.ts';
import { officialArtwork } from './officialArtwork.ts';
import { oneRoomOnePlate } from './oneRoomOnePlate.ts';
import { oneSize } from './oneSize.ts';
import { outsideSet } from './outsideSet.ts';
import { placardColours } from './placardColours.ts';
import { placardForm } from './placardForm.ts';
import { sealNames } from './sealNames.ts';
import { servicePosts } from './servicePosts.ts';
import { servicesGrounded } from './servicesGrounded.ts';
import { songTypeface } from './songTypeface.ts';
import { standardNames } from './standardNames.ts';

const ALL = [
  centreMinimumArea,
  housed,
  eightHaves,
  outsideSet,
  nothingElseOutside,
  standardNames,
  sealNames,
  collectiveCertificate,
  placardForm,
  placardColours,
  bothScripts,
  songTypeface,
  oneSize,
  officialArtwork,
  oneRoomOnePlate,
  insideSet,
  emptyPlates,
  noticeBoard,
  honoursTogether,
  cataloguedMechanisms,
  noDedicatedPerson,
  servicesGrounded,
  kioskReaches,
  admitted,
  servicePosts,
  burdensDecided,
] as const;

/** Every kind of rule that this program has. */
export const KINDS: ReadonlyMap<string, (typeof ALL)[number]> = new Map(ALL.map((kind) => [kind.name, kind]));

type Declared = (typeof ALL)[number]['messages'];
type CodesOf<Each> = Each extends unknown ? keyof Each : never;
export type MessageCode = CodesOf<Declared>;

type DataFor<Code, Each> = Each extends Messages
  ? Code extends keyof Each
    ? DataOf<Each[Code]>
    : never
  : never;
/** What each message carries, as its kind declares it. */
export type MessageData = { readonly [Code in MessageCode]: DataFor<Code, Declared> };

/** What rules see: a message with its data. */
export type Observation<Code extends MessageCode = MessageCode> = {
  readonly [Each in Code]: {
    readonly message: Each;
    readonly subjects: readonly Subject[];
    readonly data: MessageData[Each];
  };
}[Code];

/** The sort of each datum, by message and name. */
export const MESSAGES: ReadonlyMap<string, Messages[string]> = new Map(
  ALL.flatMap(({ messages }) => Object.entries<Messages[string]>(messages)),
);
