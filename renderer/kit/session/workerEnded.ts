/** A worker that ended by itself (it would not load, or its memory is used up), as an error with what place the browser tells. */
export function workerEnded({ message, filename, lineno, colno }: ErrorEvent): Error {
  const ended = new Error(message);
  ended.stack = `${message}\n@${filename}:${lineno}:${colno}`;
  return ended;
}
