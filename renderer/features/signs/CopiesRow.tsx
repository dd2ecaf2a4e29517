import { InputNumber } from 'antd';
import { Row } from '../../kit/controls/Section.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** How many of a sign are made; null where several signs differ, with the words for that in `mixed`. */
export function CopiesRow({
  value,
  mixed,
  commit,
}: {
  readonly value: number | null;
  readonly mixed?: string;
  readonly commit: (copies: number) => void;
}) {
  const say = useWords(SIGNS);
  return (
    <Row name={say('copies')}>
      {(id) => (
        <InputNumber
          id={id}
          className="wide"
          min={1}
          max={999}
          precision={0}
          value={value}
          {...(mixed === undefined ? {} : { placeholder: mixed })}
          onChange={(copies) => copies !== null && commit(copies)}
        />
      )}
    </Row>
  );
}
