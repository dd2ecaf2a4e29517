import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { DRAFT_FACE } from '../../app/words/slugLines.ts';
import { SIGN_KINDS } from '../../core/signs/kinds/kinds.ts';
import { type Sign } from '../../core/project/sign.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { withDraftMark } from '../../typeset/sign/draftMark.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { INKS, shippedFacesAt } from '../support/signs.ts';
import { rounded } from '../support/rounded.ts';
import { compareLists, ofKinds } from './compare.ts';
import { contactSheets } from './contactSheet.ts';
import { comparedPage, galleryPage } from './page.ts';
import { papers, sheets } from './papers.ts';
import { type Listed, type Shown } from './shown.ts';
import {
  inProposedSizes,
  ofTemplate,
  picturesOf,
  prepared,
  type Sample,
  samples,
  shownDrawing,
  withEveryTemplate,
} from './signs.ts';
import { stressProjects } from './stress.ts';

/**
 * Makes the gallery in a folder: pictures, `gallery.json`, `index.html`. `before`: another gallery's folder within
 * it, to compare with; `golden`: the approved Drawings instead, painted as today's are. Gives how many differ.
 */
export async function makeGallery({
  out,
  against,
  tell,
  only = null,
  drafts = false,
  sheet = false,
  look = null,
}: {
  readonly out: string;
  /** `before/` in the folder holds that gallery already, unless it is `golden`. */
  readonly against: string | null;
  readonly tell: (line: string) => void;
  /** Kinds of signs that are shown alone, without sheets and papers; null = everything. */
  readonly only?: ReadonlySet<string> | null;
  /** Drafts with their mark across the face, as they are exported. */
  readonly drafts?: boolean;
  /** Every project in this look; null = in its own. */
  readonly look?: string | null;
  /** A contact sheet for each kind as well. */
  readonly sheet?: boolean;
}): Promise<number> {
  const golden = against === 'golden';
  const wanted = { only, drafts, look };
  const keep = await saved(golden ? signsOfSamples(wanted, asGolden) : everything(wanted), out, tell);
  if (sheet) await saveContactSheets(keep, out, tell);
  if (against === null) {
    writeFileSync(join(out, 'index.html'), galleryPage(keep));
    return 0;
  }
  writeFileSync(join(out, 'all.html'), galleryPage(keep));
  if (golden) await saved(goldens(), join(out, 'before'), tell);
  const kept = JSON.parse(readFileSync(join(out, 'before/gallery.json'), 'utf8')) as Listed[]; // our own file
  const before = ofKinds(kept, only);
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

/** Whether there is such a kind of sign. */
export function isSignKind(kind: string): boolean {
  return SIGN_KINDS.some(({ name }) => name === kind);
}

type Wanted = {
  readonly only: ReadonlySet<string> | null;
  readonly drafts: boolean;
  readonly look: string | null;
};

async function* everything(wanted: Wanted): AsyncGenerator<Shown> {
  const all = samples();
  const library = shippedLibrary().signs;
  yield* signsOfSamples(wanted);
  yield* signsOf(stressProjects(all), 'stress', wanted);
  for (const template of library.templates.values()) {
    if (wanted.only?.has(template.kind) === false) continue;
    for (const { key, prepared: sheetsOf } of ofTemplate(template, all, library)) {
      const head = { group: 'templates', title: template.name.zh } as const;
      if (sheetsOf.length === 0)
        yield {
          ...{ ...head, kind: template.kind, view: 'whole', key },
          ...{ size: null, png: null, note: 'no subject suits it' },
        };
      for (const [at, each] of sheetsOf.entries()) {
        const pictures = picturesOf(each, { ...head, key: at === 0 ? key : `${key}/${at + 1}` });
        for await (const shown of pictures) if (shown.view === 'whole') yield shown;
      }
    }
  }
  if (wanted.only !== null) return;
  yield* sheets(all);
  yield* papers(all);
}

/** Golden Drawings are kept rounded: a hair's breadth beside a pixel's edge would show as a change. */
function asGolden(drawing: Drawing): Drawing {
  // Numbers stay numbers.
  return rounded(drawing) as Drawing;
}

function signsOfSamples(wanted: Wanted, shownAs?: (drawing: Drawing) => Drawing): AsyncGenerator<Shown> {
  const library = shippedLibrary().signs;
  const all = samples().map((sample) => withEveryTemplate(sample, library));
  return signsOf(all, 'signs', wanted, shownAs);
}

/** So many sheets of one part of a sign are shown: tiles and caption sheets of a long wall are all alike. */
const SHEETS = 3;

async function* signsOf(
  projects: readonly Sample[],
  group: 'signs' | 'stress',
  { only, drafts, look }: Wanted,
  shownAs: (drawing: Drawing) => Drawing = (drawing) => drawing,
): AsyncGenerator<Shown> {
  const library = shippedLibrary().signs;
  for (const { id, project: own } of projects) {
    const looked = look === null ? own : { ...own, look };
    const seen = new Map<string, number>();
    const parts = new Map<string, number>();
    const chosen = ({ template }: Sign) => only?.has(library.templates.get(template)?.kind ?? '') !== false;
    // What strains the layouts is shown as its clerk would have it made, who takes the sizes that are proposed.
    const project = group === 'stress' ? inProposedSizes(looked, library, chosen) : looked;
    for (const each of prepared(project, library, chosen)) {
      const sheet = (seen.get(each.sign.id) ?? 0) + 1;
      seen.set(each.sign.id, sheet);
      const part = `${each.sign.id} ${each.label.replace(/第\d+张共\d+张$/u, '')}`;
      const before = parts.get(part) ?? 0;
      parts.set(part, before + 1);
      if (group === 'stress' && before >= SHEETS) continue;
      const key = `${id}/${each.sign.id}${sheet === 1 ? '' : `/${sheet}`}`;
      const marked = drafts ? withMark(each.drafts.length > 0) : (drawing: Drawing) => drawing;
      yield* picturesOf(each, { key, group, title: each.label }, (drawing) => marked(shownAs(drawing)));
    }
  }
}

function withMark(draft: boolean): (drawing: Drawing) => Drawing {
  const faces = shippedFacesAt(700).Hans;
  const ask = { words: DRAFT_FACE, faces, weight: 700, inks: INKS, shaper: shippedShaper() };
  return (drawing) => {
    if (!draft) return drawing;
    const made = withDraftMark(drawing, ask);
    if (!made.ok) throw new Error(made.problem.code);
    return made.value;
  };
}

/** `sheets/KIND.png`: all projects' signs of the kind side by side; `sheets/KIND-close.png`: what is read from near by. */
async function saveContactSheets(
  listed: readonly Listed[],
  out: string,
  tell: (line: string) => void,
): Promise<void> {
  rmSync(join(out, 'sheets'), { recursive: true, force: true });
  mkdirSync(join(out, 'sheets'), { recursive: true });
  for (const kind of new Set(listed.map((each) => each.kind))) {
    if (kind === null) continue;
    for (const view of ['whole', 'close'] as const) {
      const contacts = listed.flatMap(({ file, size, key, ...each }) => {
        if (each.kind !== kind || each.view !== view || size === null) return [];
        if (each.group !== 'signs' && each.group !== 'stress') return [];
        const [width, height] = [size.width, size.height].map(Math.round);
        const [project = '', ...rest] = key.replace('/close', '').split('/');
        const title = `${rest.join('/').replace(/^(placard|door|board)-/, '')} ${width}×${height}`;
        const png = file === null ? null : readFileSync(join(out, file));
        return [{ project, title: each.note === null ? title : `${title} ${each.note}`, png, size }];
      });
      if (contacts.length === 0) continue;
      const pages = await contactSheets(contacts);
      for (const [at, png] of pages.entries()) {
        const name = `${kind}${view === 'close' ? '-close' : ''}${at === 0 ? '' : `-${at + 1}`}.png`;
        writeFileSync(join(out, 'sheets', name), png);
        tell(`sheet ${name}`);
      }
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
    const { title } = drawing;
    const key = `${sample}/${stem.slice(sample.length + 1)}`;
    yield await shownDrawing(drawing, { key, group: 'signs', title, kind: null, view: 'whole' });
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
