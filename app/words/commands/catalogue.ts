import { defineWords } from '../words.ts';

export const CATALOGUE_COMMAND = defineWords({
  zh: {
    summary: '查履责事项、协助事项、机制牌子目录和服务领域',
    help: `用法：paijiang catalogue [搜索词…] [--json]
      paijiang catalogue --certify 事项 --project 项目文件 [--json]

  列出 51 项履责事项、20 项协助事项、机制牌子目录和服务领域；写了搜索词的，先列本身
  都含有这些词的条目；只在整类的依据里有的，另列类别。
  --certify 事项       这个证明村里能不能开：按项目里登记的清单（import-certificates）回答
  --json               在标准输出给出数据

退出码：0；没有找到也是 0`,
    'certify.no-list':
      '项目里没有登记不应出具的证明事项清单，无法判断“{asked}”；请先导入清单（import-certificates）。',
    'certify.refused': '“{asked}”不应由村级组织出具（{document}）：',
    'certify.near': '清单里没有完全相同的，下列事项相近，请对照“{asked}”（{document}）：',
    'certify.not-listed':
      '“{asked}”不在清单内（{document}）。职责范围内、能够核实的，据实出具；重大或有法律风险的，先调查核实并议事协商（实施意见（十））。',
    'certify.matter': '  {text}',
    duties: '村级组织依法履行职责工作事项',
    assisted: '村级组织依法协助工作事项',
    plates: '嘎查村工作机制牌子',
    fields: '委托受理、帮办代办的服务领域',
    matter: '  {number}. {text}',
    class: ' {name}（依据：{bases}）',
    plate: '  {name}（{place}）',
    either: '室内外均可',
    'by-class': '条目本身没有这些词，只在所属类别或其依据里有的',
    'by-class-line': '  {name}：{count}项（依据：{bases}）',
    field: '  {name}',
    none: '没有找到含有“{words}”的条目',
  },
  en: {
    summary: 'Look up duties, assisted matters, plates and service fields',
    help: `Usage: paijiang catalogue [words…] [--json]
       paijiang catalogue --certify TEXT --project FILE [--json]

  Lists the 51 duties, the 20 assisted matters, the plates and the service fields; with words, first the
  entries that hold all of them themselves; classes whose bases alone hold them are listed apart.
  --certify TEXT   may the village certify this? by the list in the project (import-certificates)
  --json           the data on standard output

Exit code: 0, also when nothing was found`,
    'certify.no-list':
      'The project has no list of matters not certified: nothing can be said of “{asked}”. Import one first (import-certificates).',
    'certify.refused': '“{asked}” is not for the village to certify ({document}):',
    'certify.near': 'The list has not this very matter; compare “{asked}” with these ({document}):',
    'certify.not-listed':
      '“{asked}” is not on the list ({document}). Within its duty, and where it can verify, the village certifies truthfully; weighty or legally risky matters are first inquired into and deliberated (clause （十）).',
    'certify.matter': '  {text}',
    duties: 'Duties of village organisations',
    assisted: 'Matters in which they assist',
    plates: 'Mechanisms and plates',
    fields: 'Fields of delegated services',
    matter: '  {number}. {text}',
    class: ' {name} (bases: {bases})',
    plate: '  {name} ({place})',
    either: 'either side',
    'by-class': 'Only the class or its bases have the words, not the matters themselves',
    'by-class-line': '  {name}: {count} matters (bases: {bases})',
    field: '  {name}',
    none: 'Nothing holds “{words}”',
  },
});
