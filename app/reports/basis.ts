import { type Finding } from '../../core/policy/finding.ts';
import { type CitedDocument } from '../../core/policy/citation.ts';
import { type Rulebook } from '../../core/policy/rulebook.ts';
import { type UiLanguage } from '../words/words.ts';
import { sayTitle } from '../policy/sayFinding.ts';
import { sayDay } from '../words/day.ts';
import { reportWords, type JudgedProject } from './reportAsk.ts';

type Documents = Pick<Rulebook, 'documents'>;

/**
 * 《关于规范……的实施意见》（内蒙古自治区党委办公厅、内蒙古自治区人民政府办公厅，2023年5月10日刊发）: the document that a
 * rulebook is drawn from is the first that it lists. Papers cite what exists outside the program.
 */
export function sayBasis({ documents }: Documents, language: UiLanguage): string {
  const [first] = documents.values();
  if (first === undefined) throw new Error('a rulebook lists no document');
  return sayDocument(first, language);
}

function sayDocument(document: CitedDocument, language: UiLanguage): string {
  const { title, number, issuer, inForce, inForceMeans } = document;
  const day = sayDay(inForce, language);
  return reportWords(language)(`basis.${inForceMeans}`, {
    title: number === undefined ? `《${title}》` : `《${title}》（${number}）`,
    issuer,
    day,
  });
}

/** （七）、（八）; a clause of another document than the first with its title: 《……法》（2018年修正）第三十条. */
export function sayClauses(
  cites: Finding['cites'],
  { rulebook: { documents }, today }: Pick<JudgedProject, 'rulebook' | 'today'>,
): string {
  const [first] = documents.keys();
  const said = cites.map(({ document, clause }) => {
    const found = documents.get(document);
    return document === first || found === undefined ? clause : `${sayTitle(found, today)}${clause}`;
  });
  return [...new Set(said)].join('、');
}
