import { type ReactNode } from 'react';
import { PHONE_DOUBTS } from '../../../app/words/phones.ts';
import { doubtfulPhones } from '../../../core/project/phones.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type SignKindRecord } from '../../../core/signs/signKind.ts';
import { NO_PICTOGRAM } from '../../../core/signs/pictograms.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';

/** The picture goes by the table of rooms. */
const BY_TABLE = '';

/** What a sign shows beside its name, where its kind does: a picture, a person, a telephone number. */
export function PictureAndWords({
  sign,
  kind,
  put,
}: {
  readonly sign: Sign;
  readonly kind: SignKindRecord;
  readonly put: (to: Sign) => void;
}) {
  const { library } = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const set = (name: string, value: string): void => {
    const { [name]: _, ...rest } = sign.options;
    put({ ...sign, options: value === '' ? rest : { ...rest, [name]: value } });
  };
  const valueOf = (name: string): string => {
    const value = sign.options[name];
    return value === undefined ? '' : String(value);
  };
  const sayDoubt = useWords(PHONE_DOUBTS);
  const hintOf = (name: 'person' | 'phone'): { readonly hint?: ReactNode } => {
    const [found] = name === 'phone' ? doubtfulPhones(valueOf(name)) : [];
    return found === undefined ? {} : { hint: <span className="tone-caution">{sayDoubt(found.doubt)}</span> };
  };
  return (
    <>
      {kind.pictured && (
        <SelectRow
          name={say('pictogram')}
          showSearch
          optionFilterProp="label"
          value={valueOf('pictogram')}
          options={[
            { value: BY_TABLE, label: say('pictogram-by-name') },
            { value: NO_PICTOGRAM, label: say('pictogram-none') },
            ...[...library.signs.pictograms.byId.values()].map(({ id: value, name }) => ({
              value,
              label: own(name),
            })),
          ]}
          onChange={(value: string) => set('pictogram', value)}
        />
      )}
      {kind.written.map((name) => {
        const row = (
          <TextRow
            key={name}
            name={say(name)}
            value={valueOf(name)}
            maxLength={40}
            commit={(text) => set(name, text.trim())}
            {...hintOf(name)}
          />
        );
        return name !== 'phone' ? (
          row
        ) : (
          <Field key={name} name="phone">
            {row}
          </Field>
        );
      })}
    </>
  );
}
