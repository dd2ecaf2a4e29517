import { type ManifestNote } from '../signs/manifest.ts';
import { WAIVING } from '../words/preflightChecks.ts';
import { say } from '../words/words.ts';

/** What is told of a sheet beside its drawing, by what is done about it. */
export type ShopNotes = {
  /** What the maker should know. */
  readonly notes: readonly string[];
  /** What is too fine for the process, and nobody let stand: letter, measures, place and remedy. */
  readonly thin: readonly string[];
  /** Places without Mongolian on the whole sign. */
  readonly lacking: number;
  /** The size that suits what is on it; null = its own. */
  readonly better: { readonly width: number; readonly height: number } | null;
};

const TOO_FINE: ReadonlySet<string> = new Set(['thin-strokes', 'thin-gaps', 'thin-counters', 'contacts']);
const LACKING = 'mongolian-missing';
const OTHER_SIZE: ReadonlySet<string> = new Set([
  ...['board-roomy', 'board-crowded', 'plate-too-small', 'plate-crowded'],
]);

/** What somebody lets stand is no question any more: it is told with the name. */
export function sortNotes(all: readonly Pick<ManifestNote, 'note' | 'waived'>[]): ShopNotes {
  const open = all.flatMap(({ note, waived }) => (waived === undefined ? [note] : []));
  const isOf = (codes: ReadonlySet<string>) => open.filter(({ code }) => codes.has(code));
  const [other] = isOf(OTHER_SIZE);
  const [lacking] = open.filter(({ code }) => code === LACKING);
  const { width, height } = other?.data ?? {};
  return {
    notes: all.flatMap(({ note, waived }) => {
      if (waived !== undefined) return [`${note.sentence}${say(WAIVING, 'zh', 'agreed', waived)}`];
      // The papers say these in places of their own.
      return TOO_FINE.has(note.code) || note.code === LACKING ? [] : [note.sentence];
    }),
    thin: isOf(TOO_FINE).map(({ sentence }) => sentence),
    lacking: Number(lacking?.data['count'] ?? 0),
    better: typeof width === 'number' && typeof height === 'number' ? { width, height } : null,
  };
}
