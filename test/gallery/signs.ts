import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PreparedSign, prepareSigns } from '../../app/signs/prepareSigns.ts';
import { type SignLibrary } from '../../app/library/signLibrary.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Project, project as projectSchema } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { offers, writtenSign } from '../../core/signs/moreSigns.ts';
import { nameOf } from '../../core/signs/names.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { writePng } from '../../output/png/writePng.ts';
import { writePreviewSvg } from '../../output/svg/previewSvg.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
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

/** Every sign of a project as it is prepared, one after the other. */
export function prepared(project: Project, library: SignLibrary): readonly PreparedSign[] {
  const ask = {
    ...{ project, library, shaper: shippedShaper(), nameOf },
    ...{ emblems: { centre: null, practice: null }, production: false, preview: true },
  };
  return [...prepareSigns(ask, () => true)];
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
    if (sheets.every(({ state }) => state === 'ready')) return one;
    const drawn = sheets.every((each) => each.state === 'ready' || each.preview !== null);
    if (drawn) held ??= one;
  }
  return (
    held ?? tries.find(({ sign }) => sign.template === template.id && sign.subject.of !== 'label') ?? null
  );
}

/** The samples bring no list of what is not certified, because none is shipped: a board of it needs one. */
function withRefusedMatters(project: Project): Project {
  const certificates = {
    ...{ document: '《示例文件》', wording: '' },
    refused: ['示例证明事项一', { text: '示例证明事项二', ways: ['online' as const, 'promise' as const] }],
  };
  return { ...project, policy: { ...project.policy, certificates } };
}

/** Paints what was prepared by the painters of the package; a blocked sign shows its preview, or says why not. */
export async function pictureOf(
  each: PreparedSign,
  head: Pick<Shown, 'key' | 'group' | 'title'>,
): Promise<Shown> {
  const drawing = each.state === 'ready' ? each.drawing : each.preview;
  const why = each.state === 'ready' ? null : each.problems.map(({ code }) => code).join(', ');
  if (drawing === null) return { ...head, size: each.sign.size, png: null, note: why ?? '' };
  const { width, height } = drawing;
  const png = await painted(drawing);
  return typeof png === 'string'
    ? { ...head, size: { width, height }, png: null, note: png }
    : { ...head, size: { width, height }, png, note: why };
}

/** About a million pixels, none of them lost to a long strip. */
const PIXELS = 1_000_000;
const LONGEST = 2600;
const FINEST = 200;

/** The drawing as PNG, or why it cannot be painted. */
export async function painted(drawing: Drawing): Promise<Uint8Array | string> {
  const { width, height } = drawing;
  const perMm = Math.min(LONGEST / Math.max(width, height), Math.sqrt(PIXELS / (width * height)));
  const svg = writePreviewSvg(drawing, {
    outlines: shippedShaper().outline,
    pictures: () => null,
    area: 'trim',
  });
  if (!svg.ok) return svg.problem.code;
  const png = await writePng(svg.value, { width, height, dpi: Math.min(FINEST, perMm * 25.4) });
  return png.ok ? png.value : png.problem.code;
}
