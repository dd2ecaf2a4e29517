/**
 * Which room may import from which (docs/ARCHITECTURE.md, “Rooms”): in each list a room takes from those before it
 * only. The test of [ROOM-1] fails on an import the other way, on a circle of files, and on a room that is in no list. The
 * direction between the folders at the top is the compiler's (tsconfig.json of each).
 */
const ROOMS = {
  core: [
    'units',
    'geometry',
    'drawing',
    'project',
    'plan',
    'signs',
    'policy',
    'cad',
    'report',
    'file',
    'editing',
    'compare',
    'merge',
    'sheets',
    'start',
  ],
  typeset: ['text', 'plan', 'report', 'sheet', 'sign', 'boards', 'kinds', 'shop'],
  app: [
    'shaping',
    'faults',
    'dxf',
    'dwg',
    'artwork',
    'cells',
    'lists',
    'library',
    'words',
    'registers',
    'policy',
    'signs',
    'compare',
    'cad',
    'plans',
    'reports',
    'shop',
    'newProject',
    'batch',
    'bridge',
    'host',
  ],
  node: ['files', 'library', 'dwg', 'tables', 'writers', 'desk', 'batch', 'serve', 'cli'],
  renderer: ['kit', 'features', 'shell'],
  'renderer/kit': ['host', 'theme', 'strings', 'session', 'controls', 'actions'],
  'renderer/features': [
    'help',
    'scene',
    'underlay',
    'canvas',
    'tools',
    'findings',
    'cadImport',
    'actions',
    'start',
    'walls',
    'registers',
    'overview',
    'plan',
    'signs',
    'clearing',
    'delivery',
    'print',
    'versions',
    'township',
  ],
};

const oneWay = Object.entries(ROOMS).flatMap(([folder, rooms]) =>
  rooms.slice(0, -1).map((room, at) => ({
    name: `${folder}: nothing below takes from above`,
    severity: 'error',
    from: { path: `^${folder}/${room}/` },
    to: { path: `^${folder}/(${rooms.slice(at + 1).join('|')})/` },
  })),
);

const known = Object.entries(ROOMS).map(([folder, rooms]) => ({
  name: `${folder}: every room is in the list`,
  severity: 'error',
  from: {},
  to: { path: `^${folder}/[^/]+/`, pathNot: `^${folder}/(${rooms.join('|')})/` },
}));

export default {
  forbidden: [
    ...oneWay,
    ...known,
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no circle of folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(core|renderer)/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    combinedDependencies: false,
    cache: { folder: '.tsc/rooms', strategy: 'metadata' },
  },
};
