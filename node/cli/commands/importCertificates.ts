import { importCertificates } from '../../../app/lists/importCertificates.ts';
import { IMPORT_CERTIFICATES_COMMAND } from '../../../app/words/commands/certificates.ts';
import { say } from '../../../app/words/words.ts';
import { documentText } from '../../../core/project/basisDocument.ts';
import { type Project } from '../../../core/project/project.ts';
import { refusedMatters, type RefusedMatter } from '../../../core/project/certificates.ts';
import { askedDocument, DOCUMENT_OPTIONS } from '../documentOptions.ts';
import { type ExitCode, type Host } from '../host.ts';
import { importInto } from '../importInto.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';

const COMMAND = 'import-certificates';
/** The record's own limits. */
const MOST = 400;
const MOST_WORDING = 1000;

/** `paijiang import-certificates`: the user's own list of what the village must not certify (requirement CERT-1). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(
    args,
    {
      ...DOCUMENT_OPTIONS,
      project: { type: 'string' },
      sheet: { type: 'string' },
      wording: { type: 'string' },
      replace: { type: 'boolean' },
    },
    { operands: ['LIST'] },
  );
  if (!options.ok) {
    sayOptionProblem(options.problem, COMMAND, host);
    return 2;
  }
  const { values, operands } = options.value;
  const [list = ''] = operands;
  if (values.project === undefined) {
    sayOptionProblem({ code: 'missing-operand', data: { operand: '--project' } }, COMMAND, host);
    return 2;
  }
  const document = askedDocument(values, host);
  if (document === null) return 2;
  const opened = await readProject(values.project, host);
  if (opened === null) return 2;
  const tell = (key: keyof typeof IMPORT_CERTIFICATES_COMMAND.zh, data = {}) =>
    host.err(`${say(IMPORT_CERTIFICATES_COMMAND, host.language, key, data)}\n`);
  // A list of nobody's is no list: the board prints the document, and the search answers by it.
  if (document === 'none' && opened.project.policy.certificates.document === '') {
    tell('document-missing');
    return 2;
  }
  if ((values.wording ?? '').length > MOST_WORDING) {
    tell('wording-long', { most: MOST_WORDING });
    return 2;
  }
  const take = (project: Project, items: readonly RefusedMatter[]): Project | null => {
    const { certificates } = project.policy;
    const before = values.replace === true ? [] : refusedMatters(certificates);
    const names = new Set(items.map(({ text }) => text));
    const refused = [...before.filter(({ text }) => !names.has(text)), ...lastOfEach(items)];
    if (refused.length > MOST) {
      tell('too-many', { count: refused.length, most: MOST });
      return null;
    }
    const named = document === 'none' ? {} : { document: documentText(document), basis: document };
    const wording = values.wording === undefined ? {} : { wording: values.wording };
    tell('saved', { file: values.project, count: refused.length });
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
}

/** A matter that the list has twice stands once, as it was written last. */
function lastOfEach(items: readonly RefusedMatter[]): readonly RefusedMatter[] {
  return items.filter(({ text }, at) => items.findLastIndex((other) => other.text === text) === at);
}
