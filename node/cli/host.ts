import { type FaultLog } from '../../app/faults/faultLog.ts';
import { type Memory } from '../../app/host/ports.ts';
import { type ConvertDwg } from '../../app/dwg/convertDwg.ts';
import { type ReadWorkbook } from '../../app/lists/workbook/workbook.ts';
import { type VillageMakers } from '../batch/runBatch.ts';
import { type ProgramLibrary } from '../../app/library/library.ts';
import { type UiLanguage } from '../../app/words/words.ts';

/** What a command may ask of the world around it. Tests hand in one of their own (test/support/host.ts). */
export type Host = {
  /** Results, for people or for other programs. */
  readonly out: (text: string) => void;
  /** Messages and progress, for people. */
  readonly err: (text: string) => void;
  /** Whether somebody watches `err` as it comes, so that progress may be drawn over itself. */
  readonly watched: boolean;
  /** Asks the person at the terminal; the answer without its line end, null at the end of input. Null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly language: UiLanguage;
  readonly now: () => Date;
  /** A new unique id for a record. */
  readonly newId: () => string;
  /** What ships with the program; loaded when it is first asked for. */
  readonly library: () => Promise<ProgramLibrary>;
  /** Reads workbooks, apart from the program: a hostile one is ended. */
  readonly readWorkbook: ReadWorkbook;
  /** Asks a converter of this machine to make DXF of DWG. */
  readonly convertDwg: ConvertDwg;
  /** Who makes villages, so many at a time: threads of their own. */
  readonly makers: (jobs: number) => Promise<VillageMakers>;
  /** What the user chose on this machine, for the window and for the command line alike. */
  readonly memory: Memory;
  /** Where mistakes of our own leave their trace. */
  readonly faults: FaultLog;
};

/** 0 done; 1 done in part, or done with something found; 2 bad input, nothing written; 3 our own fault. */
export type ExitCode = 0 | 1 | 2 | 3;
