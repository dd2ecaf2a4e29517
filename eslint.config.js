import tseslint from 'typescript-eslint';

/** Folders whose code may be imported from a folder; everything else is uphill. */
const only = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const library = (name, home, replacement) => ({
  regex: `^${name}(/|$)`,
  message: `${name} belongs to ${home} only: ${replacement}`,
});
const PDFKIT = library('pdfkit', 'output/pdf', 'write a Drawing or a Table');
const HARFBUZZ = library(
  'harfbuzzjs',
  'app/shaping/harfbuzz.ts',
  'take the Shaper port of typeset/text/shaper.ts',
);
const PATHKIT = library(
  'pathkit-wasm',
  'app/shaping/pathkit.ts',
  'take the ContourUnion port of core/drawing',
);
const CLIPPER = library('clipper2-ts', 'core/geometry/booleans.ts', 'call its unions and differences');
const BUDOUX = library('budoux', 'typeset/text/paragraph/words.ts', 'call its words');
const KONVA = library('konva', 'renderer/features/canvas', 'paint a Drawing');
const REACT_KONVA = library('react-konva', 'renderer/features/canvas', 'paint a Drawing');
const ELECTRON = library('electron', 'electron/', 'use the contract of app/bridge/contract.ts');
const SHEETJS = library('@e965/xlsx', 'app/lists/workbook', 'read a workbook through app/lists/readTable.ts');
const SHARP = library('sharp', 'output/png and node/', 'use the picture port');
const NODE = {
  group: ['node:*', 'fs', 'path', 'zlib', 'crypto'],
  message: 'core and typeset have no world: take it as a parameter',
};
/** docs/decisions/0050: what the face may take of the host's side. */
const UPHILL = {
  regex: '/(node|output|electron)/|/app/(host|newProject|reports|artwork|lists)/',
  message: 'the face takes core, typeset and the rooms of app/ that know no host: ask the host',
};
/** docs/decisions/0181: a change is made in core, where the command line finds it, too. */
const COMMANDS = 'the face makes no Change: call a command of core/editing/commands, or write one there';
const BUILDERS = [
  { regex: 'core/editing/(draft|tables|structure/.+)\\.ts$', message: COMMANDS },
  { regex: 'core/editing/command\\.ts$', importNames: ['command', 'planCommand'], message: COMMANDS },
  { regex: 'core/editing/change\\.ts$', importNames: ['invert', 'NO_CHANGE'], message: COMMANDS },
];
/** Enter confirms every dialog: docs/spec/studio.md, STUDIO-88. */
const MODAL = {
  regex: '^antd$',
  importNames: ['Modal'],
  message: 'take Dialog of renderer/kit/controls/Dialog.tsx',
};
const all = [PDFKIT, HARFBUZZ, PATHKIT, CLIPPER, BUDOUX, KONVA, REACT_KONVA, ELECTRON, SHEETJS, SHARP];
const but = (...keep) => all.filter((rule) => !keep.includes(rule));

export default tseslint.config(
  { ignores: ['dist/**', '.tsc/**', 'out/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  only(['**/*.ts', '**/*.tsx'], all),
  only(['core/**', 'typeset/**'], [...all, NODE]),
  only(['core/geometry/booleans.ts'], [...but(CLIPPER), NODE]),
  only(['typeset/text/paragraph/words.ts'], [...but(BUDOUX), NODE]),
  only(['output/**'], but(PDFKIT, SHARP)),
  only(['app/lists/workbook/**'], but(SHEETJS)),
  only(['app/shaping/harfbuzz.ts'], but(HARFBUZZ)),
  only(['app/shaping/pathkit.ts'], but(PATHKIT)),
  only(['node/**', 'scripts/**', 'bench/**', 'fuzz/**'], but(SHARP)),
  only(['test/**'], but(SHARP, SHEETJS)),
  only(['renderer/**'], [...all, UPHILL, ...BUILDERS, MODAL]),
  only(['renderer/features/canvas/**'], [...but(KONVA, REACT_KONVA), UPHILL, ...BUILDERS, MODAL]),
  only(
    ['renderer/kit/controls/Dialog.tsx', 'renderer/kit/theme/themeStyles.tsx'],
    [...all, UPHILL, ...BUILDERS],
  ),
  only(['electron/**'], but(ELECTRON)),
  only(['test/electron/**'], but(ELECTRON, SHARP)),
  { files: ['test/e2e/**', 'renderer/vite.config.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['scripts/**', 'bench/**', 'bin/**', 'fuzz/**'], rules: { 'no-console': 'off' } },
);
