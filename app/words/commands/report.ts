import { defineWords } from '../words.ts';

/** `paijiang report`, and why many projects do not make one level's papers. */
export const REPORT_COMMAND = defineWords({
  zh: {
    summary: '由多个项目出苏木乡镇或旗县的汇总表、牌子台账和情况报告',
    help: `用法：paijiang report 项目文件或文件夹… --level township|banner --out 文件夹 [选项]

  写了文件夹的，取其中全部 .paijiang 文件。写出：汇总表和牌子清理台账（各有 xlsx，A3、A4 的 pdf），
  情况报告（pdf，按 GB/T 9704 排版的上行文）。

  --level township     苏木乡镇（街道）一级；banner：旗县一级
  --out 文件夹         写到这里
  --unit 名称          填报单位，也是情况报告的发文机关全称（不写：填报单位用地区名，发文机关留空）
  --number 文号        情况报告的发文字号；汇总表、台账编为它的附件1、附件2
  --filled-by 姓名     填表人
  --reviewed-by 姓名   审核人
  --signer 姓名        签发人
  --to 机关            主送机关（默认：旗县按（十二）项报自治区民政厅、党委组织部、党委农牧办（农牧厅）；
                       苏木乡镇向谁报告文件没有写，留空手写）
  --copies 机关        版记的抄送机关（默认不抄送）
  --printer 机关       版记的印发机关（默认留空手写）
  --printed-on 日期    版记的印发日期（默认留空手写）
  --fonts 文件夹       公文字体（小标宋、黑体、楷体、仿宋）所在文件夹（默认本机的字体文件夹；没有的用自带宋体）
  --rulebook 规则      自带规则的名称或规则文件（默认：项目所记的规则）
  --today 日期         统计截至哪一天（默认今天）

退出码：0；2 输入有误，什么也没写`,
    'no-level': '请写 --level township 或 --level banner。',
    'level-wrong': '--level 可用 township 或 banner；“{value}”不对',
    'no-out': '请写 --out 文件夹。',
    'folder-empty': '文件夹“{folder}”里没有 .paijiang 项目文件',
    'no-villages': '没有可汇总的项目',
    'level-mixed': '“{otherSource}”属于{other}，不能与“{source}”（{area}）汇总在一起',
    'village-twice': '{village}有两个项目：“{source}”和“{otherSource}”，只能算一个',
    'rulebooks-differ': '各项目所记的规则不同（{list}）；请用 --rulebook 指定一个',
    faces: '公文字体：小标宋 {title}，黑体 {heading}，楷体 {subheading}，仿宋 {text}',
    'face-own': '自带宋体',
    'to-default': '情况报告的主送机关按（十二）项写；逐级上报的，用 --to 改写。',
    'to-open': '没有条款写明本级向谁报告，情况报告的主送机关留空手写；用 --to 可以写上。',
    'file.summary': '汇总表',
    'file.ledger': '牌子清理台账',
    'file.situation': '情况报告',
    footer: '&C第 &P 页　共 &N 页',
    made: '{villages} 个嘎查村，牌子 {before} 块：已决定 {decided}（已完成 {done}，逾期 {overdue}），尚未决定 {proposed}',
  },
  en: {
    summary: 'A township’s or banner’s summary, ledger and situation report from many projects',
    help: `Usage: paijiang report FILE-OR-FOLDER… --level township|banner --out DIR [options]

  A folder stands for all .paijiang files in it. Writes summary and ledger (each as xlsx, and pdf on A3 and A4) and the
  situation report (pdf, an official document after GB/T 9704, in Chinese).

  --level township   the township's papers; banner: the banner's
  --out DIR          where they go
  --unit NAME        the unit, and the issuer of the situation report (default: the area; the issuer is left open)
  --number N         number of the document; summary and ledger are its annexes 1 and 2
  --filled-by NAME   who filled them in
  --reviewed-by NAME who reviewed them
  --signer NAME      who signs the document
  --to OFFICES       whom the document is for (default: a banner's goes to those that clause （十二） names; whom a
                     township reports to no clause says, and a line is left for a hand)
  --copies OFFICES   who has copies, at the document's foot (default: nobody)
  --printer OFFICE   who prints it, at the foot (default: a line for a hand)
  --printed-on D     the day of printing, at the foot (default: left open)
  --fonts DIR        where the faces of official documents are (default: this machine's; the shipped Song stands in)
  --rulebook R       a shipped rulebook's id or a file (default: the one on record)
  --today D          the day of the papers (default today)

Exit code: 0; 2 bad input, nothing written`,
    'no-level': 'Give --level township or --level banner.',
    'level-wrong': '--level takes township or banner; “{value}” is wrong',
    'no-out': 'Give --out DIR.',
    'folder-empty': 'The folder “{folder}” has no .paijiang project',
    'no-villages': 'There is no project to report on',
    'level-mixed': '“{otherSource}” belongs to {other} and cannot be summed with “{source}” ({area})',
    'village-twice': '{village} is there twice, as “{source}” and “{otherSource}”',
    'rulebooks-differ':
      'The projects were judged by different rulebooks ({list}); choose one with --rulebook',
    faces: 'Faces of the document: title {title}, headings {heading} and {subheading}, text {text}',
    'face-own': 'shipped Song',
    'to-default': 'The document is addressed as clause （十二） has it; --to changes that.',
    'to-open':
      'No clause says whom this level reports to: the addressee is a line for a hand; --to writes it.',
    'file.summary': 'summary',
    'file.ledger': 'ledger',
    'file.situation': 'situation-report',
    footer: '&CPage &P of &N',
    made: '{villages} villages, {before} plates: decided {decided} (done {done}, overdue {overdue}), not decided {proposed}',
  },
});
