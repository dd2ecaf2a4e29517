import { ActionButton } from '../../actions/ActionButton.tsx';
import { actionNamed } from '../../actions/actionTable.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { type ActionName, ACTION_GROUP_NAMES } from '../../../kit/strings/actions.ts';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';

const ROWS: readonly (readonly ActionName[])[] = [
  ['align-left', 'align-middle-x', 'align-right'],
  ['align-top', 'align-middle-y', 'align-bottom'],
  ['distribute-x', 'distribute-y'],
  ['group', 'ungroup', 'lock'],
  ['duplicate', 'delete'],
];

/** Several objects: align, distribute, group. */
export function SeveralPanel({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords(PLAN);
  const group = useWords(ACTION_GROUP_NAMES);
  return (
    <>
      <div className="inspector-empty">
        <b>{say('several', { count: ids.length })}</b>
      </div>
      <Section title={group('arrange')}>
        {ROWS.map((names) => (
          <div key={names[0]} className="button-row">
            {names.map((name) => (
              <ActionButton key={name} action={actionNamed(name)} labelled />
            ))}
          </div>
        ))}
      </Section>
    </>
  );
}
