import { defineWords } from '../../../app/words/words.ts';

/** Tables that are typed in. */
export const GRID = defineWords({
  zh: {
    'row-number': '行',
    'new-row': '新一行',
    'type-here': '在这里录入新一行',
    cell: '{column}，第 {row} 行',
    'cell-new': '{column}，新一行',
    'choose-row': '第 {row} 行',
    'drag-row': '第 {row} 行，按住拖动可以换次序',
    open: '待填',
    unread: '没有读懂：{why}',
    'beyond-columns': '粘贴的内容右边多出 {count} 列，表里没有地方放，没有贴入：{texts}',
    'beyond-fixed': '“{columns}”这几列不能填写，粘贴时跳过了',
    'beyond-rows': '粘贴的内容多出 {count} 行，这张表不能加行，没有贴入：{texts}',
    'beyond-headings': '粘贴的内容带标题行（{texts}）：各列按标题放好，标题行没有当成一条',
    'beyond-unknown': '有 {count} 个标题表里没有，或不知道指哪一列，这几列没有贴入：{texts}',
    keys: '方向键移动，直接打字录入，F2 修改，Enter 往下，Tab 往右，Esc 放弃；可从 Excel、WPS 整块粘贴；Shift+空格选整行，Ctrl+A 全选，Delete 清空{rows}',
    'keys-rows': '（选中整行时删除）',
    list: '可选的内容',
  },
  en: {
    'row-number': 'Row',
    'new-row': 'New row',
    'type-here': 'Type a new row here',
    cell: '{column}, row {row}',
    'cell-new': '{column}, new row',
    'choose-row': 'Row {row}',
    'drag-row': 'Row {row}, drag to reorder',
    open: 'to be filled in',
    unread: 'Not understood: {why}',
    'beyond-columns': 'What was pasted has {count} more columns than the table; these were left out: {texts}',
    'beyond-fixed': 'These columns cannot be typed in and were passed over: {columns}',
    'beyond-rows':
      'What was pasted has {count} more rows, and this table takes no new ones; left out: {texts}',
    'beyond-headings': 'What was pasted has a heading row ({texts}): columns went by it, and it is no row',
    'beyond-unknown':
      '{count} headings are not of this table, or may mean several; their columns were left out: {texts}',
    keys: 'Arrows move, typing enters, F2 edits, Enter goes down, Tab goes right, Esc gives up; ranges can be pasted from Excel and WPS; Shift+Space chooses rows, Ctrl+A all; Delete empties cells{rows}',
    'keys-rows': ' and deletes whole rows',
    list: 'Choices',
  },
});
