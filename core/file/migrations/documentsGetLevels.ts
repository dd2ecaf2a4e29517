import { documentOfText } from '../../project/basisDocument.ts';
import { isRawObject, type RawProject } from '../rawProject.ts';

/**
 * Version 1 kept the document behind a mechanism or plate as one line of text. The line becomes the document's title,
 * its level is unknown: whether it is of the level that clause （六） asks for, a person has to say.
 */
export function documentsGetLevels(document: RawProject): RawProject {
  const { mechanisms, policy } = document;
  return {
    ...document,
    ...(Array.isArray(mechanisms)
      ? { mechanisms: mechanisms.map((each) => withDocument(each, 'approval')) }
      : {}),
    ...(isRawObject(policy) ? { policy: withPlacards(policy) } : {}),
  };
}

function withPlacards(policy: RawProject): RawProject {
  const { placards } = policy;
  if (!Array.isArray(placards)) return policy;
  return { ...policy, placards: placards.map((each) => withDocument(each, 'basisDocument')) };
}

/** What is no record, or holds no text there, is left for the schema to judge. */
function withDocument(record: unknown, key: string): unknown {
  if (!isRawObject(record)) return record;
  const { [key]: text, ...others } = record;
  if (typeof text !== 'string') return record;
  return text.trim() === '' ? others : { ...others, [key]: documentOfText(text) };
}
