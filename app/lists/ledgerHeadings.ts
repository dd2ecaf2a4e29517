import { type InventoryColumn } from '../../core/project/inventoryColumns.ts';

/** Headings of our own ledgers, as they are printed (app/words/reports.ts), over the columns that its import reads again. */
export const LEDGER_HEADINGS = {
  text: { zh: '牌子名称（汉文）', en: 'Plate (Chinese)' },
  mn: { zh: '蒙古文', en: 'Mongolian' },
  place: { zh: '位置', en: 'Place' },
  form: { zh: '类型及尺寸\n（毫米）', en: 'Form and size (mm)' },
  copies: { zh: '数量', en: 'Copies' },
  demandedBy: { zh: '要求悬挂\n单位', en: 'Demanded by' },
  basisDocument: { zh: '依据文件', en: 'Basis document' },
  photo: { zh: '照片\n（前）', en: 'Photo (before)' },
  note: { zh: '备注', en: 'Note' },
} as const satisfies Partial<Record<InventoryColumn, Readonly<Record<'zh' | 'en', string>>>>;
