import { type Problem } from '../../core/problem.ts';
import { SPECIFICATION_FIELDS, type SpecificationField } from '../../core/project/specification.ts';
import { listedTexts } from '../../core/signs/textsOnSign.ts';
import { sayNameProblem } from './sayNames.ts';
import { sayTexts } from '../policy/sayFinding.ts';
import { sayArtwork } from '../words/artwork.ts';
import { sayOpenContent } from '../words/openContent.ts';
import { SIGN_WORDS } from '../words/signs.ts';
import { SPECIFICATION_WORDS } from '../words/specification.ts';
import { type UiLanguage, say } from '../words/words.ts';

type Key = keyof typeof SIGN_WORDS.zh;

/** Data that are codes themselves and have words of their own, `does-not-fit.height`. */
const CODED = ['origin', 'along', 'script', 'step', 'reason', 'remedy', 'ground'] as const;

/** The sentence for a problem or note of a sign or its artwork. Null for a code of another area. */
export function saySignProblem(found: Problem, language: UiLanguage): string | null {
  if (!isKey(found.code)) return sayNameProblem(found, language) ?? sayArtwork(found, language);
  const data = { ...found.data };
  for (const name of CODED) {
    const key = `${found.code}.${data[name]}`;
    if (isKey(key)) data[name] = say(SIGN_WORDS, language, key, data);
  }
  if (data['open'] !== undefined) data['open'] = sayOpenContent(language, String(data['open']));
  if (data['texts'] !== undefined) data['texts'] = sayTexts(language, listedTexts(String(data['texts'])));
  if (data['fields'] !== undefined) data['fields'] = sayFields(String(data['fields']), language);
  return say(SIGN_WORDS, language, found.code, data);
}

/** Fields of the specification by their names. */
function sayFields(fields: string, language: UiLanguage): string {
  const named = fields
    .split(' ')
    .map((field) => (isField(field) ? say(SPECIFICATION_WORDS, language, field) : field));
  return named.join(language === 'zh' ? '、' : ', ');
}

function isField(field: string): field is SpecificationField {
  return SPECIFICATION_FIELDS.some((each) => each === field);
}

function isKey(code: string): code is Key {
  return Object.hasOwn(SIGN_WORDS.zh, code);
}
