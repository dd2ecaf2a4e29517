/** Which AutoCAD's format a `$ACADVER` is (DXF reference, HEADER section). */
const PROGRAMS: Readonly<Record<string, string>> = {
  AC1006: 'R10',
  AC1009: 'R12',
  AC1012: 'R13',
  AC1014: 'R14',
  AC1015: '2000',
  AC1018: '2004',
  AC1021: '2007',
  AC1024: '2010',
  AC1027: '2013',
  AC1032: '2018',
};

export function programOf(version: string | null): string | null {
  if (version === null) return null;
  const program = PROGRAMS[version];
  return program === undefined ? version : `AutoCAD ${program}`;
}
