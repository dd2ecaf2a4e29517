/**
 * What goes to a terminal: names of a project may hold characters that would move its cursor, hide text or turn its
 * order around; each is shown as `�`. Line ends, tabs and the program's own progress line stay.
 */
export function terminalText(text: string): string {
  return text
    .split(CLEAR_LINE)
    .map((part) => part.replace(COMMANDING, '�'))
    .join(CLEAR_LINE);
}

/** Back to the line's beginning, and what stood there is gone: progress drawn over itself. */
export const CLEAR_LINE = '\r\u001b[K';

/** Controls but for line end, tab and carriage return; what turns the order of letters around. */

const COMMANDING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
