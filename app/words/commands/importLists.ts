import { defineWords } from '../words.ts';
import { LIST_HELP } from './listHelp.ts';

export const IMPORT_SERVICES_COMMAND = defineWords({
  zh: {
    summary: '把办事事项清单（xlsx 或 csv）导入项目',
    help: `用法：paijiang import-services 清单 --project 项目文件 [--sheet 工作表名] [--replace]
      paijiang import-services --starter --project 项目文件

  清单                 ${LIST_HELP.zh.formats}（UTF-8、GB18030、UTF-16 都认得）。
                       {columns}
                       类型写直办、代办、协办或公开告知。
${LIST_HELP.zh.project}
${LIST_HELP.zh.replace}
  --starter            不读清单，放入一份起步目录（指导目录的协助事项和各服务领域），都要补齐后才能制作

办理依据写“履职15”“协助8”指两个指导目录的条号；写公共教育等六个领域之一时要有委托文件。
不在两个目录、也不是受委托的事项，paijiang check 会提醒。

${LIST_HELP.zh.exit}`,
    saved: '“{file}”现有 {count} 个办事事项。',
    'list-or-starter': '请写清单文件，或写 --starter，二者取一。',
  },
  en: {
    summary: 'Import a list of services (xlsx or csv) into a project',
    help: `Usage: paijiang import-services LIST --project FILE [--sheet NAME] [--replace]
       paijiang import-services --starter --project FILE

  LIST                 ${LIST_HELP.en.formats} (UTF-8, GB18030 or UTF-16).
                       {columns}
                       A kind is direct, agency, assist or notice.
${LIST_HELP.en.project}
${LIST_HELP.en.replace}
  --starter            no list: a directory to begin with (assisted matters and fields of service), to be completed

A basis such as 履职15 or 协助8 is a number in one of the two catalogues; one of the six fields of service needs
its document. Matters that are neither are warned about by paijiang check.

${LIST_HELP.en.exit}`,
    saved: '“{file}” now has {count} services.',
    'list-or-starter': 'Give a list or --starter, one of the two.',
  },
});

export const IMPORT_HONOURS_COMMAND = defineWords({
  zh: {
    summary: '把荣誉清单（xlsx 或 csv）连同照片导入项目',
    help: `用法：paijiang import-honours 清单 --project 项目文件 [--pictures 文件夹] [--sheet 工作表名] [--replace]

  清单                 ${LIST_HELP.zh.formats}。
                       {columns}
                       级别写国家、自治区、盟市、旗县或苏木乡镇，形式写奖牌、奖状、锦旗、奖杯或照片，尺寸如 60×40cm。
${LIST_HELP.zh.project}
                       有照片时项目须是 .paijiang 文件
  --pictures 文件夹    照片所在的文件夹（默认清单所在处）；照片列写文件名，
                       插在表格里的图片直接取用
  --replace            先清空原有荣誉；不写则名称、时间、授予单位相同的更新，其余的追加

已经挂好的位置不动，新的荣誉放到同组旁边的空位。

退出码：0 全部导入；1 有的行或照片没有导入（逐一说明）；2 输入有误，什么也没写`,
    saved: '“{file}”现有 {count} 件荣誉，{hung} 件有挂位。',
    'picture-missing': '“{name}”的照片 {file} 没有找到。',
    'picture-refused': '“{name}”的照片 {file} 没有导入：{sentence}',
    'pictures-need-archive': '“{file}”是 JSON，放不下照片；请先另存为 .paijiang 文件，或去掉照片列。',
  },
  en: {
    summary: 'Import a list of honours (xlsx or csv) with pictures into a project',
    help: `Usage: paijiang import-honours LIST --project FILE [--pictures FOLDER] [--sheet NAME] [--replace]

  LIST                 ${LIST_HELP.en.formats}.
                       {columns}
                       A level is state, region, league, banner or township; a kind plaque, certificate, pennant, trophy or
                       photo; a size such as 60×40cm.
${LIST_HELP.en.project}
                       pictures need a .paijiang file
  --pictures FOLDER    where the pictures are (the list's own folder unless given)
  --replace            empty the list first; else honours of one name, date and grantor are updated, others added

What hangs already stays where it is; newcomers go to free places beside their group.

Exit code: 0 all imported; 1 some rows or pictures were left out (each is told); 2 bad input, nothing written`,
    saved: '“{file}” now has {count} honours, {hung} of them with a place.',
    'picture-missing': 'The picture {file} of “{name}” was not found.',
    'picture-refused': 'The picture {file} of “{name}” was not imported: {sentence}',
    'pictures-need-archive':
      '“{file}” is JSON and cannot hold pictures; save it as a .paijiang file, or leave the picture column out.',
  },
});
