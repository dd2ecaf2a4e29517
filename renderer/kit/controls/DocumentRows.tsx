import {
  type BasisDocument,
  DOCUMENT_LENGTHS,
  emptyDocument,
  isEmptyDocument,
  ISSUER_LEVELS,
} from '../../../core/project/basisDocument.ts';
import { DOCUMENTS } from '../strings/documents.ts';
import { useValues, useWords } from '../strings/language.ts';
import { DayRow, SelectRow, TextRow } from './rows.tsx';

const TEXTS = ['title', 'number', 'issuer'] as const;

/** A document as it is read off the paper: level, title, number, issuer, day. Emptied of everything it is gone. */
export function DocumentRows({
  document: given,
  put,
}: {
  readonly document: BasisDocument | undefined;
  readonly put: (document: BasisDocument | undefined) => void;
}) {
  const say = useWords(DOCUMENTS);
  const word = useValues();
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
          label: word('level', level),
        }))}
        onChange={(level) => change({ level })}
      />
      {TEXTS.map((key) => (
        <TextRow
          key={key}
          name={say(key)}
          {...(key === 'number' ? { hint: say('number-hint') } : {})}
          value={document[key]}
          maxLength={DOCUMENT_LENGTHS[key]}
          commit={(text) => change({ [key]: text })}
        />
      ))}
      <DayRow name={say('dated')} value={document.dated} change={(dated) => change({ dated })} />
    </>
  );
}
