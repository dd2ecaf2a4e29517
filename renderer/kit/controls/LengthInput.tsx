import { readMillimetres } from '../../../core/editing/typedLength.ts';
import { useWords } from '../strings/language.ts';
import { PLAN } from '../strings/plan.ts';
import { CommitInput } from './CommitInput.tsx';

/** A length in mm as people type it: 3300, 3.3m, 330cm, 3.3m+120; a bare number is mm, as the field says. */
export function LengthInput({
  id,
  value,
  commit,
}: {
  readonly id: string;
  readonly value: number;
  readonly commit: (mm: number) => void;
}) {
  const say = useWords(PLAN);
  return (
    <CommitInput
      id={id}
      value={String(Math.round(value))}
      maxLength={40}
      suffix={say('mm')}
      refuse={(text) => (readMillimetres(text) === undefined ? say('not-a-length') : null)}
      commit={(text) => {
        const mm = readMillimetres(text);
        if (mm !== undefined) commit(mm);
      }}
    />
  );
}
