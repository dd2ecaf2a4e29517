import { copiesOf, MOST_COPIES, type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { useWords } from '../../kit/strings/language.ts';
import { changePlacard } from './plates.ts';

/** How many plates a row stands for. */
export function CopiesInput({ record, id }: { readonly record: PlacardRecord; readonly id?: string }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  return (
    <CommitInput
      {...(id === undefined ? { 'aria-label': say('copies-of', { text: record.text }) } : { id })}
      className="copies"
      value={String(copiesOf(record))}
      maxLength={3}
      refuse={(text) =>
        /^[1-9][0-9]{0,2}$/u.test(text) ? null : say('copies-refused', { most: MOST_COPIES })
      }
      commit={(text) => changePlacard(workbench, record.id, { copies: Number(text) })}
    />
  );
}
