import { type ColumnDefinition } from '../../app/lists/columns.ts';
import { LIST_HELP } from '../../app/words/commands/listHelp.ts';
import { say, type UiLanguage } from '../../app/words/words.ts';

/** The columns of a list for the help of the command that reads it, each by its first heading of the language. */
export function columnsHelp(columns: readonly ColumnDefinition<string>[], language: UiLanguage): string {
  const nameOf = ({ headings }: ColumnDefinition<string>): string =>
    headings.find((heading) => language === 'zh' || /^[a-z]/i.test(heading)) ?? headings[0] ?? '';
  const named = (needed: boolean): string =>
    columns
      .filter(({ required }) => required === needed)
      .map(nameOf)
      .join(language === 'zh' ? '、' : ', ');
  return folded(say(LIST_HELP, language, 'columns', { needed: named(true), others: named(false) }));
}

const INDENT = 23;
const WIDTH = 118;

/** Lines under one another behind the column of options; a Chinese character takes two places of a terminal. */
export function folded(text: string): string {
  const lines = [''];
  for (const piece of text.split(/(?<=[、。 ])/u)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && placesOf(line + piece) > WIDTH - INDENT) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd().replaceAll('\u00a0', ' ')).join(`\n${' '.repeat(INDENT)}`);
}

function placesOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0000-\u02ff]/u.test(letter) ? 1 : 2), 0);
}
