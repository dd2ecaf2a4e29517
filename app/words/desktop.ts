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

/** Closing the window with unsaved work. */
export const LEAVING_DIALOG = {
  message: '有未保存的改动，要保存吗？',
  detail: '不保存也不会丢：自动备份会留在首页，下次打开可以接着做。',
  save: '保存',
  leave: '不保存',
  stay: '取消',
} as const;

/** A mistake of our own in the shell, outside every ask. */
export const FAULT_DIALOG = {
  title: (fault: string): string => `程序内部出错，编号 ${fault}`,
  text: (folder: string): string => `请先保存，再重新启动程序。请把编号告诉开发者；记录在 ${folder}`,
} as const;
