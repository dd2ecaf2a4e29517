/** Words in the system's file dialogs, which appear before the face has a language. */
export const MAKER_DIALOGS = { fileKind: '牌匠项目' } as const;

/** Words of the application menu. */
export const MENU_WORDS = {
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  window: '窗口',
  fullscreen: '全屏',
  minimize: '最小化',
  quit: '退出',
} as const;
