import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAR_LINE, terminalText } from '../../node/terminalText.ts';

describe('[CLI-30] what goes to a terminal', () => {
  it('[CLI-30] shows the commands that a name holds, and does none of them', () => {
    expect(terminalText('党员\u001b[2J活动室\u0007\u202e\n')).toBe('党员�[2J活动室��\n');
    expect(terminalText(`${CLEAR_LINE}3 / 20`)).toBe(`${CLEAR_LINE}3 / 20`);
  });

  it('[CLI-30] holds no control but line ends and tabs, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = terminalText(text);

        if (!text.includes(CLEAR_LINE))
          expect(shown).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
        expect(shown.length).toBe(text.length);
      }),
    );
  });
});
