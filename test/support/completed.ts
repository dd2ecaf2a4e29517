import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { boardTitle } from '../../core/signs/boardTitle.ts';
import { isBoardTemplate } from '../../core/signs/template.ts';
import { svgMark, SVG_MARKS } from './marks.ts';
import { sha256 } from './sha256.ts';
import { TEMPLATES } from './signs.ts';

const PROOF = { by: '校对人', on: '2026-07-02', document: '蒙文翻译证明〔2026〕7号' };
/** A real word, for typesetting only. */
const WORD = 'ᠲᠤᠰᠤᠮ';

/** The mark that stands in for the official artwork. */
export const MARK: Uint8Array = SVG_MARKS['squares and a ring'] ?? svgMark('');

/** A sample as it would be once everything is filled in, proof-read and confirmed, with its one asset. */
export function completed(sample: unknown): {
  readonly project: Project;
  readonly assets: ReadonlyMap<string, Uint8Array>;
} {
  const key = sha256(MARK);
  const filled = projectSchema.parse(fill(sample));
  const words = filled.signs.flatMap((sign) => {
    const template = TEMPLATES.find(({ id }) => id === sign.template);
    const title = template !== undefined && isBoardTemplate(template) ? boardTitle(sign, template) : null;
    return title === null ? [] : [[title, { text: WORD, proof: PROOF }] as const];
  });
  const { policy, boards } = filled;
  const project: Project = {
    ...filled,
    language: { ...filled.language, confirmed: PROOF },
    emblems: {
      centre: { asset: key, supplied: PROOF },
      practice: { asset: key, supplied: PROOF },
    },
    assets: [
      ...filled.assets,
      { sha256: key, fileName: 'mark.svg', mediaType: 'image/svg+xml', bytes: MARK.length },
    ],
    policy: {
      ...policy,
      services: policy.services.map((service) => ({
        ...service,
        conditions: '本村村民',
        materials: ['身份证'],
        steps: service.steps.length === 0 ? ['申请', '受理'] : service.steps,
        timeLimit: '5个工作日',
        fee: '不收费',
        person: '其其格',
        phone: '0476-7200000',
        supervisionPhone: '0476-7200001',
      })),
    },
    boards: { ...boards, words: { ...boards.words, ...Object.fromEntries(words) } },
  };
  return { project, assets: new Map([[key, MARK]]) };
}

/** Every text that keeps a place open gets one, and every text without Mongolian gets a word that is signed for. */
function fill(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/待填：?/gu, '').replaceAll('示例', '本村');
  if (Array.isArray(value)) return value.map(fill);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (key === 'mn' && inner === null) return [key, { text: WORD, proof: PROOF }];
    if (key === 'proof' && inner === null) return [key, PROOF];
    return [key, fill(inner)];
  });
  return Object.fromEntries(entries);
}
