import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenSigns,
  droppedOf,
  kindsOf,
  packageChoice,
  packageOptions,
} from '../../renderer/kit/session/packageChoice.ts';
import { endOf } from '../../renderer/kit/session/packages.ts';
import { type JobState } from '../../app/bridge/contract.ts';
import { runs } from '../support/runs.ts';
import { soundVillage } from '../support/village.ts';
import { TEMPLATES } from '../support/signs.ts';

const templates = new Map(TEMPLATES.map((template) => [template.id, template]));

describe('what a package is of', () => {
  const project = soundVillage(() => undefined);
  const ids = project.signs.map(({ id }) => id);

  it('[STUDIO-3] is what is ticked, whatever is left out', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (left) => {
        const dropped = new Set(left);
        const options = packageOptions(packageChoice.get(), project, dropped);
        expect(options.chosen ?? ids).toEqual(ids.filter((id) => !dropped.has(id)));
        expect(chosenSigns(project, dropped)).toHaveLength(ids.length - dropped.size);
      }),
      { numRuns: runs(200) },
    );
  });

  it('[STUDIO-3] has every sign in one kind', () => {
    const kinds = [...kindsOf(project, templates).values()].flatMap(({ signs }) => [...signs]);
    const known = project.signs.filter(({ template }) => templates.has(template)).map(({ id }) => id);
    expect([...kinds].sort()).toEqual([...known].sort());
  });

  it('[STUDIO-4] what is left out belongs to its document; formats and 正式 stay', () => {
    packageChoice.change({ production: true, dropped: { document: 'a', signs: new Set(['x']) } });
    expect([...droppedOf(packageChoice.get(), 'a')]).toEqual(['x']);
    expect([...droppedOf(packageChoice.get(), 'b')]).toEqual([]);
    expect(packageOptions(packageChoice.get(), project, new Set()).production).toBe(true);
  });

  it('[STUDIO-4] done without a file is no success', () => {
    const at = { state: 'done', files: [] } as unknown as JobState; // nothing else is looked at
    expect(endOf(at)).toBe('failed');
    expect(endOf({ ...at, files: [{ name: 'a', sign: null, draft: true }] })).toBe('done');
  });
});
