import { defineWords } from '../words.ts';
import { LIST_HELP } from './listHelp.ts';

export const DOCUMENT_OPTIONS_WORDS = defineWords({
  zh: {
    'document-title': '--document 要写文件标题，最多 110 字。',
    'document-level': '--level 不能是“{value}”；可写：中央、法律、自治区、盟市、旗县、苏木乡镇。',
    'document-dated': '--dated 应写成 2024-03-01 这样，不能是“{value}”。',
    'document-number': '--number 太长：“{value}”。',
    'document-issuer': '--issuer 太长：“{value}”。',
  },
  en: {
    'document-title': '--document takes the document’s title, 110 characters at most.',
    'document-level':
      '--level does not take “{value}”; it takes central, law, region, league, banner, township.',
    'document-dated': '--dated takes a day such as 2024-03-01, not “{value}”.',
    'document-number': '--number is too long: “{value}”.',
    'document-issuer': '--issuer is too long: “{value}”.',
  },
});

export const IMPORT_ASKED_WORDS = defineWords({
  zh: {
    saved: '“{file}”现有 {count} 条。',
    'too-many': '共 {count} 条，最多 {most} 条，没有写入。',
  },
  en: {
    saved: '“{file}” now has {count} rows.',
    'too-many': '{count} rows, {most} at most: nothing was written.',
  },
});

export const IMPORT_ADMISSIONS_COMMAND = defineWords({
  zh: {
    summary: '把村级事务准入登记表（xlsx 或 csv）导入项目',
    help: `用法：paijiang import-admissions 清单 --project 项目文件 [--link] [--sheet 工作表名] [--replace]

  清单                 ${LIST_HELP.zh.formats}。
                       {columns}
                       类别写事项、机制或牌子。
  --link               名称完全相同的办事事项、工作机制、现有牌子引用这条登记（已有引用的不动）
${LIST_HELP.zh.project}
${LIST_HELP.zh.replace}

申请表、审核表：paijiang admission 项目文件 --pdf 文件。

${LIST_HELP.zh.exit}`,
  },
  en: {
    summary: 'Import the register of admissions (xlsx or csv) into a project',
    help: `Usage: paijiang import-admissions LIST --project FILE [--link] [--sheet NAME] [--replace]

  LIST                 ${LIST_HELP.en.formats}.
                       {columns}
                       A kind is matter, mechanism or plate.
  --link               services, mechanisms and existing plates of the very same name refer to it (unless they refer already)
${LIST_HELP.en.project}
${LIST_HELP.en.replace}

Forms to fill in and sign: paijiang admission FILE --pdf OUT.

${LIST_HELP.en.exit}`,
  },
});

export const IMPORT_POSTS_COMMAND = defineWords({
  zh: {
    summary: '把代办员、服务团队、服务岗位名单（xlsx 或 csv）导入项目',
    help: `用法：paijiang import-posts 清单 --project 项目文件 [--sheet 工作表名] [--replace]

  清单                 ${LIST_HELP.zh.formats}。{columns}
                       类别写代办员、团队或岗位，房间写编号或名称。
${LIST_HELP.zh.project}
${LIST_HELP.zh.replace}

${LIST_HELP.zh.exit}`,
  },
  en: {
    summary: 'Import service posts with room and people (xlsx or csv) into a project',
    help: `Usage: paijiang import-posts LIST --project FILE [--sheet NAME] [--replace]

  LIST                 ${LIST_HELP.en.formats}. {columns}
                       A kind is agent, team or post; a room its number or name.
${LIST_HELP.en.project}
${LIST_HELP.en.replace}

${LIST_HELP.en.exit}`,
  },
});

export const IMPORT_BURDENS_COMMAND = defineWords({
  zh: {
    summary: '把工作群、政务应用、报表、考核的清理台账（xlsx 或 csv）导入项目',
    help: `用法：paijiang import-burdens 清单 --project 项目文件 [--sheet 工作表名] [--replace]

  清单                 ${LIST_HELP.zh.formats}。
                       {columns}
                       类别写工作群、应用、报表或考核，处理写保留、整合或清理。
${LIST_HELP.zh.project}
${LIST_HELP.zh.replace}

${LIST_HELP.zh.exit}`,
  },
  en: {
    summary: 'Import the ledger of work groups, apps, forms and appraisals (xlsx or csv) into a project',
    help: `Usage: paijiang import-burdens LIST --project FILE [--sheet NAME] [--replace]

  LIST                 ${LIST_HELP.en.formats}.
                       {columns}
                       A kind is group, app, form or appraisal; a decision keep, merge or cancel.
${LIST_HELP.en.project}
${LIST_HELP.en.replace}

${LIST_HELP.en.exit}`,
  },
});

export const ADMISSION_COMMAND = defineWords({
  zh: {
    summary: '村级事务准入申请（审核）表，准入登记、服务岗位、清理台账',
    help: `用法：paijiang admission 项目文件 [--pdf 文件] [--name 名称] [--xlsx 文件] [--of 哪一种] [--today 日期]

  --pdf 文件           准入申请（审核）表：每件一页，写明已有的内容和尚缺的，留出盖章签字处
  --name 名称          只做这一件
  --xlsx 文件          登记表
  --of 哪一种          {tables}；默认第一种
  --today 日期         以这一天为准（默认今天）

登记用 import-admissions、import-posts、import-burdens 导入。

退出码：0 已写好；2 输入有误，什么也没写`,
    'of-unknown': '--of 只能是 {known}，不能是“{value}”。',
    'nothing-asked': '请写 --pdf 文件 或 --xlsx 文件。',
    none: '准入登记里还没有事项，没有可做的表。',
    'name-unknown': '准入登记里没有“{name}”。',
  },
  en: {
    summary: 'Application forms for admission; registers of admissions, posts and burdens',
    help: `Usage: paijiang admission FILE [--pdf OUT] [--name NAME] [--xlsx OUT] [--of WHICH] [--today DAY]

  --pdf OUT        application and review forms: a page each, with what is known, what is open, and room for seals
  --name NAME      only this one
  --xlsx OUT       the register as a workbook
  --of WHICH       {tables}; the first unless given
  --today DAY      judge on this day (default: today)

They come in by import-admissions, import-posts and import-burdens.

Exit code: 0 written; 2 bad input, nothing was written`,
    'of-unknown': '--of takes {known}, not “{value}”.',
    'nothing-asked': 'Give --pdf OUT or --xlsx OUT.',
    none: 'The register of admissions is empty: there is no form to make.',
    'name-unknown': 'The register has no “{name}”.',
  },
});
