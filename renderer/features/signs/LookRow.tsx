import { USUAL_LOOK } from '../../../core/signs/look.ts';
import { SelectRow } from '../../kit/controls/rows.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { setPart } from '../overview/setPart.ts';
import { OwnInkRows } from './OwnInkRows.tsx';

/** How all signs of the project are framed and in which inks: chosen once, wherever one of them is looked at. */
export function LookRow() {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const look = useProject((project) => project.look ?? USUAL_LOOK);
  const looks = [...workbench.library.signs.looks.values()];
  return (
    <Section title={say('all-signs')}>
      <SelectRow
        name={say('look')}
        value={look}
        options={looks.map((one) => ({ value: one.id, label: own(one.name) }))}
        onChange={(to) => setPart(workbench, 'change-look', 'look', to)}
      />
      <OwnInkRows />
    </Section>
  );
}
