/** What stands where a name is still to be entered; core/signs/openContent.ts knows it. */
export const UNFILLED = '待填';

/** Words of a starter directory, which say themselves that they are to be replaced. */
export const STARTER_WORDS = {
  field: '{field}类事项（具体事项待填）',
  document: '委托文件待填',
} as const;
