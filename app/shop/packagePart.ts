import { type Problem } from '../../core/problem.ts';
import { type Result } from '../../core/result.ts';
import { type ShopSign } from './shopSign.ts';
import { type SetSign } from '../signs/exportSigns.ts';
import { type ManifestParts } from '../signs/manifest.ts';

/** A file of a package; `/` parts the folders in its name. */
export type PackageFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a document of the package is made from: its signs as they were written. */
export type MadeSigns = {
  /** Without the pictures that are only to be approved, in the order of the project. */
  readonly signs: readonly ShopSign[];
  /** Those and the pictures that are only to be approved, as they were set and measured. */
  readonly exported: readonly SetSign[];
  /** The rows of the manifest so far. */
  readonly rows: readonly ManifestParts[];
  /** Names of the files that lie in the package so far, in the order in which they were made. */
  readonly names: readonly string[];
};

/** A document of the whole package beside the files of single signs: one line of `packageParts` each. */
export type PackagePart = {
  /** What it is called where it is told that it was not made. */
  readonly name: string;
  readonly make: (made: MadeSigns) => Promise<Result<readonly PackageFile[], Problem>>;
};
