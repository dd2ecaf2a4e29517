/**
 * Makes test/golden/shaping.json with HarfBuzz's own command line, hb-shape (Debian: libharfbuzz-bin):
 *
 *   node scripts/make-shaping-table.mjs
 *
 * The Mongolian rows are letters put together so that every letter, suffix and format character meets every
 * kind of neighbour. They are shaping test data, not language: nobody proof-read them and no sign uses them.
 * The Chinese rows are real names of townships, and village names with rare characters.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(import.meta.url);
const catalogue = JSON.parse(readFileSync(join(root, 'fonts/fonts.json'), 'utf8')).faces;
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const MVS = '\u180e';
const NNBSP = '\u202f';
const SELECTORS = ['\u180b', '\u180c', '\u180d', '\u180f'];
const VOWELS = range(0x1820, 0x1826);
const CONSONANTS = range(0x1828, 0x1842);
/** Case and plural suffixes in the spelling that follows U+202F. */
const SUFFIXES = 'ᠶᠢᠨ ᠤᠨ ᠤ ᠳᠤ ᠲᠤ ᠳᠦᠷ ᠢ ᠶᠢ ᠠᠴᠠ ᠡᠴᠡ ᠢᠶᠠᠷ ᠪᠠᠷ ᠲᠠᠢ ᠲᠡᠢ ᠢᠶᠠᠨ ᠪᠠᠨ ᠤᠳ ᠨᠤᠭᠤᠳ'.split(' ');
/** Common words of place and office names, as stems for suffixes. */
const STEMS =
  'ᠮᠣᠩᠭᠣᠯ ᠭᠠᠴᠠᠭ᠎ᠠ ᠰᠤᠮᠤ ᠬᠣᠰᠢᠭᠤ ᠠᠶᠢᠮᠠᠭ ᠬᠣᠲᠠ ᠤᠯᠠᠭᠠᠨ ᠴᠠᠭᠠᠨ ᠰᠢᠷ᠎ᠠ ᠨᠠᠭᠤᠷ ᠠᠭᠤᠯᠠ ᠭᠣᠣᠯ ᠪᠠᠶᠠᠨ ᠠᠷᠤ ᠬᠣᠷᠴᠢᠨ ᠡᠷᠭᠦᠨ᠎ᠡ'.split(
    ' ',
  );

function mongolianTexts() {
  const words = CONSONANTS.flatMap((consonant, index) => {
    const vowel = VOWELS[index % VOWELS.length];
    const other = VOWELS[(index + 3) % VOWELS.length];
    const next = CONSONANTS[(index + 7) % CONSONANTS.length];
    return [
      `${consonant}${vowel}${next}${other}`,
      `${vowel}${consonant}${other}${consonant}`,
      `${consonant}${vowel}ᠩᠭ${other}${next}`,
    ];
  });
  const separated = CONSONANTS.flatMap((consonant, index) =>
    ['ᠠ', 'ᠡ'].map((vowel) => `${VOWELS[index % VOWELS.length]}${consonant}${MVS}${vowel}`),
  );
  const selected = [...VOWELS, ...CONSONANTS].flatMap((letter, index) => {
    const selector = SELECTORS[index % SELECTORS.length];
    const vowel = VOWELS[(index + 2) % VOWELS.length];
    return [
      `${letter}${selector}`,
      `ᠪ${vowel}${letter}${selector}ᠨ${vowel}`,
      `ᠪ${vowel}${letter}${selector}`,
    ];
  });
  const everySelector = SELECTORS.flatMap((selector) =>
    ['ᠠ', 'ᠢ', 'ᠣ', 'ᠭ', 'ᠨ', 'ᠳ'].map((letter) => `ᠠ${letter}${selector}ᠠ`),
  );
  const suffixed = STEMS.flatMap((stem, index) =>
    SUFFIXES.filter((_, at) => (at + index) % 3 === 0).map((suffix) => `${stem}${NNBSP}${suffix}`),
  );
  // The same with the separators that people also type: the forms differ, and must differ alike.
  const otherSeparators = SUFFIXES.flatMap((suffix) => [`ᠭᠠᠵᠠᠷ ${suffix}`, `ᠭᠠᠵᠠᠷ${MVS}${suffix}`]);
  const phrases = STEMS.map((stem, index) => {
    const [next, last] = [STEMS[(index + 5) % STEMS.length], STEMS[(index + 9) % STEMS.length]];
    return `${stem}${NNBSP}${SUFFIXES[index % SUFFIXES.length]} ${next} ${last}${NNBSP}ᠤᠨ ᠲᠥᠪ`;
  });
  const marks = ['ᠮᠣᠩᠭᠣᠯ᠂ ᠬᠡᠯᠡ᠃', '᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙', 'ᠬᠣᠰᠢᠭᠤ᠊ᠨ', '᠀ᠠ᠁᠄'];
  return [
    ...words,
    ...separated,
    ...selected,
    ...everySelector,
    ...suffixed,
    ...otherSeparators,
    ...phrases,
    ...marks,
  ];
}

