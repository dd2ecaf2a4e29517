import { defineWords } from '../words.ts';

/** What the commands of the policy share. */
export const POLICY_COMMANDS = defineWords({
  zh: {
    'rulebook-refused': '规则“{name}”不能使用：',
    'rulebook-not-found': '没有名为“{name}”的规则，也没有这个文件。自带的规则：{known}',
    'rulebook-not-json': '规则文件“{name}”不是 JSON',
    'day-wrong': '日期“{value}”不对；写成 2026-11-23',
    unwritable: '不能写入“{file}”：{reason}',
    written: '已写：{file}',
    'missing-glyphs': '请注意：{file} 中有字体缺字，已用“〓”代替：{characters}',
    secondary: '请注意：规则“{name}”依据次级来源编写，使用前请取得并核对原文。',
    'same-file': '几个输出不能写到同一个文件“{file}”',
  },
  en: {
    'rulebook-refused': 'The rulebook “{name}” cannot be used:',
    'rulebook-not-found': 'There is no rulebook “{name}” and no such file. Shipped: {known}',
    'rulebook-not-json': 'The rulebook file “{name}” is not JSON',
    'day-wrong': 'The day “{value}” is wrong; write 2026-11-23',
    unwritable: 'Cannot write “{file}”: {reason}',
    written: 'Written: {file}',
    'missing-glyphs': 'Note: {file} lacks characters, 〓 stands for them: {characters}',
    secondary: 'Note: the rulebook “{name}” was made from a secondary source; get and compare the original.',
    'same-file': 'Several outputs cannot go to the same file “{file}”',
  },
});
