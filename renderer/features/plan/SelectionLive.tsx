import { useSession } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { useObjectName } from './objectName.ts';

/** Says aloud what is picked. */
export function SelectionLive() {
  const say = useWords(PLAN);
  const name = useObjectName();
  const selection = useSession((session) => session.selection);
  const [first] = selection;
  const what =
    first === undefined
      ? ''
      : selection.length > 1
        ? say('several', { count: selection.length })
        : name(first);
  return (
    <span className="visually-hidden" role="status">
      {what === '' ? '' : say('selected-live', { what })}
    </span>
  );
}