const RARE = [...'㙦垚𠙶坽䓖塝磡㘰埗𡐓嘎淖尔旗'];

function chineseTexts() {
  const townships = readFileSync(join(root, 'templates/places/townships.csv'), 'utf8')
    .split('\n')
    .map((line) => line.trim().split(','))
    .filter(([code]) => /^\d/.test(code ?? ''));
  const names = townships
    .filter((_, index) => index % 5 === 0)
    .map(([, , banner, township]) => `${banner}${township}`);
  const villages = RARE.flatMap((rare, index) => {
    const other = RARE[(index + 4) % RARE.length];
    return [`${rare}村`, `上${rare}${other}嘎查`, `小${other}${rare}村民委员会`];
  });
  return [...names, ...villages, '101（值班室）', '《村规民约》——“一事一议”，共2项。'];
}

/** Rows of one kind, all shaped by one run of hb-shape. */
function shaped(key, script, language, vertical, texts) {
  const face = catalogue.find((each) => each.key === key);
  const file = join(dirname(require.resolve(`${face.package}/package.json`)), face.file);
  const output = execFileSync(
    'hb-shape',
    [
      ...[`--font-file=${file}`, `--script=${script}`, `--language=${language}`],
      ...[
        `--direction=${vertical ? 'ttb' : 'ltr'}`,
        '--no-glyph-names',
        '--output-format=json',
        '--text-file=-',
      ],
    ],
    { input: `${texts.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const lines = output.trim().split('\n');
  if (lines.length !== texts.length) throw new Error(`${lines.length} answers for ${texts.length} texts`);
  return texts.map((text, index) => {
    const glyphs = JSON.parse(lines[index]).map(({ g, cl, ax, ay, dx, dy }) => [g, cl, ax, ay, dx, dy]);
    return { font: key, script, vertical, text, glyphs };
  });
}

const [, version] =
  /HarfBuzz\) ([\d.]+)/.exec(execFileSync('hb-shape', ['--version'], { encoding: 'utf8' })) ?? [];
const unique = (texts) => [...new Set(texts)];
const chinese = unique(chineseTexts());
const rows = [
  ...shaped('noto-sans-mongolian-400', 'Mong', 'mn', false, unique(mongolianTexts())),
  ...shaped('noto-serif-sc-600', 'Hans', 'zh', false, chinese),
  ...shaped('noto-serif-sc-600', 'Hans', 'zh', true, chinese),
];
const head = {
  about:
    'Made by scripts/make-shaping-table.mjs: shaping test data, not language. glyphs: [id, cluster in code points, xAdvance, yAdvance, xOffset, yOffset], font units.',
  'hb-shape': version,
  fonts: Object.fromEntries(
    unique(rows.map((row) => row.font)).map((key) => [
      key,
      catalogue.find((each) => each.key === key).sha256,
    ]),
  ),
};
// Format characters are written as escapes, so that they can be seen.
const visible = (text) =>
  text.replace(/[\u180b-\u180f\u202f]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
const lines = rows.map((row) => visible(JSON.stringify(row)));
writeFileSync(
  join(root, 'test/golden/shaping.json'),
  `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`,
);
const count = (script, vertical) =>
  rows.filter((row) => row.script === script && row.vertical === vertical).length;
console.log(
  `${count('Mong', false)} Mongolian, ${count('Hans', false)} Chinese, ${count('Hans', true)} vertical, hb-shape ${version}`,
);
