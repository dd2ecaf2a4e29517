/** Words in the system's file dialogs, which appear before the face has a language. */
export const MAKER_DIALOGS = { fileKind: '牌匠项目' } as const;

/** Words of the application menu. */
export const MENU_WORDS = {
  text: '文字',
  cut: '剪切文字',
  copy: '复制文字',
  paste: '粘贴文字',
  selectAll: '全选文字',
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

/** The page's process ended. */
export const GONE_DIALOG = {
  message: '窗口里的程序意外停止了',
  detail: '没有保存的改动有备份：恢复以后在首页打开，接着做。',
  again: '恢复',
  other: '退出',
} as const;

/** The page does not answer. */
export const STUCK_DIALOG = {
  message: '窗口没有反应',
  detail: '可以再等一等。重新打开以后，没有保存的改动在首页的备份里。',
  again: '重新打开',
  other: '再等一等',
} as const;

/** The program could not start. */
export const START_DIALOG = { title: '牌匠没有启动起来' } as const;

/** A mistake of our own in the shell, outside every ask. */
export const FAULT_DIALOG = {
  title: (fault: string): string => `程序内部出错，编号 ${fault}`,
  text: (folder: string): string => `请先保存，再重新启动程序。请把编号告诉开发者；记录在 ${folder}`,
} as const;
