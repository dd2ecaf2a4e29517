import { readMillimetres } from '../../../core/editing/typedLength.ts';
import { useWords } from '../strings/language.ts';
import { PLAN } from '../strings/plan.ts';
import { CommitInput } from './CommitInput.tsx';

/** A length in mm as people type it: 3300, 3.3m, 330cm, 3.3m+120; a bare number is mm, as the field says. */
export function LengthInput({
  id,
  value,
  placeholder = '',
  commit,
}: {
  readonly id: string;
  /** Null where there is none to show. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly commit: (mm: number) => void;
}) {
  const say = useWords(PLAN);
  return (
    <CommitInput
      id={id}
      value={value === null ? '' : String(Math.round(value))}
      placeholder={placeholder}
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
