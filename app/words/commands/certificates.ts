import { defineWords } from '../words.ts';
import { LIST_HELP } from './listHelp.ts';

export const IMPORT_CERTIFICATES_COMMAND = defineWords({
  zh: {
    summary: '把不应由村级组织出具的证明事项清单（xlsx 或 csv）导入项目',
    help: `用法：paijiang import-certificates 清单 --project 项目文件 --document 文件标题 [选项]

  清单                 ${LIST_HELP.zh.formats}。{columns}
                       办理方式写网上核验、主动调查、告知承诺、数据共享核查，或别的说法。
${LIST_HELP.zh.project}
  --document 标题      清单出自哪个文件（项目里已登记的可以不写）
  --number 文号 --level 层级 --issuer 发文机关 --dated 日期   这个文件的其他情况；层级：中央、法律、自治区、
                       盟市、旗县、苏木乡镇
  --wording 文字       公示牌上对其他证明事项的说明
${LIST_HELP.zh.replace}

程序不带清单：请用自治区或当地印发的。查询：paijiang catalogue --certify 事项 --project 项目文件。

${LIST_HELP.zh.exit}`,
    saved: '“{file}”现有 {count} 项不应出具的证明事项。',
    'document-missing': '请写明清单出自哪个文件：--document 标题。',
    'wording-long': '--wording 最多 {most} 字。',
    'too-many': '共 {count} 项，最多 {most} 项，没有写入。',
  },
  en: {
    summary: 'Import the list of what the village must not certify (xlsx or csv)',
    help: `Usage: paijiang import-certificates LIST --project FILE --document TITLE [options]

  LIST                 ${LIST_HELP.en.formats}. {columns}
                       What is done instead is an online check, inquiry, promise, shared data, or other words.
${LIST_HELP.en.project}
  --document TITLE     the document that the list is from (not needed where the project has it)
  --number N --level L --issuer I --dated DAY   more of that document; levels: central, law, region, league,
                       banner, township
  --wording TEXT       what the board says of all other certificates
${LIST_HELP.en.replace}

The program ships no list: use the region's or the place's own. Search: paijiang catalogue --certify TEXT --project FILE.

${LIST_HELP.en.exit}`,
    saved: '“{file}” now has {count} matters that are not certified.',
    'document-missing': 'Say which document the list is from: --document TITLE.',
    'wording-long': '--wording takes {most} characters at most.',
    'too-many': '{count} matters, {most} at most: nothing was written.',
  },
});
