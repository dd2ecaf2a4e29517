import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { boardTitle } from './boardTitle.ts';
import { subjectRecord } from './kinds/kinds.ts';
import { type SignWords } from './signSubject.ts';
import { isBoardTemplate, type SignTemplate } from './template.ts';
import { type TextOnSign } from './textsOnSign.ts';

/**
 * Reads a sign's words from the project; null when what it is about is not there. The heading of a board is among them
 * where the caller gives the template.
 */
export function signWords(project: Project, sign: Sign, template?: SignTemplate): SignWords | null {
  const heading = template !== undefined && isBoardTemplate(template) ? boardTitle(sign, template) : null;
  return subjectRecord(sign.subject).read(project, sign, heading);
}

/** Every text of a sign that has Mongolian or is to have it; none where what the sign is about is not there. */
export function textsOnSign(project: Project, sign: Sign, template?: SignTemplate): readonly TextOnSign[] {
  return signWords(project, sign, template)?.texts ?? [];
}
