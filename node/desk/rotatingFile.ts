import { getRotatingFileSink } from '@logtape/file';

/** Of one file, bytes; as many files are kept besides the newest. */
const LARGEST = 256 * 1024;
const OLDER = 3;

/** Adds a line with the time in front. The file is open for that line alone. Throws what the file system says. */
export function addFaultLine(path: string, line: string): void {
  const sink = getRotatingFileSink(path, {
    maxSize: LARGEST,
    maxFiles: OLDER,
    formatter: ({ timestamp, rawMessage }) => `${new Date(timestamp).toISOString()} ${String(rawMessage)}\n`,
  });
  const timestamp = Date.now();
  sink({ category: [], level: 'error', message: [line], rawMessage: line, timestamp, properties: {} });
  sink[Symbol.dispose]();
}
