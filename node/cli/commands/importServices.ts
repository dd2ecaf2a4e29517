import { resolve } from 'node:path';
import { importServices } from '../../../app/lists/importServices.ts';
import { starterServices } from '../../../app/policy/starterServices.ts';
import { IMPORT_SERVICES_COMMAND } from '../../../app/words/commands/importLists.ts';
import { say } from '../../../app/words/words.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Service } from '../../../core/project/service.ts';
import { type ExitCode, type Host } from '../host.ts';
import { mergedByName } from '../importInto.ts';
import { listSource, tellImported, tellImportProblem } from '../listSource.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';
import { saveChangedProject } from '../saveProject.ts';
import { saySaveProblem } from '../saySaveProblem.ts';

/** `paijiang import-services`: a list of matters into the service directory (docs/spec/boards.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(
    args,
    {
      project: { type: 'string' },
      replace: { type: 'boolean' },
      starter: { type: 'boolean' },
      sheet: { type: 'string' },
    },
    { operands: [], moreOperands: true },
  );
  const read = options.ok ? options : null;
  if (!options.ok) sayOptionProblem(options.problem, 'import-services', host);
  if (read === null) return 2;
  const { values, operands } = read.value;
  const [list] = operands;
  if (values.project === undefined) {
    sayOptionProblem({ code: 'missing-operand', data: { operand: '--project' } }, 'import-services', host);
    return 2;
  }
  if ((list === undefined) === (values.starter !== true) || operands.length > 1) {
    host.err(`${say(IMPORT_SERVICES_COMMAND, host.language, 'list-or-starter')}\n`);
    return 2;
  }
  const opened = await readProject(values.project, host);
  if (opened === null) return 2;
  const taken = list === undefined ? await starter(host) : await fromList(list, values.sheet, host);
  if (taken === null) return 2;
  const before = values.replace === true ? [] : opened.project.policy.services;
  const services = mergedByName(before, taken.services, ({ name }) => name.zh);
  const project: Project = {
    ...opened.project,
    policy: { ...opened.project.policy, services: [...services] },
  };
  const saved = await saveChangedProject(resolve(host.folder, values.project), project, {
    assets: opened.assets,
    now: host.now(),
  });
  if (!saved.ok) {
    saySaveProblem(saved.problem, host);
    return 2;
  }
  const told = { file: values.project, count: services.length };
  host.err(`${say(IMPORT_SERVICES_COMMAND, host.language, 'saved', told)}\n`);
  return taken.refused === 0 ? 0 : 1;
}

type Taken = { readonly services: readonly Service[]; readonly refused: number };

async function starter({ library }: Host): Promise<Taken> {
  const { fields, assisted } = (await library()).catalogues;
  return { services: starterServices(fields, assisted), refused: 0 };
}

async function fromList(list: string, sheet: string | undefined, host: Host): Promise<Taken | null> {
  const source = await listSource(resolve(host.folder, list), list, host);
  if (source === null) return null;
  const { fields } = (await host.library()).catalogues;
  const imported = await importServices(source, fields, {
    readWorkbook: host.readWorkbook,
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!imported.ok) {
    tellImportProblem(imported.problem, host);
    return null;
  }
  tellImported(imported.value, host);
  return { services: imported.value.items, refused: imported.value.refused };
}
