import { type ActionName } from './actions.ts';

/** Other words under which people look for a command, in both languages. */
export const ALIASES: Readonly<Partial<Record<ActionName, string>>> = {
  'go-overview': '公开栏 八有 面积 名称 自助机 notice board eight haves area',
  'go-plan': '面积 房间 测量 area rooms',
  'go-registers': '服务事项 荣誉 办事 奖牌 事项 资料 登记 services honours registers',
  'go-signs': '指引牌 标识 条牌 门牌 公开栏 添加 emblem guidance placard',
  'go-clearing': '虚牌 台账 导入 inventory import',
  'go-delivery': '导出 打印 PDF DXF export print',
  about: '版本 日志 出错 记录 编号 version log fault number',
};
