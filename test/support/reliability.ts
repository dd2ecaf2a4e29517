/** Columns of the tables that programs write into docs/reliability.md. */
export const READER_COLUMNS = ['reader', 'inputs', 'refused', 'accepted', 'faults', 'longest, ms', 'which'];

export const FAULT_COLUMNS = ['fault', 'how', 'met', 'wrong'];

/** Kinds of faults, in words, how each is made, and its share of a run. */
export const FAULT_KINDS = {
  'killed-save': { words: 'killed while a document is saved', how: 'SIGKILL at a random moment', share: 10 },
  'killed-package': { words: 'killed while a package is made', how: 'SIGKILL at a random moment', share: 4 },
  full: { words: 'disk full', how: 'small tmpfs, filled but for a random rest', share: 10 },
  readonly: { words: 'drive turns read-only', how: 'tmpfs remounted at a random call', share: 6 },
  denied: { words: 'rights are lost', how: 'chmod at a random call, another user', share: 6 },
  'refused-save': {
    words: 'a call of a save is refused',
    how: 'ENOSPC, EROFS, EACCES, EIO … at a random call',
    share: 30,
  },
  'refused-package': { words: 'a call of a package is refused', how: 'the same', share: 10 },
  rename: { words: 'renaming is refused', how: 'EPERM, EACCES, EBUSY, EXDEV', share: 6 },
  'died-save': { words: 'a save stops for ever', how: 'nothing is done from a random call on', share: 20 },
  'died-package': { words: 'a package stops for ever', how: 'the same', share: 10 },
  gone: { words: 'the folder goes', how: 'renamed away at a random call', share: 6 },
  two: { words: 'two programs, one file', how: 'two processes save by turns, under the lock', share: 8 },
} as const;
