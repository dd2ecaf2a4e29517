/**
 * The names of the contract's asks, alone: the sandboxed preload needs them and must not carry the schemas. The
 * contract does not compile when a name is missing here or too many.
 */
export const ASK_NAMES = [
  'greet',
  'prefer',
  'library',
  'places',
  'startingPlans',
  'startingPlan',
  'samples',
  'newProject',
  'openSample',
  'recentFiles',
  'folderFiles',
  'chooseFile',
  'openFile',
  'openBytes',
  'saveFile',
  'keepCopy',
  'addAsset',
  'asset',
  'copies',
  'openCopy',
  'dropCopy',
  'startPackage',
  'startPlans',
  'packageState',
  'cancelPackage',
  'showFolder',
] as const;
export type AskName = (typeof ASK_NAMES)[number];
