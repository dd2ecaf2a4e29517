export const PROJECT_EXTENSION = '.paijiang';

/** The name of a project file as it is shown: without what every one of them ends with. */
export function shownFileName(file: string): string {
  return file.endsWith(PROJECT_EXTENSION) ? file.slice(0, -PROJECT_EXTENSION.length) : file;
}

/** A document as a title has it: its file's name, and whose it is where the file is called otherwise. */
export function documentTitle(name: string | null, village: string): string {
  if (name === null) return village;
  return name.includes(village) ? shownFileName(name) : `${shownFileName(name)} · ${village}`;
}
