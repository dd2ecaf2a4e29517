import { PLACE } from './application.ts';
import { STARTERS, starterCentre } from './sheets.ts';

function drawnCentre(): unknown {
  const [starter] = STARTERS;
  if (starter === undefined) throw new Error('no starter plan');
  return starterCentre(starter);
}
export const PROJECT = drawnCentre();

const ROSTER = { fileName: 'a.csv', bytes: 'YSxi', sheet: null, mapping: [], unlisted: false, mended: [] };

/** An ask of each kind that is right in its shape; those that are not here ask nothing. */
export const RIGHT_ASKS: Readonly<Record<string, unknown>> = {
  prefer: { language: 'en', theme: 'dark' },
  places: { words: '查干' },
  villages: { words: '查干', banner: '', township: '' },
  newProject: { register: PLACE, setting: 'pastoral', plan: null },
  startingPlan: { plan: 'x' },
  openSample: { sample: 'x' },
  openFile: { handle: 'x' },
  peekFile: { handle: 'x' },
  openBytes: { name: 'x', bytes: '' },
  addAsset: { document: 'x', fileName: 'a.png', bytes: 'iVBORw0KGgo=' },
  asset: { document: 'x', sha256: '0'.repeat(64) },
  saveFile: { document: 'x', project: PROJECT, where: 'as', name: '台阁牧村', overwrite: false },
  keepCopy: { document: 'x', name: '台阁牧村', project: PROJECT },
  signStandings: { document: 'x', project: PROJECT },
  preflight: { document: 'x', project: PROJECT },
  startPackage: { document: 'x', project: PROJECT, options: { formats: ['pdf'], production: false } },
  startPlans: {
    document: 'x',
    project: PROJECT,
    options: {
      paper: 'A3',
      scale: 100,
      tiles: false,
      levels: 'all',
      tables: true,
      comparison: true,
      formats: ['pdf', 'dxf', 'svg', 'png'],
      language: 'zh',
      day: '2026-11-23',
    },
  },
  artwork: { document: 'x', sha256: '0'.repeat(64) },
  readInventory: { fileName: 'a.csv', bytes: 'YSxi', sheet: null, mapping: [], place: null, mended: [] },
  readRegister: { fileName: 'a.csv', bytes: 'YSxi', sheet: null, mapping: [], register: 'services' },
  textWorkbook: {
    title: 'a',
    lines: [],
    columns: [{ heading: 'b', width: 20 }],
    rows: [['c']],
  },
  translations: { project: PROJECT, language: 'zh', shared: false },
  convertDwg: { bytes: 'QUMxMDI3AA==' },
  startReports: { document: 'x', project: PROJECT, language: 'zh' },
  startLevelPapers: {
    handles: ['x'],
    options: {
      ...{ level: 'banner', unit: '', number: '', filledBy: '', reviewedBy: '', signer: '', to: '' },
      ...{ copies: '', printer: '', printed: '' },
    },
    language: 'zh',
  },
  startLedgers: { handles: ['x'], language: 'zh' },
  townshipFiles: { folder: 'x' },
  townshipRows: { handles: ['x'] },
  previewMany: { source: PROJECT, handles: ['x'], parts: ['look'], language: 'zh' },
  startMany: { source: PROJECT, to: [{ handle: 'x', fingerprint: '0' }], parts: ['look'] },
  readRoster: ROSTER,
  beginRoster: { place: null, language: 'zh' },
  startBatch: { list: ROSTER, what: ['signs'], lanes: 1, language: 'zh' },
  batchReport: { job: 'x' },
  openCopy: { document: 'x' },
  dropCopy: { document: 'x' },
  versions: { document: 'x' },
  peekVersion: { document: 'x', version: '1' },
  takeVersion: { document: 'x', version: '1' },
  fileOnDisk: { document: 'x', name: null },
  packageState: { job: 'x', since: 0 },
  cancelPackage: { job: 'x' },
  showFolder: { job: 'x' },
  keepFault: { number: 'F-00A1', step: 'window', kind: 'TypeError', frames: ['Rail Rail.tsx:1:2'] },
  callsToPage: { wait: false },
  standing: { unsaved: true },
  menu: {
    groups: [{ title: '文件', items: [{ action: 'save', label: '保存', keys: 'Mod+s', enabled: true }] }],
  },
  closeDocument: { document: 'x' },
};
