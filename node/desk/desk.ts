import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type FaultLog } from '../../app/faults/faultLog.ts';
import { type ApplicationPorts, type BatchDesk, type Clock, type WindowPort } from '../../app/host/ports.ts';
import { type Pickers } from '../../app/host/pickers.ts';
import { readFontCatalogue, shippedFile } from '../library/fonts.ts';
import { modulatedMongolian } from '../library/mongolianFaces.ts';
import { RESOURCES_PATH } from '../program.ts';
import { dwgConversion } from '../dwg/convertDwg.ts';
import { readInThread } from '../tables/readInThread.ts';
import { sha256 } from '../files/writePackage.ts';
import { systemClock } from './clock.ts';
import { documentFiles } from './documentFiles.ts';
import { documentLocks } from './documentLocks.ts';
import { faultLogIn } from './faultLog.ts';
import { fontAddress, libraryPort } from './library.ts';
import { manyJournalIn } from './manyJournal.ts';
import { memoryIn } from './memory.ts';
import { projectFormat } from './projectFormat.ts';
import { recoveryPlaceIn } from './recoveryPlace.ts';
import { threadedMakers } from './threadedMakers.ts';
import { updateFolder } from './updateFolder.ts';
import { villageDesk } from './villageDesk.ts';
import { versionPlaceIn } from './versionPlace.ts';

/** Everything that both editions take from this machine. */
export function deskPorts(ask: {
  edition: 'browser' | 'desktop';
  version: string;
  home: string;
  documents: string;
  pickers: Pickers;
  window: WindowPort;
  /** Of a room that comes after this one. */
  batch: (at: { documents: string; home: string; clock: Clock; faults: FaultLog }) => BatchDesk;
}): ApplicationPorts {
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
    updates: updateFolder(ask.version),
    ...threadedMakers({ documents: ask.documents, faultFolder: faults.folder }, faults),
    villages: villageDesk(ask.documents, systemClock, faults),
    manyJournal: manyJournalIn(ask.home),
    batch: ask.batch({ documents: ask.documents, home: ask.home, clock: systemClock, faults }),
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
