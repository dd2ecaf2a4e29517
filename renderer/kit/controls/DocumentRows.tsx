import { useContext } from 'react';
import { sayValue } from '../../../app/words/values.ts';
import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  ISSUER_LEVELS,
} from '../../../core/project/basisDocument.ts';
import { DOCUMENTS } from '../strings/documents.ts';
import { LanguageContext, useWords } from '../strings/language.ts';
import { DayRow, SelectRow, TextRow } from './rows.tsx';

const TEXTS = [
  ['title', 300],
  ['number', 80],
  ['issuer', 200],
] as const;

/** A document as it is read off the paper: level, title, number, issuer, day. Emptied of everything it is gone. */
export function DocumentRows({
  document: given,
  put,
}: {
  readonly document: BasisDocument | undefined;
  readonly put: (document: BasisDocument | undefined) => void;
}) {
  const say = useWords(DOCUMENTS);
  const language = useContext(LanguageContext);
  const document = given ?? emptyDocument();
  const change = (part: Partial<BasisDocument>): void => {
    const next = { ...document, ...part };
    put(isEmptyDocument(next) ? undefined : next);
  };
  return (
    <>
      <SelectRow
        name={say('level')}
        value={document.level}
        options={ISSUER_LEVELS.map((level) => ({
          value: level,
          label: sayValue(language, 'level', level),
        }))}
        onChange={(level) => change({ level })}
      />
      {TEXTS.map(([key, maxLength]) => (
        <TextRow
          key={key}
          name={say(key)}
          {...(key === 'number' ? { hint: say('number-hint') } : {})}
          value={document[key]}
          maxLength={maxLength}
          commit={(text) => change({ [key]: text })}
        />
      ))}
      <DayRow name={say('dated')} value={document.dated} change={(dated) => change({ dated })} />
    </>
  );
}
