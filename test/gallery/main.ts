import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { ROOT } from '../support/fonts.ts';
import { rounded } from '../support/rounded.ts';
import { compareLists } from './compare.ts';
import { comparedPage, galleryPage } from './page.ts';
import { papers, sheets } from './papers.ts';
import { type Listed, type Shown } from './shown.ts';
import { ofTemplate, painted, pictureOf, prepared, samples } from './signs.ts';

/**
 * Makes the gallery in a folder: pictures, `gallery.json`, `index.html`. `before`: another gallery's folder within
 * it, to compare with; `golden`: the approved Drawings instead, painted as today's are. Gives how many differ.
 */
export async function makeGallery({
  out,
  against,
  tell,
}: {
  readonly out: string;
  /** `before/` in the folder holds that gallery already, unless it is `golden`. */
  readonly against: string | null;
  readonly tell: (line: string) => void;
}): Promise<number> {
  const golden = against === 'golden';
  const keep = await saved(golden ? signsOfSamples(asGolden) : everything(), out, tell);
  if (against === null) {
    writeFileSync(join(out, 'index.html'), galleryPage(keep));
    return 0;
  }
  writeFileSync(join(out, 'all.html'), galleryPage(keep));
  if (golden) await saved(goldens(), join(out, 'before'), tell);
  const before = JSON.parse(readFileSync(join(out, 'before/gallery.json'), 'utf8')) as Listed[]; // our own file
  const known = new Set(before.map(({ key, group }) => `${group} ${key}`));
  const named = (list: readonly Listed[]) =>
    list.map((each) => ({ ...each, key: `${each.group} ${each.key}` }));
  const now = golden ? named(keep).filter(({ key }) => known.has(key)) : named(keep);
  const rows = await compareLists(named(before), now, (from, file) =>
    readFileSync(from === 'before' ? join(out, 'before', file) : join(out, file)),
  );
  mkdirSync(join(out, 'differences'), { recursive: true });
  const shown = rows.map((row, at) => {
    if (row.difference === null) return { ...row, file: null };
    const file = `differences/${at + 1}.png`;
    writeFileSync(join(out, file), row.difference);
    return { ...row, file };
  });
  writeFileSync(join(out, 'index.html'), comparedPage(shown, against));
  return rows.filter(({ amount }) => amount > 0).length;
}

async function* everything(): AsyncGenerator<Shown> {
  const all = samples();
  const library = shippedLibrary().signs;
  yield* signsOfSamples();
  for (const template of library.templates.values()) {
    for (const { key, prepared: sheetsOf } of ofTemplate(template, all, library)) {
      const head = { group: 'templates', title: template.name.zh } as const;
      if (sheetsOf.length === 0) yield { ...head, key, size: null, png: null, note: 'no subject suits it' };
      for (const [at, each] of sheetsOf.entries())
        yield await pictureOf(each, { ...head, key: at === 0 ? key : `${key}/${at + 1}` });
    }
  }
  yield* sheets(all);
  yield* papers(all);
}

/** Golden Drawings are kept rounded: a hair's breadth beside a pixel's edge would show as a change. */
function asGolden(drawing: Drawing): Drawing {
  // Numbers stay numbers.
  return rounded(drawing) as Drawing;
}

async function* signsOfSamples(shownAs = (drawing: Drawing) => drawing): AsyncGenerator<Shown> {
  const library = shippedLibrary().signs;
  for (const { id, project } of samples()) {
    const seen = new Map<string, number>();
    for (const each of prepared(project, library)) {
      const sheet = (seen.get(each.sign.id) ?? 0) + 1;
      seen.set(each.sign.id, sheet);
      const key = `${id}/${each.sign.id}${sheet === 1 ? '' : `/${sheet}`}`;
      const sign = each.state === 'ready' ? { ...each, drawing: shownAs(each.drawing) } : each;
      yield await pictureOf(sign, { key, group: 'signs', title: each.label });
    }
  }
}

async function* goldens(): AsyncGenerator<Shown> {
  const folder = join(ROOT, 'test/golden/signs');
  const ids = samples().map(({ id }) => id);
  for (const name of readdirSync(folder).sort()) {
    const stem = name.replace(/\.json$/, '');
    const sample = ids.find((id) => stem.startsWith(`${id}-`)) ?? '';
    // Written by test/app/golden.test.ts of Drawings.
    const { drawing } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { drawing: Drawing };
    const { width, height, title } = drawing;
    const head = { key: `${sample}/${stem.slice(sample.length + 1)}`, group: 'signs', title } as const;
    const png = await painted(drawing);
    yield typeof png === 'string'
      ? { ...head, size: { width, height }, png: null, note: png }
      : { ...head, size: { width, height }, png, note: null };
  }
}

async function saved(
  all: AsyncIterable<Shown>,
  out: string,
  tell: (line: string) => void,
): Promise<readonly Listed[]> {
  rmSync(join(out, 'pictures'), { recursive: true, force: true });
  mkdirSync(join(out, 'pictures'), { recursive: true });
  const listed: Listed[] = [];
  for await (const { png, ...rest } of all) {
    const file = png === null ? null : `pictures/${String(listed.length + 1).padStart(3, '0')}.png`;
    if (png !== null && file !== null) writeFileSync(join(out, file), png);
    listed.push({ ...rest, file });
    tell(`${listed.length} ${rest.group} ${rest.key}${rest.note === null ? '' : `: ${rest.note}`}`);
  }
  writeFileSync(join(out, 'gallery.json'), `${JSON.stringify(listed, null, 1)}\n`);
  return listed;
}
