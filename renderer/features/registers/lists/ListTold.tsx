import { type SentProblem } from '../../../../app/bridge/contract.ts';
import { Icon } from '../../../kit/controls/Icon.tsx';
import { useSayProblem } from '../../../kit/strings/problems.ts';

/** What was read of a list in one line, or why nothing was. */
export function ListTold({
  problem,
  words,
  tone,
}: {
  readonly problem: SentProblem | null;
  readonly words: string;
  readonly tone: 'caution' | 'good';
}) {
  const sayProblem = useSayProblem();
  return problem === null ? (
    <p className="note-line" role="status">
      <span className={`tone-${tone}`}>
        <Icon name={tone} />
      </span>
      {words}
    </p>
  ) : (
    <p className="note-line" role="alert">
      <span className="tone-fault">
        <Icon name="fault" />
      </span>
      {sayProblem({ from: 'host', problem })}
    </p>
  );
}
