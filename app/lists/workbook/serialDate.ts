const DAY_MS = 86_400_000;

/** 2023-05-01, 2023-05-01T08:30:00Z, 08:30:00 → the serial number of the workbook's system; null where it is none. */
export function serialOfIso(text: string, dates1904: boolean): number | null {
  const found =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/u.exec(
      text,
    );
  if (found === null || (found[1] === undefined && found[4] === undefined)) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const time =
    Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds.replace(',', '.')) * 1000;
  if (year === undefined) return time / DAY_MS;
  const epoch = dates1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch + time) / DAY_MS;
}
