import { defineWords } from '../words.ts';

export const AUDIT_COMMAND = defineWords({
  zh: {
    summary: '把现有牌子的清单（xlsx、csv）对照指导目录分类，出清理台账和退牌通知',
    help: `用法：paijiang audit 清单 --project 项目文件 (--out 文件夹 | --json) [选项]

  --project 项目文件   名称登记、房间和已作的决定从这里取
  --out 文件夹         写清理台账（xlsx，A3、A4 的 pdf）、退牌通知（pdf，只发给已决定
                       摘除的牌子）和 audit.json
  --json               在标准输出给出每块牌子的建议
  --save 文件          另存一个项目文件，其中登记这份清单（原有的判定和决定保留）
  --map 项=列名        列名认不出时指定，可写多次。项：
                       {columns}
  --place outside|inside  清单没有“位置”一列时，牌子挂在哪里
  --sheet 工作表名     读这一张工作表（默认第一张看得见的）
  --photos 文件夹      照片所在文件夹（默认清单所在文件夹）；表格里插入的图片直接取用
  --issuer 单位        退牌通知的发文单位（苏木乡镇或旗县；默认用项目所记的，没有则留空手写）；--save 时一并记下
  --rulebook 规则      自带规则的名称或规则文件（默认同 check）
  --today 日期         制表日期（默认今天）

退出码：0 全部导入；1 有的行没有导入（逐一说明）；2 输入有误，什么也没写`,
    'no-output': '请写 --out 文件夹 或 --json。',
    'map-wrong': '--map 写成 项=列名；“{value}”不对',
    'map-unknown': '--map 里没有“{key}”这一项；可用：{columns}',
    'issuer-wrong': '--issuer 最多 60 个字；“{value}”太长',
    'place-wrong': '--place 可用 outside 或 inside；“{value}”不对',
    'not-found': '没有找到清单“{file}”',
    progress: '已读 {rows} 行（{percent}%）',
    'photo-missing': '照片“{name}”没有找到或读不了（{record}）',
    'photo-more': '……另有 {count} 张照片没有找到或读不了',
    sum: '共 {count} 块：{outcomes}',
    'file.ledger': '清理台账',
    'file.notices': '退牌通知',
    footer: '&C第 &P 页　共 &N 页',
  },
  en: {
    summary: 'Classify a list of existing plates (xlsx, csv) against the catalogue; ledger and notices',
    help: `Usage: paijiang audit INVENTORY --project FILE (--out DIR | --json) [options]

  --project FILE   the register, the rooms and the decisions already made come from here
  --out DIR        writes the ledger (xlsx, pdf on A3 and A4), the retirement notices (pdf; of
                   decided plates only) and audit.json
  --json           the proposal for every plate on standard output
  --save FILE      also saves a project file with this inventory (judgements and decisions are kept)
  --map KEY=HEADING   for headings that are not known, may be repeated. Keys:
                       {columns}
  --place outside|inside   where the plates hang, if the list has no such column
  --sheet NAME     the sheet to read (default: the first visible one)
  --photos DIR     where the photos are (default: beside the inventory); pictures in the sheet are taken as they are
  --issuer UNIT    who issues the notices, township or banner (default: as the project has it, else left for a hand);
                   kept by --save
  --rulebook R     a shipped rulebook's id or a file (default as for check)
  --today D        the day of the ledger (default today)

Exit code: 0 all imported; 1 some rows were not (each is named); 2 bad input, nothing written`,
    'no-output': 'Give --out DIR or --json.',
    'map-wrong': '--map takes KEY=HEADING; “{value}” is wrong',
    'map-unknown': '--map knows no “{key}”; it knows {columns}',
    'issuer-wrong': '--issuer takes 60 characters at most; “{value}” is too long',
    'place-wrong': '--place takes outside or inside; “{value}” is wrong',
    'not-found': 'There is no inventory “{file}”',
    progress: '{rows} rows read ({percent} %)',
    'photo-missing': 'The photo “{name}” was not found or cannot be read ({record})',
    'photo-more': '… and {count} more photos',
    sum: '{count} plates: {outcomes}',
    'file.ledger': 'ledger',
    'file.notices': 'retirement-notices',
    footer: '&CPage &P of &N',
  },
});
