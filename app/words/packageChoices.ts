import { PACKAGE_FILES, PACKAGE_FOLDERS } from './packageFolders.ts';
import { SHOP_WORDS } from './shopPapers.ts';
import { type UiLanguage } from './words.ts';

const folderOf = (path: string): string => path.split('/')[0] ?? path;

/** What can be left out of a package: its word on the command line, and where it lies. */
const PACKAGE_CHOICES = {
  print: PACKAGE_FOLDERS.print,
  cut: PACKAGE_FOLDERS.cut,
  preview: PACKAGE_FOLDERS.preview,
  drawings: PACKAGE_FOLDERS.drawings,
  fonts: PACKAGE_FOLDERS.fonts,
  schedule: PACKAGE_FILES.schedule,
  places: PACKAGE_FILES.places,
  order: SHOP_WORDS['order-file'],
  jobs: folderOf(SHOP_WORDS['job-file']),
  proofs: folderOf(SHOP_WORDS['proof-file']),
  gang: PACKAGE_FOLDERS.gang,
  holes: PACKAGE_FOLDERS.holes,
} as const;
export type PackageChoice = keyof typeof PACKAGE_CHOICES;

/** Its own keys, by its type. */
export const PACKAGE_CHOICE_WORDS = Object.keys(PACKAGE_CHOICES) as readonly PackageChoice[];

/** print（10_打印）、cut（20_切割）…: for the help of `package`; a word and its place stay on one line. */
export function sayPackageChoices(language: UiLanguage): string {
  const said = Object.entries(PACKAGE_CHOICES);
  return language === 'zh'
    ? said.map(([word, place]) => `${word}（${place}）`).join('、')
    : said.map(([word, place]) => `${word}\u00a0(${place})`).join(', ');
}
