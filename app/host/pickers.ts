/** Dialogs of the desktop; the browser edition has none and answers `no-dialog`. */
export type Pickers = {
  open(): Promise<{ path: string } | 'closed' | 'no-dialog'>;
  folder(): Promise<{ path: string } | 'closed' | 'no-dialog'>;
  save(suggestion: { folder: string; name: string }): Promise<{ path: string } | 'closed' | 'no-dialog'>;
  /** Opens the folder in the file manager; only for folders that the program itself made. */
  reveal(folder: string): Promise<boolean>;
};
