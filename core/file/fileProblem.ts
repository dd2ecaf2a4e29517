import { type PlanFault } from '../plan/inspectPlan.ts';
import { type Problem } from '../problem.ts';

/** Why one place of a project's JSON is not taken. `path` in the data reads like `signs[3].size.width`. */
export type FieldFault = Problem<
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-in-list'
  | 'wrong-form'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-whole'
  | 'id-twice'
  | 'asset-not-listed'
  | 'otherwise'
  | PlanFault['code']
>;

type ProjectFileCode =
  | 'empty-file'
  | 'file-too-large'
  | 'other-kind'
  | 'unknown-kind'
  | 'zip-damaged'
  | 'zip-cut-off'
  | 'too-many-entries'
  | 'entry-too-large'
  | 'entry-unknown'
  | 'entry-twice'
  | 'no-project-json'
  | 'other-encoding'
  | 'broken-encoding'
  | 'not-json'
  | 'json-cut-off'
  | 'too-deep'
  | 'not-a-project'
  | 'bad-version'
  | 'newer-version'
  | 'older-version'
  | 'invalid'
  | 'checksum-differs'
  | 'asset-missing'
  | 'asset-differs';

/** Why a project file does not open. `faults` are there for `invalid`, in the order of the document. */
export type ProjectFileProblem = Problem<ProjectFileCode> & { readonly faults?: readonly FieldFault[] };
