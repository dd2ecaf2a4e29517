import { type Sign } from '../../../core/project/sign.ts';
import { ALONE, signsHungWith } from '../../../core/signs/signSets.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { SelectRow } from '../../kit/controls/rows.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { type Say, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** Sets that a clerk can put signs into, by the names that a project file keeps. */
const NAMED = ['A', 'B', 'C'];
/** Stands for the set that the sign has by its kind. */
export const USUAL_SET = '';

/** What can be chosen; `now`: sets that signs are in already. `count`: how many hang in the usual set, where that is one. */
export function setOptions(
  say: Say<keyof typeof SIGNS.zh>,
  now: readonly (string | undefined)[],
  count?: number,
): readonly { readonly value: string; readonly label: string }[] {
  const own = now.flatMap((set) => (set === undefined || set === USUAL_SET || set === ALONE ? [] : [set]));
  return [
    {
      value: USUAL_SET,
      label: count === undefined ? say('set-by-place') : say('set-usual', { count }),
    },
    { value: ALONE, label: say('set-alone') },
    ...[...new Set([...NAMED, ...own])].map((name) => ({ value: name, label: say('set-named', { name }) })),
  ];
}

/** With which signs this one hangs, and so has letters of one size. */
export function HungWith({ sign, put }: { readonly sign: Sign; readonly put: (to: Sign) => void }) {
  const { library } = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { set = USUAL_SET, ...usual } = sign;
  const usualCount = signsHungWith(
    { ...project, signs: project.signs.map((one) => (one.id === sign.id ? usual : one)) },
    usual,
    library.signs.templates,
  ).length;
  return (
    <Field name="set">
      <SelectRow
        name={say('set')}
        value={set}
        options={[...setOptions(say, [set], usualCount)]}
        onChange={(value) => put(value === USUAL_SET ? usual : { ...usual, set: value })}
      />
    </Field>
  );
}
