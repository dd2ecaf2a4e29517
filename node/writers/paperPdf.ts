import { type Drawing, type GlyphOutlines } from '../../core/drawing/drawing.ts';
import { type Day } from '../../core/project/people.ts';

/** Pages for the workshop's office printer as one PDF, each with its bookmark. */
export function paperPdf({
  outlines,
  assets,
  author,
  day,
}: {
  readonly outlines: GlyphOutlines;
  /** Pictures of signs that are shown in small. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly author: string;
  readonly day: Day;
}): (title: string, pages: readonly Drawing[]) => Promise<Uint8Array> {
  return async (title, pages) => {
    const { readingPdf } = await import('../../output/pdf/readingPdf.ts');
    const { fontBytes } = await import('./reportPdf.ts');
    return readingPdf(
      {
        ...{ title, author, pages, day },
        bookmarks: pages.map((page, at) => ({ title: page.title, level: 1, page: at })),
      },
      { fontBytes, outlines, picture: (asset) => assets.get(asset) ?? null },
    );
  };
}
