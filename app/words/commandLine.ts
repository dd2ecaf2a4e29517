import { defineWords } from './words.ts';

/** What the command line itself says; each command has words of its own in app/words/commands. */
export const COMMAND_LINE = defineWords({
  zh: {
    usage: '用法：paijiang 命令 [选项]\n\n命令：\n{commands}\n',
    'usage.more':
      '\n各命令的选项：paijiang 命令 --help\n所有命令都可用：--lang zh|en（界面语言，默认 zh）、--help、--version\n',
    'no-command': '没有写命令。',
    'unknown-command': '没有“{name}”这个命令。',
    'unknown-language': '不支持的语言“{value}”；--lang 可用 zh 或 en。',
    'shared-missing': '共享文件夹“{folder}”打不开：这次用程序自带的样式、规则和字体。',
    nearest: '是不是要用“{name}”？',
    'unknown-option': '没有“{name}”这个选项。',
    'option-without-value': '选项“{name}”后面要写值。',
    'option-takes-no-value': '选项“{name}”后面不写值。',
    'option-twice': '选项“{name}”只能写一次。',
    'missing-operand': '还要写：{operand}。',
    'too-many-operands': '多写了“{operand}”。',
    'help-hint': '用法见：{call}',
    failed: '程序内部出错，未能完成，编号 {fault}。请把编号告诉开发者；记录在 {folder}',
    'failed-unkept':
      '程序内部出错，未能完成，编号 {fault}。记录写不进 {folder}，请把编号和下面的内容告诉开发者：',
  },
  en: {
    usage: 'Usage: paijiang COMMAND [options]\n\nCommands:\n{commands}\n',
    'usage.more':
      '\nOptions of a command: paijiang COMMAND --help\nEvery command takes: --lang zh|en (default zh), --help, --version\n',
    'no-command': 'No command was given.',
    'unknown-command': 'There is no command “{name}”.',
    'unknown-language': 'Unknown language “{value}”; --lang takes zh or en.',
    'shared-missing':
      'The shared folder “{folder}” cannot be reached: the program’s own looks, rules and typefaces are used.',
    nearest: 'Did you mean “{name}”?',
    'unknown-option': 'There is no option “{name}”.',
    'option-without-value': 'Option “{name}” needs a value.',
    'option-takes-no-value': 'Option “{name}” takes no value.',
    'option-twice': 'Option “{name}” can be given only once.',
    'missing-operand': 'Missing: {operand}.',
    'too-many-operands': 'One too many: “{operand}”.',
    'help-hint': 'For usage: {call}',
    failed:
      'The program itself failed, number {fault}. Please tell its developers; the record lies in {folder}',
    'failed-unkept':
      'The program itself failed, number {fault}. {folder} takes no record: please give the number and this to its developers:',
  },
});
