import { type ActionName } from './actions.ts';

/**
 * Words under which clerks look for a command (the walk of the first studio issue, and what offices say): data, found by the word
 * itself, its pinyin, or its initials.
 */
export const CLERK_WORDS: Readonly<Partial<Record<ActionName, string>>> = {
  save: '存盘 存一下 保存项目 cunpan save',
  'save-as': '换个名字存 存副本 另存 备份 U盘 拷走',
  home: '首页 新建 新建项目 打开 打开文件 别的村 换村 最近 示例 关闭项目 退出 备份找回 丢了 找回 new open recent close',
  undo: '后退 取消上一步 改错了 弄错了 恢复 反悔',
  redo: '再做一遍 前进',
  'go-overview':
    '总览 首页面 待办 还差什么 进度 八有 自助机 一体机 谁确认 现场情况 概况 overview board eight haves',
  'go-names':
    '村名 嘎查名 名称 改名 改村名 名称登记 全称 旗县 苏木 乡镇 盟市 组织 党支部 党总支 村委会 村民委员会 监督委员会 集体经济 合作社 农区 牧区 社区 印章 公章 names village banner township collective',
  'confirm-profile': '文字规则 两种文字 蒙汉 排法 确认 确认适用 谁先谁后 左右 script profile confirm',
  'go-plan':
    '平面 平面图 图纸 面积 房间 测量 量房 画图 画墙 楼层 二楼 方案 改造前后 隔断 家具 桌子 椅子 设施 门窗 院子 停车场 area rooms plan',
  'go-registers':
    '资料 服务事项 事项 办事 荣誉 奖牌 奖状 锦旗 办理条件 材料 流程 责任人 联系电话 services honours registers',
  'go-honours-wall': '荣誉墙 奖牌墙 挂奖牌 选墙 排荣誉 摆放 挂钩 自动排列 wall hang',
  'go-facade': '外墙 门头 大门 立面 外立面 条牌挂哪里 facade entrance',
  'go-specification': '制作要求 交货日期 交期 送货 厚度 铝塑板 固定方式 安装高度 包装 specification material',
  'go-notice': '公开栏 公示栏 村务公开栏 宣传栏 插页框 插框 几个框 分栏 frames pockets',
  'go-mongolian': '蒙文 蒙古文 蒙语 民文 翻译 译文 校对 签名 校对人 屏幕键盘 mongolian',
  'go-signs':
    '标牌 牌子 条牌 挂牌 门牌 指引牌 指示牌 标识 党徽 字体 颜色 尺寸 材质 亚克力 不锈钢 添加牌子 二维码 预览 小样 emblem guidance placard sign proof',
  'go-clearing':
    '清牌 虚牌 摘牌 撤牌 旧牌子 现有牌子 台账 登记 导入 Excel 表格 WPS 名单 照片 处理决定 保留 整改 牌子太多 减负 inventory import plates',
  'go-delivery':
    '交付 导出 输出 打包 制作 生成 出图 出文件 发给广告公司 广告公司 压缩包 zip PDF SVG DXF 草稿 正式 文件夹 交活 export package files',
  'go-township': '全乡镇 各村 各嘎查 几十个村 村庄总表 进度表 全苏木 villages',
  'make-doors': '门牌文件 只做门牌 公司要门牌 做门牌 doors',
  'make-reports':
    '报告 核查报告 问题清单 通知 退牌通知 通知书 公文 上报 情况报告 汇报 汇总 落款 编号 报表 report notice',
  'print-plans': '打印 打印机 A3 A4 图框 比例 1:100 施工图 平面图打印',
  'import-cad': 'CAD DWG DXF导入 天正 设计院 图纸导入',
  'add-underlay': '底图 扫描件 旧图纸 描图 拍照 房产证',
  findings: '检查 检查结果 核查 错误 问题 不合格 达标 必须改 规定 条款 原文 依据',
  'next-finding': '下一个问题 逐条看',
  shortcuts: '快捷键 按键 键盘',
  help: '帮助 说明 怎么用 使用说明 教程 手册 不会 怎么办 help manual',
  'manual-one-village': '从头到尾 新手 第一步 怎么开始 全过程',
  'manual-door-plates': '怎么做门牌',
  'manual-guidance': '怎么填事项',
  'manual-honours': '怎么挂荣誉',
  'manual-mongolian': '怎么校对',
  'manual-clearing': '退牌 怎么退牌',
  'manual-shop-files': '怎么发文件 发微信',
  'manual-names': '怎么改名',
  'manual-township': '乡镇怎么用',
  'manual-trouble': '出毛病 打不开 断电 停电',
  'manual-questions': '问答 常见问题',
  tour: '导览 带我看看 参观',
  about: '版本 关于 日志 出错 死机 故障编号 version log fault number',
  'toggle-language': '英文 中文 语言 English',
  'toggle-theme': '设置 深色 夜间 黑色 护眼 浅色',
  'zoom-in': '放大 看不清 字太小',
  'zoom-out': '看小 缩小 缩放',
  'zoom-fit': '全图 看全 找不到图',
  'number-rooms': '房间号 门牌号 编房号',
  'make-plates': '配门牌 补门牌 一室一牌',
  'merge-room': '合并房间 两间并一间 打通',
  'split-room': '拆分 分成两间 隔开',
  'tool-label': '房间名 命名 房间叫什么',
  'tool-dimension': '标尺寸 尺寸线',
  'tool-measure': '量一下 量距离 多长',
  'tool-facade': '挂牌位 挂哪里 外墙位置',
  'tool-fixture': '放家具 放桌子 放柜台',
};
