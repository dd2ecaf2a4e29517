import { importServices } from '../../../app/lists/importServices.ts';
import { starterServices } from '../../../app/policy/starterServices.ts';
import { IMPORT_SERVICES_COMMAND } from '../../../app/words/commands/importLists.ts';
import { mergedByName } from '../importInto.ts';
import { readList } from '../readList.ts';
import { readProject } from '../readProject.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { saveBack } from '../saveBack.ts';
import { texts, flags } from '../options.ts';

export { SERVICE_COLUMNS as columns } from '../../../app/lists/importServices.ts';

const OPTIONS = { ...texts('project', 'sheet'), ...flags('replace', 'starter') };
const TAKES = { options: OPTIONS, moreOperands: true, needed: ['project'] } as const;

/** `paijiang import-services`: a list of matters into the service directory (docs/spec/boards.md). */
export const run = command('import-services', TAKES, async ({ values, operands }, host) => {
  const [list, ...more] = operands;
  const { project: file, sheet } = values;
  if ((list === undefined) === (values.starter !== true) || more.length > 0)
    refuse(host, IMPORT_SERVICES_COMMAND, 'list-or-starter');
  const { project, assets } = await readProject(file, host);
  const { fields, assisted } = (await host.library()).catalogues;
  const taken =
    list === undefined
      ? { items: starterServices(fields, assisted), refused: 0 }
      : await readList({ list, sheet, read: (source, how) => importServices(source, fields, how) }, host);
  const before = values.replace === true ? [] : project.policy.services;
  const services = [...mergedByName(before, taken.items, ({ name }) => name.zh)];
  await saveBack(file, { ...project, policy: { ...project.policy, services } }, assets, host);
  tell(host, IMPORT_SERVICES_COMMAND, 'saved', { file, count: services.length });
  return taken.refused === 0 ? 0 : 1;
});
