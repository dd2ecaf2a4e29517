import { Parser, zhHansModel } from 'budoux';
import { type Piece, unbreakablePieces } from './breaks.ts';
import catalogue from './terms.json' with { type: 'json' };

const parser = new Parser(zhHansModel);

/** Words of village affairs that the model, which was made from general texts, parts. */
const TERMS: readonly string[] = [
  '党群服务中心 村民委员会 居民委员会 党支部委员会 村务监督委员会 股份经济合作社 内蒙古自治区 内蒙古 苏木乡镇 苏木 旗县级',
  '嘎查村务 嘎查村级 嘎查村 嘎查 村民 居民 村级 村务 农牧民 农牧 草原 草畜 未成年人 老年人 残疾人证 残疾人 退役军人',
  '监护人 申请人 负责人 责任人 代办员 身份证 户口簿 户口本 复印件 申请书 申请表 承诺书 证明信 营业执照 结婚证 银行卡',
  '驾驶证 行驶证 机动车 经营权证 登记证 不动产 合作医疗 社会保险 养老保险 医疗保险 家庭教育 精神障碍 政治审查 公开告知',
  '证明事项 证明 事项 对象 做好 面向 养老 入学 疫病 周岁 意见 主管部门 一次性 共享 监测 工作日 事件',
].flatMap((line) => line.split(' '));

/** Single characters that belong to the word before them; any other belongs to the one behind it. */
const BEHIND = '的地得等类者书证簿费号项人员性区县市村镇级内外上中下后前时们';

const HAN = /^\p{Script=Han}$/u;
/** An ordinal's 第, and a dash, stay with what they lead. */
const LEADS = '第—';
/** Of a line of a list: its first word stays beside it. */
const NUMBER = /^\d+\. $/;

/**
 * Cuts a line of Chinese into words, each of one or more unbreakable pieces, by BudouX (Apache-2.0) with this trade's own
 * terms; `own`: the project's names. Up to five characters between two marks stay whole: a person's name, 身份证, 公共卫生.
 */
export function words(text: string, own: readonly string[] = []): readonly Piece[] {
  const begins = beginnings(text, [...own, ...TERMS]);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of unbreakablePieces(text)) {
    const last = joined.at(-1);
    const [before, after] = [text.charAt(start - 1), text.charAt(start)];
    const inWord = HAN.test(before) && HAN.test(after) && !begins.has(start);
    const isLed = (before !== '' && LEADS.includes(before)) || NUMBER.test(text.slice(0, start));
    if (last !== undefined && (inWord || isLed)) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

const LONGEST_FIRST = catalogue.terms.toSorted((one, other) => other.length - one.length);

/** The catalogues' terms in a text, from the left, the longer ones first, none over another. */
function termsIn(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const term = LONGEST_FIRST.find((each) => text.startsWith(each, start));
    if (term === undefined) continue;
    found.push({ start, end: start + term.length });
    start += term.length - 1;
  }
  return found;
}

/** Words that the catalogues' terms hold together (人口|普查), each term with what its ends take of their words. */
export function termsOf(text: string, parts: readonly Piece[]): readonly Piece[] {
  const found = termsIn(text);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of parts) {
    const last = joined.at(-1);
    if (last !== undefined && found.some((term) => term.start < start && term.end > start)) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** Where words begin, as UTF-16 places. */
function beginnings(text: string, terms: readonly string[]): ReadonlySet<number> {
  const begins = new Set(parser.parseBoundaries(text));
  for (const { start, end } of termsIn(text)) begins.add(start).add(end);
  const longest = terms.filter((term) => term !== '').sort((one, other) => other.length - one.length);
  for (let at = 0; at < text.length; at += 1) {
    const term = longest.find((each) => text.startsWith(each, at));
    if (term === undefined) continue;
    keepWhole(begins, at, at + term.length);
    begins.add(at).add(at + term.length);
    at += term.length - 1;
  }
  withoutSingles(text, begins);
  for (const { index, 0: stretch } of text.matchAll(
    /(?<![\p{L}\p{N}])\p{Script=Han}{2,5}(?![\p{L}\p{N}])/gu,
  )) {
    keepWhole(begins, index, index + stretch.length);
  }
  return begins;
}

function keepWhole(begins: Set<number>, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) begins.delete(at);
}

/** A single character between words goes to its neighbour. */
function withoutSingles(text: string, begins: Set<number>): void {
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const isSingle = (at === 0 || begins.has(at)) && begins.has(at + 1) && HAN.test(letter);
    if (!isSingle) continue;
    if (BEHIND.includes(letter) && HAN.test(text.charAt(at - 1))) begins.delete(at);
    else begins.delete(at + 1);
  }
}
