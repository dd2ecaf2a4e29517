import { defineWords } from '../../../app/words/words.ts';

/** Which program this is, and where faults are kept. */
export const ABOUT = defineWords({
  zh: {
    version: '版本 {version} · {edition}',
    browser: '浏览器版',
    desktop: '桌面版',
    faults: '程序出错的记录（编号、时间和出错的程序位置，没有项目内容）在这个文件夹里：',
    shared: '样式、规则、材料和字体先用共享文件夹里的：',
    'shared-gone': '共享文件夹打不开，现在用程序自带的样式、规则、材料和字体：',
    'update-off': '不检查新版本（要检查，请负责安装的同志设好更新文件夹）。',
    'update-current': '更新文件夹里没有更新的版本：',
    'update-newer': '有新版本 {version}',
    'update-files': '安装包：{files}。请先保存，关闭程序再安装。',
    'update-show': '核对并打开文件夹',
    'update-look': '检查新版本',
    'update-fault-unreachable': '更新文件夹打不开，或者里面没有签名的清单：',
    'update-fault-unsigned': '更新清单的签名不对，没有采用。请告诉负责安装的同志：',
    'update-fault-refused': '更新清单的内容有误，没有采用。请告诉负责安装的同志：',
    'update-fault-file-missing': '更新文件夹里缺安装包，请告诉负责安装的同志：',
    'update-fault-file-wrong': '更新文件夹里的安装包和清单不符，不要安装。请告诉负责安装的同志：',
    copy: '复制路径',
    open: '打开文件夹',
  },
  en: {
    version: 'Version {version} · {edition}',
    browser: 'browser edition',
    desktop: 'desktop edition',
    faults:
      'What went wrong inside the program (numbers, times and places in the program, no contents of projects) is kept in this folder:',
    shared: 'Looks, rules, materials and typefaces of the shared folder go first:',
    'shared-gone':
      'The shared folder cannot be reached; the program’s own looks, rules, materials and typefaces are used:',
    'update-off': 'New versions are not looked for (whoever installs can name an update folder).',
    'update-current': 'There is no newer version in the update folder:',
    'update-newer': 'There is a new version, {version}',
    'update-files': 'Installer: {files}. Save and close the program before you install.',
    'update-show': 'Check it and open the folder',
    'update-look': 'Look for a new version',
    'update-fault-unreachable': 'The update folder cannot be reached, or has no signed list:',
    'update-fault-unsigned':
      'The signature of the update list is wrong; it was not used. Tell whoever installs:',
    'update-fault-refused': 'The update list is wrong; it was not used. Tell whoever installs:',
    'update-fault-file-missing': 'An installer is missing in the update folder. Tell whoever installs:',
    'update-fault-file-wrong':
      'An installer in the update folder is not the one of the list: do not install it. Tell whoever installs:',
    copy: 'Copy the path',
    open: 'Open the folder',
  },
});
