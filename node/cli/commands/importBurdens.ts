import { importBurdens } from '../../../app/lists/importBurdens.ts';
import { importRegister } from '../importRegister.ts';

export { BURDEN_COLUMNS as columns } from '../../../app/lists/importBurdens.ts';

/** `paijiang import-burdens`: work groups, apps, forms, appraisals (requirements BURDEN-1 to 3). */
export const run = importRegister({
  name: 'import-burdens',
  records: 'burdens',
  reading: () => importBurdens,
  nameOf: ({ kind, name }) => `${kind} ${name}`,
});
