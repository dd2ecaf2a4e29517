import { cadReport } from '../cadImport/cadReport.ts';
import { chooseCadFile } from '../cadImport/chooseFile.ts';
import { type Action } from '../../kit/actions/action.ts';

/** A CAD file comes in, and the list of what it left to be looked over. */
export const CAD_ACTIONS: readonly Action[] = [
  {
    name: 'import-cad',
    group: 'plan',
    keys: [],
    icon: 'cad',
    hindrance: ({ view }) => (view.get().place === 'plan' ? null : 'not-in-plan'),
    run: chooseCadFile,
  },
  {
    name: 'cad-report',
    group: 'plan',
    keys: [],
    hindrance: ({ session }) =>
      cadReport.get()?.document === session.get()?.document ? null : 'no-cad-report',
    run: (workbench) => {
      const report = cadReport.get();
      workbench.go('plan');
      if (report !== null) cadReport.set({ ...report, open: true });
    },
  },
];
