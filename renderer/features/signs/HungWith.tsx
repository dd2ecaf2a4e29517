import { type Sign } from '../../../core/project/sign.ts';
import { ALONE, signsHungWith } from '../../../core/signs/signSets.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { SelectRow } from '../../kit/controls/rows.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** Sets that a clerk can put signs into, by the names that a project file keeps. */
const NAMED = ['A', 'B', 'C'];
const USUAL = '';

/** With which signs this one hangs, and so has letters of one size. */
export function HungWith({ sign, put }: { readonly sign: Sign; readonly put: (to: Sign) => void }) {
  const { library } = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { set = USUAL, ...usual } = sign;
  const usualCount = signsHungWith(
    { ...project, signs: project.signs.map((one) => (one.id === sign.id ? usual : one)) },
    usual,
    library.signs.templates,
  ).length;
  const names = new Set([...NAMED, ...(set === USUAL || set === ALONE ? [] : [set])]);
  return (
    <Field name="set">
      <SelectRow
        name={say('set')}
        value={set}
        options={[
          { value: USUAL, label: say('set-usual', { count: usualCount }) },
          { value: ALONE, label: say('set-alone') },
          ...[...names].map((name) => ({ value: name, label: say('set-named', { name }) })),
        ]}
        onChange={(value) => put(value === USUAL ? usual : { ...usual, set: value })}
      />
    </Field>
  );
}
