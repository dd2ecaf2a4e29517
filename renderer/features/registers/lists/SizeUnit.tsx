import { Button } from 'antd';
import { PLATE_IMPORT } from '../../../kit/strings/plateImport.ts';
import { useWords } from '../../../kit/strings/language.ts';

/** Asks once what unit the sizes of a list are in that have none; nothing where all say it. */
export function SizeUnit({
  count,
  take,
}: {
  readonly count: number;
  /** Told the unit, as it is written behind a size. */
  readonly take: (unit: 'mm' | 'cm') => void;
}) {
  const say = useWords(PLATE_IMPORT);
  if (count === 0) return null;
  return (
    <div className="import-choice">
      <span className="tone-caution">{say('size-unit', { count })}</span>
      {(['mm', 'cm'] as const).map((unit) => (
        <Button key={unit} size="small" onClick={() => take(unit)}>
          {say(`size-unit-${unit}`)}
        </Button>
      ))}
    </div>
  );
}
