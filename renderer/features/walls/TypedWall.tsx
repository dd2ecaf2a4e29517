import { Input } from 'antd';
import { useId, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { readMillimetres } from '../../../core/editing/typedLength.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';

type Key = keyof (typeof WALLS)['zh'];

/** A wall by its measures: nothing is filled in that nobody typed. */
export function TypedWall<Name extends string>({
  note,
  fields,
  named,
  take,
  close,
}: {
  readonly note: Key;
  readonly fields: readonly { readonly name: Name; readonly words: string }[];
  /** A name is asked for as well. */
  readonly named: boolean;
  readonly take: (sizes: Readonly<Record<Name, number>>, name: string) => void;
  readonly close: () => void;
}) {
  const say = useWords(WALLS);
  const id = useId();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [name, setName] = useState('');
  const sizes = fields.map((field) => [field.name, readMillimetres(texts[field.name] ?? '')] as const);
  const complete = sizes.every(([, mm]) => mm !== undefined) && (!named || name.trim() !== '');
  const done = (): void => {
    // Every field has its length, by the check before.
    if (complete) take(Object.fromEntries(sizes) as Record<Name, number>, name.trim());
  };
  return (
    <Dialog
      title={say('typed-title')}
      okText={say('use')}
      okButtonProps={{ disabled: !complete }}
      cancelText={say('cancel')}
      onOk={done}
      onCancel={close}
    >
      <p className="field-note">{say(note)}</p>
      {named && (
        <label className="field">
          <span>{say('name')}</span>
          <Input autoFocus value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      {fields.map(({ name: key, words }, at) => (
        <label key={key} className="field" htmlFor={`${id}${key}`}>
          <span>{words}</span>
          <Input
            id={`${id}${key}`}
            autoFocus={!named && at === 0}
            value={texts[key] ?? ''}
            maxLength={20}
            suffix={say('mm')}
            status={
              (texts[key] ?? '') !== '' && readMillimetres(texts[key] ?? '') === undefined ? 'error' : ''
            }
            onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
          />
        </label>
      ))}
    </Dialog>
  );
}
