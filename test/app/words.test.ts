import { describe, expect, it } from 'vitest';
import { AUDIT_REASON_WORDS, FINDING_WORDS } from '../../app/words/findings.ts';
import { IMPORT_WORDS } from '../../app/words/imports.ts';
import { RULEBOOK_WORDS } from '../../app/words/rulebooks.ts';
import { CELL_PROBLEMS } from '../../app/cells/cellProblem.ts';
import { IMPORT_PROBLEMS } from '../../app/lists/problems.ts';
import { KINDS } from '../../core/policy/kinds/kinds.ts';
import { AUDIT_REASONS } from '../../core/policy/plates.ts';
import { RULEBOOK_PROBLEMS } from '../../core/policy/rulebook.ts';

describe('words of the policy', () => {
  it('[POL-9] every message of every kind of rule has its sentence, and no sentence is idle', () => {
    const messages = [...KINDS.values()].flatMap((kind) => Object.keys(kind.messages));
    expect(Object.keys(FINDING_WORDS.zh).sort()).toEqual([...messages].sort());
  });

  it.each([
    ['rulebooks', RULEBOOK_PROBLEMS, RULEBOOK_WORDS.zh],
    ['imports', [...IMPORT_PROBLEMS, ...CELL_PROBLEMS], IMPORT_WORDS.zh],
    ['audit reasons', AUDIT_REASONS, AUDIT_REASON_WORDS.zh],
  ])('[POL-9] every code has its sentence: %s', (_, codes, words) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...codes]));
  });
});
