import { Select } from 'antd';
import { useContext } from 'react';
import { sayValue } from '../../../app/policy/sayFinding.ts';
import {
  type BasisDocument,
  emptyDocument,
  isEmptyDocument,
  ISSUER_LEVELS,
} from '../../../core/project/basisDocument.ts';
import { DOCUMENTS } from '../strings/documents.ts';
import { LanguageContext, useWords } from '../strings/language.ts';
import { CommitInput } from './CommitInput.tsx';
import { DayInput } from './DayInput.tsx';
import { Row } from './Section.tsx';

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
      <Row name={say('level')}>
        {(id) => (
          <Select
            id={id}
            className="wide"
            value={document.level}
            options={ISSUER_LEVELS.map((level) => ({
              value: level,
              label: sayValue(language, 'level', level),
            }))}
            onChange={(level) => change({ level })}
          />
        )}
      </Row>
      {TEXTS.map(([key, maxLength]) => (
        <Row key={key} name={say(key)} {...(key === 'number' ? { hint: say('number-hint') } : {})}>
          {(id) => (
            <CommitInput
              id={id}
              value={document[key]}
              maxLength={maxLength}
              commit={(text) => change({ [key]: text })}
            />
          )}
        </Row>
      ))}
      <Row name={say('dated')}>
        {(id) => <DayInput id={id} value={document.dated} change={(dated) => change({ dated })} />}
      </Row>
    </>
  );
}
