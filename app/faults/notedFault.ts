import { z } from 'zod';
import { type SignFormat } from '../../core/signs/fileFormats.ts';

/** Where a fault was caught that no single file or sign stands for: it has a number alone. */
const FAULT_PLACES = ['command', 'host', 'ask', 'job', 'window', 'canvas'] as const;
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** What was being done; a format is being written. Each has words in app/words/signs.ts. */
export type FaultStep =
  'layout' | 'mark' | 'measure' | 'slug' | 'artwork' | 'words' | 'list' | 'part' | 'sheet' | SignFormat;
/** Functions of the stack that the log keeps. */
export const FRAMES_KEPT = 24;

/** What a log keeps of a fault: nothing in it can hold contents of a project or a folder of the machine. */
export const notedFault = z.strictObject({
  number: z.string().regex(/^F-[0-9A-F]{4}$/),
  /** Where the window caught it. */
  step: z.enum(FAULT_PLACES),
  /** Sort of the error, and what the engine says of it where that is one of its own sentences. */
  kind: z.string().regex(/^[A-Za-z_: ]{1,120}$/),
  /** The innermost functions, each with its file's bare name, line and column: `layoutStrip layoutStrip.ts:12:3`. */
  frames: z
    .array(z.string().regex(/^[\w$.-]{1,120} [\w.-]{1,120}:\d{1,9}:\d{1,9}$/))
    .max(FRAMES_KEPT)
    .readonly(),
});

export type NotedFault<Step extends FaultStep | FaultPlace = FaultStep | FaultPlace> = Readonly<
  Omit<z.infer<typeof notedFault>, 'step'>
> & { readonly step: Step };
