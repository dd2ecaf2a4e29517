export const PROJECT_EXTENSION = '.paijiang';

/** The name of a project file as it is shown: without what every one of them ends with. */
export function shownFileName(file: string): string {
  return file.endsWith(PROJECT_EXTENSION) ? file.slice(0, -PROJECT_EXTENSION.length) : file;
}
