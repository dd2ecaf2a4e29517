import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PreparedSign, prepareSigns } from '../../app/signs/prepareSigns.ts';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { type SignLibrary } from '../../app/library/signLibrary.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { sheetBox } from '../../core/drawing/extents.ts';
import { leaves } from '../../core/drawing/leaves.ts';
import { type Project, project as projectSchema } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { offers, writtenSign } from '../../core/signs/moreSigns.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { writePng } from '../../output/png/writePng.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { PORTS } from '../support/artwork.ts';
import { MARK } from '../support/completed.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { closeUp } from './closeUp.ts';
import { type Shown } from './shown.ts';

export type Sample = { readonly id: string; readonly project: Project };

const CENTRES = join(ROOT, 'templates/centres');

export const samples = (): readonly Sample[] =>
  readdirSync(CENTRES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      id: name.replace(/\.json$/, ''),
      project: projectSchema.parse(JSON.parse(readFileSync(join(CENTRES, name), 'utf8'))),
    }));

const standIn = await readArtwork(MARK, 'mark', PORTS);

/** Every chosen sign of a project as it is prepared. Where a mark was supplied, a mark that is nobody's stands for it. */
export function prepared(
  project: Project,
  library: SignLibrary,
  chosen: (sign: Sign) => boolean = () => true,
): readonly PreparedSign[] {
  const { centre, practice } = project.emblems;
  const emblems = {
    centre: centre === null ? null : standIn,
    practice: practice === null ? null : standIn,
  };
  const ask = { project, library, shaper: shippedShaper(), emblems, production: false };
  return [...prepareSigns(ask, chosen)];
}

/** The project with boards of the sizes that the program proposes for what is on them. */
export function inProposedSizes(project: Project, library: SignLibrary, chosen: (sign: Sign) => boolean) {
  const proposed = new Map(
    prepared(project, library, chosen).flatMap((each) =>
      (each.state === 'ready' ? each.notes : []).flatMap(({ code, data }) =>
        code === 'board-roomy'
          ? [[each.sign.id, { width: Number(data?.['width']), height: Number(data?.['height']) }] as const]
          : [],
      ),
    ),
  );
  const signs = project.signs.map((sign) => ({ ...sign, size: proposed.get(sign.id) ?? sign.size }));
  return { ...project, signs };
}

/** A sample with a sign of every template that it has none of, as far as a subject of it suits. */
export function withEveryTemplate({ id, project }: Sample, library: SignLibrary): Sample {
  const own = new Set(project.signs.map(({ template }) => template));
  const missing = [...library.templates.values()].filter((template) => !own.has(template.id));
  const whole = withRefusedMatters(project);
  const signs = missing.flatMap((template) => {
    const found = firstSuited(template, [{ id, project: whole }], library);
    return found === null ? [] : [{ ...found.sign, id: `more-${template.id}`.slice(0, 40) }];
  });
  return { id, project: { ...whole, signs: [...whole.signs, ...signs] } };
}

export type OfTemplate = { readonly key: string; readonly prepared: readonly PreparedSign[] };

/** A template in each of its sizes and schemes, of the first subject of the samples that it can show. */
export function* ofTemplate(
  template: SignTemplate,
  from: readonly Sample[],
  library: SignLibrary,
): Generator<OfTemplate> {
  const found = firstSuited(template, from, library);
  const schemes = 'schemes' in template ? Object.keys(template.schemes) : [null];
  for (const { width, height } of template.sizes) {
    for (const scheme of schemes) {
      const key = [template.id, `${width}x${height}`, ...(scheme === null ? [] : [scheme])].join('/');
      if (found === null) {
        yield { key, prepared: [] };
        continue;
      }
      const options = scheme === null ? found.sign.options : { ...found.sign.options, scheme };
      const sign: Sign = { ...found.sign, size: { width, height }, options };
      yield { key, prepared: prepared({ ...found.project, signs: [sign] }, library) };
    }
  }
}

