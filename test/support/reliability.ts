/** Columns of the tables that programs write into docs/reliability.md. */
export const READER_COLUMNS = ['reader', 'inputs', 'refused', 'accepted', 'faults', 'longest, ms', 'which'];
