import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that a start command names, absolute: plain paths and `file://` addresses; what begins with a dash is a
 * switch of the program or of Chromium. What a file is, its opening says.
 */
export function fileArguments(words: readonly string[], folder: string): readonly string[] {
  return words.flatMap((word) => {
    if (word === '' || word.startsWith('-')) return [];
    if (!word.startsWith('file:')) return [resolve(folder, word)];
    try {
      return [fileURLToPath(word)];
    } catch {
      return [];
    }
  });
}
