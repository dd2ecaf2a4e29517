import { type RuleKind } from '../rule.ts';
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
import { minimumArea } from './minimumArea.ts';
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

/** Every kind of rule that this program has. */
export const KINDS: ReadonlyMap<string, RuleKind> = new Map(
  [
    minimumArea,
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
  ].map((kind) => [kind.name, kind]),
);
