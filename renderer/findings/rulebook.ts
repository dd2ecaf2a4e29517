import { z } from 'zod';
import { type Library } from '../../app/contract.ts';
import { AREA_BASES, type AreaBasis } from '../../core/policy/areas.ts';
import { plateWords } from '../../core/policy/audit/plateWords.ts';
import { platesCatalogue } from '../../core/policy/plates.ts';
import { loadRulebook, type Rulebook } from '../../core/policy/rulebook.ts';
import { type Judged, rulebookAtHand } from '../../core/policy/whichRulebook.ts';
import { setting, type Setting } from '../../core/project/register.ts';
import { signTemplate, type SignTemplate } from '../../core/signs/template.ts';

/** What the face judges by: the rulebook, and the templates that say how signs look. */
export type Judge = {
  readonly rulebook: Rulebook;
  /** The rulebook on record, where it is a user's own file that is not at hand; {@link rulebook} judges instead. */
  readonly absent: string | null;
  readonly standards: readonly AreaStandard[];
  readonly templates: ReadonlyMap<string, SignTemplate>;
};

/** A least area of the rulebook, for the verdict bar. */
export type AreaStandard = {
  readonly rule: string;
  readonly setting: Setting;
  readonly least: number;
  readonly basis: AreaBasis;
  readonly document: string;
  readonly clause: string;
};

const areaRule = z.object({
  id: z.string(),
  kind: z.literal('minimumArea'),
  options: z.object({ setting, least: z.number(), basis: z.enum(AREA_BASES) }),
  cites: z.array(z.object({ document: z.string(), clause: z.string() })).min(1),
});
const rulebookHead = z.object({ id: z.string(), rules: z.array(z.unknown()) });

/** The rulebook that judges the project, as its file has it; `absent`: the one on record is not at hand. */
export function judgingRulebook(
  library: Library,
  project: Judged,
): { readonly raw: unknown; readonly absent: string | null } {
  const heads = library.rulebooks.map((raw) => ({ raw, id: rulebookHead.parse(raw).id }));
  const { id, absent } = rulebookAtHand(
    project,
    heads.map((head) => head.id),
  );
  return { raw: heads.find((head) => head.id === id)?.raw, absent };
}

/** What judges the project. The host's data were checked when the program was built; a fault throws. */
export function loadJudge(library: Library, project: Judged): Judge {
  const plates = library.plates.map((data) => platesCatalogue.parse(data));
  const { raw, absent } = judgingRulebook(library, project);
  const loaded = loadRulebook(raw, {
    plates: new Map(plates.map((catalogue) => [catalogue.id, catalogue])),
    words: plateWords.parse(library.plateWords),
  });
  if (!loaded.ok) throw new Error(`the shipped rulebook does not load: ${JSON.stringify(loaded.problem)}`);
  const templates = library.signTemplates.map((data) => signTemplate.parse(data));
  return {
    rulebook: loaded.value,
    absent,
    standards: rulebookHead.parse(raw).rules.flatMap(standardOf),
    templates: new Map(templates.map((template) => [template.id, template])),
  };
}

function standardOf(rule: unknown): AreaStandard[] {
  const read = areaRule.safeParse(rule);
  if (!read.success) return [];
  const { id, options, cites } = read.data;
  const [ground] = cites;
  return ground === undefined
    ? []
    : [{ rule: id, ...options, document: ground.document, clause: ground.clause }];
}
