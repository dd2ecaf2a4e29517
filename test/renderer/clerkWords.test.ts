import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS } from '../../renderer/features/actions/actionTable.ts';
import { findActions } from '../../renderer/features/actions/findActions.ts';
import { ACTION_GROUP_NAMES, ACTIONS } from '../../renderer/kit/strings/actions.ts';
import { CLERK_WORDS } from '../../renderer/kit/strings/clerkWords.ts';
import { say } from '../../app/words/words.ts';

const found = (words: string): readonly string[] =>
  findActions(words, ({ name, group }) => ({
    name: say(ACTIONS, 'zh', name),
    group: say(ACTION_GROUP_NAMES, 'zh', group),
  })).map(({ name }) => name);

const words = Object.entries(CLERK_WORDS).flatMap(([action, list]) =>
  list.split(' ').map((word) => [word, action] as const),
);

describe('words of clerks in the palette', () => {
  it('[STUDIO-9] are at least 150, each under one command', () => {
    expect(words.length).toBeGreaterThanOrEqual(150);
    const twice = words.map(([word]) => word).filter((word, i, all) => all.indexOf(word) !== i);
    expect(twice).toEqual([]);
    for (const [, action] of words) expect(ALL_ACTIONS.map(({ name }) => name)).toContain(action);
  });

  it('[STUDIO-9] find their command first, by the word and by its pinyin', () => {
    // A word that is a command's own name finds that command.
    const names = new Set<string>(ALL_ACTIONS.map(({ name }) => say(ACTIONS, 'zh', name)));
    for (const [word, action] of words) {
      if (names.has(word)) continue;
      expect(found(word)[0], word).toBe(action);
      if (!/^\p{Script=Han}+$/u.test(word)) continue;
      const spelt = pinyin(word, { toneType: 'none', type: 'array' }).join('').replaceAll('ü', 'v');
      expect(found(spelt), `${word} ${spelt}`).toContain(action);
      const initials = pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
      expect(found(initials), `${word} ${initials}`).toContain(action);
    }
  });

  it('[STUDIO-9] the words that found nothing on the first walk find something', () => {
    const walk = '荣誉 Excel 帮助 村名 通知 报告 制作 打开 新建 楼层 方案 确认 校对 打包 设置'.split(' ');
    for (const word of walk) expect(found(word), word).not.toEqual([]);
    expect(found('')).toHaveLength(ALL_ACTIONS.length);
    expect(found('鲲鹏')).toEqual([]);
  });
});
