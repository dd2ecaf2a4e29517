import { type Chance } from './chance.ts';

/** What a careless or hostile hand puts in the place of a value. */
const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    -1e-320,
    2 ** 53,
    99_999_999,
    '',
    ' ',
    '0',
    '村',
    '\u0000',
    '\u202e',
  ],
  ...['__proto__', 'constructor', '../../x', 'CON', '\ud800', '\u200b', '{{x}}', '2026-02-30', '2026-11-30'],
  ...[[], {}, [[]], { __proto__: null }, 'x'.repeat(5000), Array.from({ length: 300 }, () => 0)],
];
const KEYS = ['__proto__', 'constructor', 'toString', 'id', 'x', '', 'zh', '\u0000'];

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** A copy of the value with so many things changed in it: replaced, dropped, doubled, renamed, exchanged. */
export function changedJson(value: unknown, chance: Chance, changes: number): unknown {
  const root: Record<string, unknown> = { value: structuredClone(value) };
  for (let count = 0; count < changes; count += 1) {
    const { holder, key } = somewhere(root, chance);
    const old = holder[key];
    switch (chance.below(12)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else if (holder !== root) Reflect.deleteProperty(holder, key);
        break;
      case 1:
        if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(old));
        else define(holder, chance.pick(KEYS), old);
        break;
      case 2: {
        const other = somewhere(root, chance);
        const there = other.holder[other.key];
        // Copies: what is put into itself would have no end.
        define(holder, key, structuredClone(there));
        break;
      }
      case 3:
      case 4:
      case 5:
        define(holder, key, structuredClone(chance.pick(VALUES)));
        break;
      default:
        // Of its own sort: what is refused by its sort alone is read no further.
        define(holder, key, alike(old, chance));
    }
  }
  return root['value'];
}

/** As JSON.parse would: `__proto__` is a key like any other. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function alike(old: unknown, chance: Chance): unknown {
  if (typeof old === 'number') return chance.pick([-old, old + 1, old - 0.5, old / 3, old * 1000, 0]);
  if (typeof old === 'string')
    return chance.pick([changedText(old, chance), `${old}村`, old.slice(1), '新名称', '2026-02-28']);
  if (typeof old === 'boolean') return !old;
  if (Array.isArray(old)) return chance.pick([[], [...old].reverse(), [...old, ...old], old.slice(1)]);
  return structuredClone(chance.pick(VALUES));
}

/** Goes down at random; the deeper the likelier it stops. */
function somewhere(root: Record<string, unknown>, chance: Chance): Place {
  let place: Place = { holder: root, key: 'value' };
  for (let depth = 0; depth < 12; depth += 1) {
    const inner = place.holder[place.key];
    if (typeof inner !== 'object' || inner === null) return place;
    const keys = Object.keys(inner);
    if (keys.length === 0 || (depth > 0 && chance.below(6) === 0)) return place;
    place = { holder: inner as Record<string, unknown>, key: chance.pick(keys) };
  }
  return place;
}

const PIECES = [
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '<',
  '&',
  '{',
  ']',
  '㈠',
  '\ufeff',
  '\ud83d',
  '=1+1',
  '1',
];

export function changedText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text + text.slice(at);
    default:
      return text.slice(0, at) + chance.pick(PIECES) + text.slice(at + chance.below(4));
  }
}

/** A copy with so many bytes or stretches changed: figures of a header, a stretch lost, doubled or moved, the end cut. */
export function changedBytes(bytes: Uint8Array, chance: Chance, changes: number): Uint8Array {
  let now = Buffer.from(bytes);
  for (let count = 0; count < changes && now.length > 0; count += 1) {
    // Heads and ends hold what a reader goes by.
    const region = chance.pick([64, 512, now.length, now.length]);
    const near = chance.below(Math.min(region, now.length));
    const at = chance.below(3) === 0 ? now.length - 1 - near : near;
    const length = 1 + chance.below(chance.pick([1, 4, 64, 4096]));
    switch (chance.below(7)) {
      case 0:
        now = Buffer.concat([now.subarray(0, at), now.subarray(at + length)]);
        break;
      case 1:
        now = Buffer.concat([now.subarray(0, at + length), now.subarray(at)]);
        break;
      case 2:
        now = chance.below(4) === 0 ? now.subarray(0, at) : now;
        break;
      case 3:
        now.copy(now, chance.below(now.length), at, at + length);
        break;
      case 4:
        now.fill(chance.pick([0, 0xff, 0x20]), at, Math.min(now.length, at + length));
        break;
      default:
        now[at] = chance.pick([0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, chance.below(256)]);
    }
  }
  return now;
}
