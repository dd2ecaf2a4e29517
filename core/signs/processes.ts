import { z } from 'zod';
import { type LeastWidths } from '../geometry/thinPlaces.ts';
import { problem, type Problem } from '../problem.ts';
import { type Sign } from '../project/sign.ts';
import { words } from './templateFields.ts';

/** mm, and where the figure is met; `house choice, unsourced` where no source gives one. */
const figure = z.strictObject({ mm: z.number().min(0).max(50), source: z.string().min(1) });

/** How a shop makes a sign, and what is too fine for it (docs/spec/makeable.md). */
const process = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: words,
  /** Whether it prints ink or follows contours: what the drawing is prepared for. */
  way: z.enum(['print', 'cut']),
  stroke: figure,
  /** Strokes that are left out of a printed ground. */
  reversed: figure,
  gap: figure,
  counter: figure,
  /** Whether contours that touch at a point spoil it: what is cut hangs together there, or falls apart. */
  contacts: z.boolean(),
});
export type Process = z.infer<typeof process>;

/** templates/processes.json. `usual`: taken where neither sign nor template says. */
export const processTable = z
  .strictObject({
    usual: z.strictObject({ print: z.string(), cut: z.string() }),
    processes: z.array(process).min(1),
  })
  .refine(
    ({ usual, processes }) =>
      processes.some(({ id, way }) => id === usual.print && way === 'print') &&
      processes.some(({ id, way }) => id === usual.cut && way === 'cut'),
    'the usual processes are among the processes, each of its way',
  );
export type ProcessTable = z.infer<typeof processTable>;

type Made = { readonly process: 'print' | 'cut'; readonly making?: string | undefined };

/**
 * How the sign is made: as it says itself, else as its template, else as is usual for what it is prepared for. One
 * that nobody knows, or that works the other way, is told and not taken.
 */
export function makingOf(
  { usual, processes }: ProcessTable,
  sign: Pick<Sign, 'process' | 'making'>,
  template: Made,
): { readonly process: Process; readonly notes: readonly Problem<'making-unknown'>[] } {
  const way = sign.process ?? template.process;
  const named = (id: string | undefined): Process | undefined =>
    processes.find((one) => one.id === id && one.way === way);
  const own = named(sign.making);
  const process = own ?? named(template.making) ?? named(usual[way]);
  if (process === undefined) throw new Error(`no usual process for ${way}`);
  if (sign.making === undefined || own !== undefined) return { process, notes: [] };
  const notes = [problem('making-unknown', { making: sign.making, ...namesOf(process) })];
  return { process, notes };
}

/** Its name for sentences in either language. */
export function namesOf({ name }: Process): { readonly processZh: string; readonly processEn: string } {
  return { processZh: name.zh, processEn: name.en };
}

/** The least widths of a process, for ink on bare ground or for letters left out of a ground. */
export function leastWidths(process: Process, reversed: boolean): LeastWidths {
  const { stroke, gap, counter } = process;
  return { stroke: reversed ? process.reversed.mm : stroke.mm, gap: gap.mm, counter: counter.mm };
}

/** A hole that holds no disc of so many mm is filled in cutter files, where the sign says so; house choice, unsourced. */
export const FILLED_HOLE = 0.5;

/** The option of a sign by which its user agrees that cutter files are mended. */
export const MEND = 'mend';
