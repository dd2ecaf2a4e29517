import { ALL_ACTIONS } from '../../renderer/features/actions/actionTable.ts';
import { describe, expect, it } from 'vitest';
import { type Action } from '../../renderer/kit/actions/action.ts';
import { actionFor, shownKeys } from '../../renderer/kit/actions/keys.ts';
import { typed } from '../../renderer/features/tools/typing.ts';

function action(name: string, ...keys: string[]): Action {
  return { name: name as Action['name'], group: 'edit', keys, hindrance: () => null, run: () => undefined };
}

const ACTIONS = [
  action('save', 'Mod+s'),
  action('tool-wall', 'w'),
  action('redo', 'Mod+Shift+z'),
  action('undo', 'Mod+z'),
  action('next-finding', 'F8'),
  action('zoom-fit', 'Shift+1', '!'),
  action('delete', 'Delete'),
  action('shortcuts', '?'),
];

function stroke(
  key: string,
  more: Partial<Parameters<typeof actionFor>[0]> = {},
): Parameters<typeof actionFor>[0] {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  };
}

describe('keys', () => {
  it.each([
    ['w', {}, 'tool-wall'],
    ['W', { shiftKey: true }, undefined],
    ['s', { ctrlKey: true }, 'save'],
    ['s', { metaKey: true }, 'save'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['F8', {}, 'next-finding'],
    ['!', { shiftKey: true, code: 'Digit1' }, 'zoom-fit'],
    ['?', { shiftKey: true }, 'shortcuts'],
    ['Delete', {}, 'delete'],
    ['w', { altKey: true }, undefined],
    // A Mongolian layout gives no Latin letters: the place of the key counts.
    ['ᠸ', { code: 'KeyW' }, 'tool-wall'],
  ] as const)('[KEY-1] %s %j', (key, more, expected) => {
    expect(actionFor(stroke(key, more), false, ACTIONS)?.name).toBe(expected);
  });

  it('[KEY-2] nothing fires while an input method composes', () => {
    expect(actionFor(stroke('w', { isComposing: true }), false, ACTIONS)).toBeNull();
    expect(actionFor(stroke('Process', { code: 'KeyW', keyCode: 229 }), false, ACTIONS)).toBeNull();
  });

  it('[KEY-3] in a text field letters and the field’s own keys are the field’s', () => {
    expect(actionFor(stroke('w'), true, ACTIONS)).toBeNull();
    expect(actionFor(stroke('z', { ctrlKey: true }), true, ACTIONS)).toBeNull();
    expect(actionFor(stroke('Delete'), true, ACTIONS)).toBeNull();
    expect(actionFor(stroke('s', { ctrlKey: true }), true, ACTIONS)?.name).toBe('save');
    expect(actionFor(stroke('F8'), true, ACTIONS)?.name).toBe('next-finding');
    // From the Mongolian of a sign to the next place: Alt+5 did nothing there.
    expect(actionFor(stroke('5', { altKey: true }), true, ALL_ACTIONS)?.name).toBe('go-clearing');
    expect(actionFor(stroke('s', { altKey: true }), true, ALL_ACTIONS)).toBeNull();
  });

  it('[KEY-4] keys are shown as they stand on the keyboard', () => {
    expect(['Mod+Shift+z', 'w', 'ArrowLeft', 'Delete', 'F8'].map(shownKeys)).toEqual([
      'Ctrl+Shift+Z',
      'W',
      '←',
      'Del',
      'F8',
    ]);
  });
});

describe('typing figures while drawing', () => {
  it.each([
    ['', '3', '3'],
    ['3', '.', '3.'],
    ['3.3', 'm', '3.3m'],
    ['', 'm', null],
    ['', 'w', null],
    ['3', 'w', null],
    ['3300', 'Backspace', '330'],
    ['', 'Backspace', null],
    ['3', '+', '3+'],
    ['', '+', null],
  ])('[KEY-7] %j then %s', (before, key, after) => {
    expect(typed(before, key)).toBe(after);
  });
});
