import { type Problem } from '../../../core/problem.ts';
import { SETTINGS } from '../../../core/project/register.ts';
import { type CellProblemCode } from '../../cells/cellProblem.ts';
import { saySignProblem } from '../../signs/saySign.ts';
import { IMPORT_WORDS } from '../../words/imports.ts';
import { NAME_FAULTS } from '../../words/names.ts';
import { ROSTER_WORDS } from '../../words/roster.ts';
import { sayValue } from '../../words/values.ts';
import { say, type UiLanguage } from '../../words/words.ts';
import { type RosterColumn } from './rosterColumns.ts';

/**
 * Something about a row of a roster that a person should see. `held`: no centre is made of the row until it is mended;
 * `open`: the cell is left open; `told`: the row is as it was understood.
 */
export type RosterFinding = {
  /** Counted as the list has them, empty ones too; the headings of a plain list are record 1. */
  readonly record: number;
  /** The column's heading; null = the row as a whole. */
  readonly column: string | null;
  /** Which column that is. */
  readonly key: RosterColumn | null;
  readonly weight: 'held' | 'open' | 'told';
  readonly problem: Problem;
};

/** The finding in words. */
export function sayRosterFinding({ problem: { code, data } }: RosterFinding, language: UiLanguage): string {
  if (isOwn(code)) {
    // Of a name: what is wrong with it, by codes that have their own sentences.
    const faults = String(data['faults'] ?? '')
      .split(' ')
      .flatMap((fault) => (isNameFault(fault) ? [say(NAME_FAULTS, language, fault)] : []));
    const suggestions = String(data['near'] ?? '');
    const setting = SETTINGS.find((known) => known === data['setting']);
    return say(ROSTER_WORDS, language, code, {
      ...data,
      fault: faults.join('；'),
      near: suggestions === '' ? '' : say(ROSTER_WORDS, language, 'near', { suggestions }),
      ...(setting === undefined ? {} : { setting: sayValue(language, 'setting', setting) }),
    });
  }
  const sign = saySignProblem({ code, data }, language);
  if (sign !== null) return sign;
  // What is left are the refusals of cells, each of which has its sentence.
  return say(IMPORT_WORDS, language, code as CellProblemCode, data);
}

function isOwn(code: string): code is keyof typeof ROSTER_WORDS.zh {
  return Object.hasOwn(ROSTER_WORDS.zh, code);
}

function isNameFault(code: string): code is keyof typeof NAME_FAULTS.zh {
  return Object.hasOwn(NAME_FAULTS.zh, code);
}

/** The findings as other programs take them. */
export function rosterFindingsJson(findings: readonly RosterFinding[], language: UiLanguage) {
  return findings.map((finding) => ({
    record: finding.record,
    column: finding.column,
    code: finding.problem.code,
    message: sayRosterFinding(finding, language),
    weight: finding.weight,
  }));
}
