import { type Project } from '../../project/project.ts';
import { type MongolianText } from '../../project/text.ts';
import { BODIES, composeName } from '../../signs/names.ts';
import { PLACE_NAMES, type StringOwner } from '../../signs/projectTexts.ts';
import { type Draft } from '../draft.ts';
import { putString } from './mongolian.ts';

type Named = {
  readonly owner: StringOwner;
  readonly zh: string | undefined;
  readonly mn: MongolianText | null;
};

/** The names of the register, and those of the bodies, which are put together from them. */
function namesOf(project: Project): readonly Named[] {
  const { register, organisations } = project;
  return [
    ...PLACE_NAMES.map((place): Named => ({ owner: { of: 'place', place }, ...register[place] })),
    ...BODIES.map((owner): Named => {
      const body = organisations[owner.of === 'organisation' ? owner.organisation : owner.of];
      return { owner, zh: composeName(project, owner)?.zh, mn: 'mn' in body ? body.mn : null };
    }),
  ];
}

/**
 * Takes the signature from Mongolian whose Chinese has become another: nobody has read the two together. The words stay.
 * A village's name stands in the names of its bodies, which become others with it.
 */
export function unsignRenamed(draft: Draft): void {
  const before = namesOf(draft.start);
  for (const [at, { owner, zh, mn }] of namesOf(draft.project).entries()) {
    const old = before[at];
    if (mn === null || mn.proof === null || zh === old?.zh) continue;
    // Words or a signature that come in the same step are of the new name.
    if (JSON.stringify(mn) === JSON.stringify(old?.mn)) putString(draft, owner, { ...mn, proof: null });
  }
}
