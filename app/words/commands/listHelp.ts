import { defineWords } from '../words.ts';

/** What the help of every command says that reads a list: what a list is, its columns, and where it goes. */
export const LIST_HELP = defineWords({
  zh: {
    formats: 'xlsx、xls、ods 或 csv',
    columns: '必需的列：{needed}。可有：{others}',
    project: `  --project 文件       写入这个项目（原文件留作 .bak）
  --sheet 工作表名     读这一张工作表（默认第一张看得见的）`,
    replace: '  --replace            先清空原有的；不写则同名的更新、其余的追加',
    exit: '退出码：0 全部导入；1 有的行没有导入（逐一说明）；2 输入有误，什么也没写',
  },
  en: {
    formats: 'xlsx, xls, ods or csv',
    columns: 'Needed columns: {needed}. Others: {others}',
    project: `  --project FILE       the project to write to (the old file stays as .bak)
  --sheet NAME         the sheet to read (default: the first visible one)`,
    replace:
      '  --replace            empty the list first; else rows of one name are updated and others added',
    exit: 'Exit code: 0 all imported; 1 some rows were left out (each is told); 2 bad input, nothing was written',
  },
});
