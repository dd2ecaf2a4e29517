import { defineWords } from './words.ts';

export const READ_PROJECT = defineWords({
  zh: {
    'not-found': '找不到文件“{file}”。',
    'is-folder': '“{file}”是文件夹，不是项目文件。',
    'no-access': '没有权限读取“{file}”。',
    unreadable: '读不出“{file}”：磁盘或网络有问题。',
    refused: '打不开“{file}”：{sentence}',
  },
  en: {
    'not-found': 'There is no file “{file}”.',
    'is-folder': '“{file}” is a folder, not a project file.',
    'no-access': 'You may not read “{file}”.',
    unreadable: '“{file}” cannot be read: a fault of the disk or the network.',
    refused: 'Cannot open “{file}”: {sentence}',
  },
});
