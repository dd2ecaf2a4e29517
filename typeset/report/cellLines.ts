import { type TextLine } from './setText.ts';

type Stretch = Pick<TextLine, 'start' | 'end'>;

/** Words that places, offices and rooms end in: 巴彦温都尔|苏木, 便民服务|大厅. */
const GENERIC =
  '苏木|嘎查|街道|社区|办公厅|办公室|办事处|委员会|人民政府|合作社|服务站|工作站|服务中心|实践站|大厅|阅览室|会议室|活动室|调解室';
/** Where a cell's line may end between words: before such a word, and behind a place or an office. */
const BETWEEN_WORDS = new RegExp(
  `(?<=[^（《“])(?=${GENERIC})|(?<=${GENERIC}|[旗县镇厅局]|市(?![场民])|乡(?!村)|自治区)(?=[^）》”，、；])(?!\\p{Script=Han}*〔)`,
  'gu',
);
const MARK = /[，、；：。）》”\s]$/u;

/**
 * The text of a narrow cell with its lines ended between words, where that takes no line more: no place is parted in its
 * name, no closing half begins a line, and none is a character alone. `linesOf` fills lines as the cell does.
 */
export function endedBetweenWords(text: string, linesOf: (text: string) => readonly Stretch[]): string {
  let ended = text;
  let lines = linesOf(text);
  const most = lines.length;
  for (let at = 0; at < most - 1; at += 1) {
    const [line, next] = lines.slice(at);
    if (line === undefined || next === undefined) break;
    const { start, end } = line;
    const isHard = ended.slice(end, next.start).includes('\n');
    const words = [...ended.slice(start, next.end).matchAll(BETWEEN_WORDS)].map(({ index }) => start + index);
    if (isHard || words.includes(next.start)) continue;
    const begins = ended.slice(next.start, next.end);
    const isBroken = /^[）》”〕]/u.test(begins);
    if (MARK.test(ended.slice(start, end)) && !isBroken) continue;
    const year = ended.lastIndexOf('〔', end - 1);
    const cuts = [
      // A line that would be half empty is no better.
      ...words.filter((word) => 2 * (word - start) >= end - start && word < next.start).reverse(),
      ...(isBroken && year > start ? [year] : []),
      ...([...begins].length === 1 && end - start > 2 ? [end - 1] : []),
    ];
    const better = cuts
      .map((cut) => `${ended.slice(0, cut)}\n${ended.slice(cut)}`)
      .find((each) => linesOf(each).length <= most);
    if (better === undefined) continue;
    ended = better;
    lines = linesOf(ended);
  }
  return ended;
}