/** Signs of the template come first, then what is offered, then every other subject, and words of our own. */
function firstSuited(
  template: SignTemplate,
  from: readonly Sample[],
  library: SignLibrary,
): { readonly project: Project; readonly sign: Sign } | null {
  const tries = from.flatMap((sample) => {
    const project = withRefusedMatters(sample.project);
    const offered = offers(project, library.templates).map(({ sign }) => sign);
    const all = [...project.signs, ...offered, writtenSign(project, template, '党群服务中心')];
    const own = all.filter((sign) => sign.template === template.id);
    const kinds = new Map(all.map((sign) => [sign.subject.of, sign]));
    const others = [...kinds.values()].map(({ subject }): Sign => ({
      ...writtenSign(project, template, '党群服务中心'),
      subject,
    }));
    return [...own, ...others].map((sign) => ({ project, sign }));
  });
  // What is shown only with hatched places is the second choice, the reason why nothing is shown the last.
  let held: (typeof tries)[number] | null = null;
  for (const one of tries) {
    const sheets = prepared({ ...one.project, signs: [one.sign] }, library);
    if (!sheets.every(({ state }) => state === 'ready')) continue;
    if (sheets.every(({ drafts }) => !drafts.includes('lacking'))) return one;
    held ??= one;
  }
  return (
    held ?? tries.find(({ sign }) => sign.template === template.id && sign.subject.of !== 'label') ?? null
  );
}

/** The samples bring no list of what is not certified, because none is shipped: a board of it needs one. */
function withRefusedMatters(project: Project): Project {
  if (project.policy.certificates.refused.length > 0) return project;
  const certificates = {
    ...{ document: '《示例文件》', wording: '' },
    refused: ['示例证明事项一', { text: '示例证明事项二', ways: ['online' as const, 'promise' as const] }],
  };
  return { ...project, policy: { ...project.policy, certificates } };
}

type Head = Pick<Shown, 'key' | 'group' | 'title'>;

/**
 * What was prepared, painted by the painters of the package: the whole, and what of it is read from near by. A blocked
 * sign says why. `shownAs`: the drawing as it is to be painted.
 */
export async function* picturesOf(
  each: PreparedSign,
  head: Head,
  shownAs: (drawing: Drawing) => Drawing = (drawing) => drawing,
): AsyncGenerator<Shown> {
  const drawing = each.state === 'ready' ? shownAs(each.drawing) : null;
  const why = each.state === 'ready' ? null : each.problems.map(({ code }) => code).join(', ');
  const about = { ...head, kind: each.kind };
  if (drawing === null) {
    yield { ...about, view: 'whole', size: each.sign.size, png: null, note: why ?? '' };
    return;
  }
  yield await shownDrawing(drawing, { ...about, view: 'whole' }, why);
  const near = closeUp(drawing, wholeScale(drawing));
  if (near !== null)
    yield await shownDrawing(
      near.drawing,
      { ...about, key: `${head.key}/close`, view: 'close' },
      why,
      near.scale,
    );
}

/** One drawing as a picture of the gallery. */
export async function shownDrawing(
  drawing: Drawing,
  head: Omit<Shown, 'size' | 'png' | 'note'>,
  note: string | null = null,
  scale = wholeScale(drawing),
): Promise<Shown> {
  const { area, ...shown } = shownArea(drawing);
  const png = await painted(drawing, scale);
  const size = area === 'trim' ? shown : { width: Math.round(shown.width), height: Math.round(shown.height) };
  return typeof png === 'string' ? { ...head, size, png: null, note: png } : { ...head, size, png, note };
}

/** About a million pixels, none of them lost to a long strip. */
const PIXELS = 1_000_000;
const LONGEST = 2600;
const FINEST = 200 / 25.4;

/** Pixels to the millimetre at which a drawing is shown whole. */
function wholeScale({ width, height }: Drawing): number {
  return Math.min(LONGEST / Math.max(width, height), Math.sqrt(PIXELS / (width * height)), FINEST);
}

/** The trim, or the sheet where a layout says something to the maker beside it, which is looked at as well. */
function shownArea(drawing: Drawing) {
  const { width, height } = drawing;
  if (leaves(drawing.items).every(({ item }) => item.layer !== 'marks'))
    return { area: 'trim', width, height } as const;
  const { left, top, right, bottom } = sheetBox(drawing, shippedShaper().outline);
  return { area: 'sheet', width: right - left, height: bottom - top } as const;
}

/** The drawing as PNG, or why it cannot be painted. */
export async function painted(drawing: Drawing, scale = wholeScale(drawing)): Promise<Uint8Array | string> {
  const outlines = shippedShaper().outline;
  const { area, width, height } = shownArea(drawing);
  const svg = writePreviewSvg(drawing, { outlines, pictures: () => null, area });
  if (!svg.ok) return svg.problem.code;
  const png = await writePng(svg.value, { width, height, dpi: scale * 25.4 });
  return png.ok ? png.value : png.problem.code;
}
