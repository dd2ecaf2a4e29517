import { type SignFormat } from '../../core/signs/fileFormats.ts';
import { plainPart } from './fileNames.ts';

/** Folders of the whole package (docs/spec/package.md): the figures in front sort them as a shop reads. */
export const PACKAGE_FOLDERS = {
  print: '10_打印',
  cut: '20_切割',
  preview: '30_预览',
  drawings: '40_图纸',
  gang: '60_拼版',
  holes: '65_打孔样板',
  fonts: '90_字体',
} as const;
export type PackageFolder = keyof typeof PACKAGE_FOLDERS;

/** Documents at the head of the package. */
export const PACKAGE_FILES = {
  schedule: '01_清单.xlsx',
  places: '02_位置图.pdf',
  readme: '说明.txt',
} as const;

export const CHECKSUMS = 'SHA256SUMS';

/** The folder of a sign's file. `isDrawing`: it is for whoever hangs things, and nobody makes it. */
export function folderOf(
  format: SignFormat,
  about: { readonly isDrawing: boolean; readonly forApproval: boolean },
): PackageFolder {
  if (about.forApproval || format === 'png') return 'preview';
  if (about.isDrawing) return 'drawings';
  return format === 'pdf' ? 'print' : 'cut';
}

/** 查干哈达嘎查_制作资料: the folder of the whole package, in its zip and in the documents' folder. */
export function wholePackageName(village: string): string {
  return `${plainPart(village)}_制作资料`;
}

/** Longest path that is sure to be unpacked on Windows: 260 characters, of which 80 are where somebody puts it. */
const LONGEST_PATH = 180;

/** Names that Windows may not take where the package is unpacked. */
export function longNames(folder: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => folder.length + 1 + name.length > LONGEST_PATH);
}
