import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ApplicationPorts, type WindowPort } from '../../app/host/ports.ts';
import { type Pickers } from '../../app/host/pickers.ts';
import { readFontCatalogue, shippedFile } from '../library/fonts.ts';
import { modulatedMongolian } from '../library/mongolianFaces.ts';
import { RESOURCES_PATH } from '../program.ts';
import { dwgConversion } from '../dwg/convertDwg.ts';
import { artworkPorts } from '../writers/suppliedArtwork.ts';
import { readInThread } from '../tables/readInThread.ts';
import { sha256 } from '../files/writePackage.ts';
import { systemClock } from './clock.ts';
import { deskShaper } from './deskShaper.ts';
import { documentFiles } from './documentFiles.ts';
import { documentLocks } from './documentLocks.ts';
import { faultLogIn } from './faultLog.ts';
import { fontAddress, libraryPort } from './library.ts';
import { manyJournalIn } from './manyJournal.ts';
import { memoryIn } from './memory.ts';
import { signMaker } from './signMaker.ts';
import { planMaker } from './planMaker.ts';
import { projectFormat } from './projectFormat.ts';
import { recoveryPlaceIn } from './recoveryPlace.ts';
import { reportMaker } from './reportMaker.ts';
import { translationMaker } from './translationMaker.ts';
import { villageThreads } from './villageThreads.ts';
import { versionPlaceIn } from './versionPlace.ts';

/** Everything that both editions take from this machine. */
export function deskPorts(ask: {
  edition: 'browser' | 'desktop';
  version: string;
  home: string;
  documents: string;
  pickers: Pickers;
  window: WindowPort;
}): ApplicationPorts {
  const shaping = deskShaper();
  const faults = faultLogIn(ask.home);
  return {
    edition: ask.edition,
    version: ask.version,
    clock: systemClock,
    newId: () => randomBytes(16).toString('hex'),
    sha256,
    faults,
    files: documentFiles(ask.documents),
    locks: documentLocks(),
    format: projectFormat,
    pickers: ask.pickers,
    window: ask.window,
    memory: memoryIn(ask.home),
    recovery: recoveryPlaceIn(join(ask.home, 'recovery')),
    versions: versionPlaceIn(join(ask.home, 'versions')),
    library: libraryPort(),
    packages: signMaker(ask.documents, systemClock, shaping, faults),
    plans: planMaker(ask.documents, systemClock, shaping, faults),
    reports: reportMaker(ask.documents, systemClock, shaping),
    villages: villageThreads(ask.documents, systemClock, faults),
    manyJournal: manyJournalIn(ask.home),
    translations: translationMaker(systemClock, shaping),
    artwork: artworkPorts(),
    readWorkbook: readInThread(),
    convertDwg: dwgConversion(),
  };
}

/** Request path → file of every face that may be chosen, for the host that serves them. */
export function fontPaths(): ReadonlyMap<string, string> {
  const root = RESOURCES_PATH;
  const shipped = readFontCatalogue(root).faces.map((face) => [face.key, shippedFile(root, face)] as const);
  const own = modulatedMongolian().map(({ key, path }) => [key, path] as const);
  return new Map(
    [...shipped, ...own].flatMap(([key, file]) => (file === null ? [] : [[fontAddress(key), file] as const])),
  );
}
