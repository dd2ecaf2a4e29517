import { useState } from 'react';
import { type OwnInk, readCmyk, withOwnInk } from '../../../core/project/ownInk.ts';
import { SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { setPart } from '../overview/setPart.ts';

const NONE: readonly OwnInk[] = [];

/** Inks of the place's own in the place of the house's: which one, its print values, and the number of its paint. */
export function OwnInkRows() {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const brought = useProject((project) => project.ownInks ?? NONE);
  const offered = Object.entries(workbench.library.signs.inks).flatMap(([key, ink]) =>
    ink.own === undefined ? [] : [{ key, ...ink.own, usual: ink.kind === 'process' ? ink.cmyk : null }],
  );
  const [chosen, setChosen] = useState(offered.find(({ may }) => may === 'colour')?.key);
  const ink = offered.find(({ key }) => key === chosen);
  if (ink === undefined) return null;
  const now = brought.find(({ replaces }) => replaces === ink.key);
  const put = (to: Partial<OwnInk>): void => {
    const changed = { name: ink.name.zh, ...now, ...to, replaces: ink.key };
    setPart(workbench, 'change-inks', 'ownInks', withOwnInk(brought, changed));
  };
  return (
    <>
      <SelectRow
        name={say('ink')}
        value={ink.key}
        options={offered.map(({ key, name }) => ({ value: key, label: own(name) }))}
        onChange={setChosen}
      />
      {ink.may === 'colour' && (
        <TextRow
          name={say('ink-cmyk')}
          key={ink.key}
          value={now?.cmyk?.join(' ') ?? ''}
          placeholder={ink.usual?.join(' ') ?? ''}
          refuse={(text) => (text === '' || readCmyk(text) !== null ? null : say('ink-cmyk-form'))}
          commit={(text) => {
            const cmyk = readCmyk(text);
            put({ cmyk: cmyk ?? undefined });
          }}
        />
      )}
      <TextRow
        name={say('ink-paint')}
        key={ink.key}
        value={now?.paint ?? ''}
        maxLength={60}
        placeholder={say('ink-paint-example')}
        commit={(paint) => put({ paint: paint === '' ? undefined : paint })}
      />
      {now !== undefined && (
        <TextRow
          name={say('ink-name')}
          key={ink.key}
          value={now.name}
          maxLength={40}
          refuse={(text) => (text === '' ? say('ink-name-form') : null)}
          commit={(name) => put({ name })}
        />
      )}
    </>
  );
}
