import { type PlanOptions } from '../../../app/bridge/contract.ts';
import { type Project } from '../../../core/project/project.ts';
import { Store } from '../../kit/session/store.ts';

/** What is asked for in the print dialog; language and day are the window's. */
export type PrintChoice = Omit<PlanOptions, 'language' | 'day'>;

const FIRST: PrintChoice = {
  paper: 'A3',
  scale: 100,
  tiles: false,
  levels: 'all',
  tables: true,
  comparison: true,
  formats: ['pdf'],
};

/** Kept while the document is open: whoever comes back from the plan finds what was chosen. */
export const printChoice = new Store<{ readonly document: string; readonly choice: PrintChoice }>({
  document: '',
  choice: FIRST,
});

export function choiceOf(document: string): PrintChoice {
  const kept = printChoice.get();
  return kept.document === document ? kept.choice : FIRST;
}

/** Whether anything was chosen for this document yet. */
export function wasChosen(document: string): boolean {
  return printChoice.get().document === document;
}

/** Whether before and after can be put side by side: an existing state and a proposal. */
export function canCompare({ plan }: Project): boolean {
  return (['existing', 'proposed'] as const).every((kind) => plan?.variants.some((one) => one.kind === kind));
}
