import { importCertificates } from '../../../app/lists/importCertificates.ts';
import { IMPORT_CERTIFICATES_COMMAND } from '../../../app/words/commands/certificates.ts';
import { documentText } from '../../../core/project/basisDocument.ts';
import { type Project } from '../../../core/project/project.ts';
import { refusedMatters, type RefusedMatter } from '../../../core/project/certificates.ts';
import { askedDocument, DOCUMENT_OPTIONS } from '../documentOptions.ts';
import { importInto } from '../importInto.ts';
import { readProject } from '../readProject.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { texts, flags } from '../options.ts';

export { CERTIFICATE_COLUMNS as columns } from '../../../app/lists/importCertificates.ts';

const OPTIONS = { ...DOCUMENT_OPTIONS, ...texts('project', 'sheet', 'wording'), ...flags('replace') };
const TAKES = { options: OPTIONS, operands: ['LIST'], needed: ['project'] } as const;
/** The record's own limits. */
const MOST = 400;
const MOST_WORDING = 1000;

/** `paijiang import-certificates`: the user's own list of what the village must not certify (requirement CERT-1). */
export const run = command('import-certificates', TAKES, async (given, host) => {
  const {
    values,
    operands: [list = ''],
  } = given;
  const document = askedDocument(values, host);
  const opened = await readProject(values.project, host);
  // A list of nobody's is no list: the board prints the document, and the search answers by it.
  if (document === 'none' && opened.project.policy.certificates.document === '')
    refuse(host, IMPORT_CERTIFICATES_COMMAND, 'document-missing');
  if ((values.wording ?? '').length > MOST_WORDING)
    refuse(host, IMPORT_CERTIFICATES_COMMAND, 'wording-long', { most: MOST_WORDING });
  const take = (project: Project, items: readonly RefusedMatter[]): Project => {
    const { certificates } = project.policy;
    const before = values.replace === true ? [] : refusedMatters(certificates);
    const names = new Set(items.map(({ text }) => text));
    const refused = [...before.filter(({ text }) => !names.has(text)), ...lastOfEach(items)];
    const told = { file: values.project, count: refused.length, most: MOST };
    if (refused.length > MOST) refuse(host, IMPORT_CERTIFICATES_COMMAND, 'too-many', told);
    const named = document === 'none' ? {} : { document: documentText(document), basis: document };
    const wording = values.wording === undefined ? {} : { wording: values.wording };
    tell(host, IMPORT_CERTIFICATES_COMMAND, 'saved', told);
    return {
      ...project,
      policy: { ...project.policy, certificates: { ...certificates, ...named, ...wording, refused } },
    };
  };
  return importInto(
    opened,
    { list, project: values.project, sheet: values.sheet, read: importCertificates, take },
    host,
  );
});

/** A matter that the list has twice stands once, as it was written last. */
function lastOfEach(items: readonly RefusedMatter[]): readonly RefusedMatter[] {
  return items.filter(({ text }, at) => items.findLastIndex((other) => other.text === text) === at);
}
