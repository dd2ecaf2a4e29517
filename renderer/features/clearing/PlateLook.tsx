import {
  placardColour,
  placardScripts,
  placardTypeface,
  type PlacardRecord,
} from '../../../core/project/placardRecord.ts';
import { Section } from '../../kit/controls/Section.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CLEARING } from '../../kit/strings/clearing.ts';
import { useValues, useWords } from '../../kit/strings/language.ts';
import { changePlacard } from './plates.ts';
import { SelectRow } from '../../kit/controls/rows.tsx';

const LOOKS = [
  ['ground', 'colour', placardColour.options],
  ['letters', 'colour', placardColour.options],
  ['scripts', 'scripts', placardScripts.options],
  ['typeface', 'typeface', placardTypeface.options],
] as const;

/** Colours, scripts and typeface as somebody saw them; what nobody has said is no fault. */
export function PlateLook({ record }: { readonly record: PlacardRecord }) {
  const workbench = useWorkbench();
  const say = useWords(CLEARING);
  const word = useValues();
  return (
    <Section title={say('look')}>
      {LOOKS.map(([key, of, options]) => (
        <SelectRow<string>
          key={key}
          name={say(key)}
          value={record[key] ?? ''}
          options={[
            { value: '', label: say('not-said') },
            ...options.map((value) => ({ value, label: word(of, value) })),
          ]}
          onChange={(value) =>
            value === ''
              ? changePlacard(workbench, record.id, {}, [key])
              : changePlacard(workbench, record.id, { [key]: value })
          }
        />
      ))}
    </Section>
  );
}
