import { createInterface, type Interface } from 'node:readline/promises';

/** Questions to the person at the terminal. Nothing is read before the first one. */
export function terminalQuestions(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
  let reading: { lines: Interface; over: Promise<null> } | undefined;
  const open = () => {
    const lines = createInterface({ input, output });
    return { lines, over: new Promise<null>((ended) => lines.once('close', () => ended(null))) };
  };
  return {
    /** The answer without its line end; null when the input ended (Ctrl-D, Ctrl-C). */
    ask: async (question: string): Promise<string | null> => {
      reading ??= open();
      return await Promise.race([reading.lines.question(question), reading.over]);
    },
    close: (): void => reading?.lines.close(),
  };
}
