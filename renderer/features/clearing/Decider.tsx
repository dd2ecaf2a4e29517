import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { useWords } from '../../kit/strings/language.ts';
import { useDecider } from './plates.ts';

/** Who judges and decides: one name, in the bar and wherever it is asked for. */
export function Decider() {
  const { view } = useWorkbench();
  const say = useWords(CLEARING);
  const decider = useDecider();
  return (
    <label className="decider">
      <span>{say('decider')}</span>
      <CommitInput value={decider} maxLength={60} commit={(name) => view.change({ decider: name })} />
    </label>
  );
}
