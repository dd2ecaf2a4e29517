import { pinyin } from 'pinyin-pro';

/** Whether a name has the words: as they are, without regard to case, or by the pinyin of its characters or their initials. */
export function matches(name: string, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  const plain = name.toLowerCase();
  const initials = initialsOf(plain);
  return wanted
    .split(/\s+/)
    .every(
      (word) =>
        plain.includes(word) ||
        initials.includes(word) ||
        (WHOLE.test(word) && pinyinOf(plain).includes(word)),
    );
}

const known = new Map<string, string>();

/** 村务公开栏 → cwgkl; what has no reading stays. */
function initialsOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const now = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  known.set(text, now);
  return now;
}

/** Letters that can be whole syllables: shorter ones are initials. */
const WHOLE = /^[a-z]{3,}$/;

const spelt = new Map<string, string>();

/** 蒙古文 → mengguwen, without tones. */
export function pinyinOf(text: string): string {
  const before = spelt.get(text);
  if (before !== undefined) return before;
  const now = pinyin(text, { toneType: 'none', type: 'array' }).join('').replaceAll('ü', 'v');
  spelt.set(text, now);
  return now;
}
