import { LATIN_PIECE, beginsNoLine, endsNoLine, isClosing, isOpening } from '../punctuation.ts';

/** Text that stays on one line; UTF-16 range, a space at its end included. */
export type Piece = { readonly start: number; readonly end: number };

/** Units that a figure keeps beside it, with or without a space between. */
const UNIT = new RegExp(
  '^ ?(?:' +
    'km²|km|kg|mm|cm|dm|m²|m³|m(?![a-z])|MB|kW|' +
    '个?工作日|个?自然日|个?小时|个月|分钟|周岁|平方公里|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|' +
    '[万亿][元人亩户]?|' +
    '[年月日时分秒天周岁元角米克吨亩里斤升户名人次份项条款章节件张页号楼层室栋幢组村个口头只匹棵处所台辆座间级类种批期届倍折]' +
    ')',
  'u',
);

/**
 * What is never cut: numbers of documents (内党办发〔2023〕5号; its letters where they begin a stretch of Chinese), Latin
 * words and figures, a day left open for a hand (____年__月__日), a short remark in brackets (［转引］), double dashes,
 * ellipses, endings of files, numbers in brackets, a letter with its marks.
 */
const SOLID = `(?<!\\p{Script=Han})\\p{Script=Han}{0,10}〔\\d{4}〕第?\\d+号|〔\\d{4}〕第?\\d+号|(?:_{2,}[年月日-]?)+|［[^［］]{1,4}］|${LATIN_PIECE}|\\.[A-Za-z0-9]+|—{2,}|…+|\\s+|（[一二三四五六七八九十百\\d]{1,4}）|\\S\\p{M}*`;
const LOOSE_ATOM = new RegExp(SOLID, 'gu');
/** And ordinals (第八条, 第（八）项), where there is room for them. */
const ATOM = new RegExp(
  `第（[一二三四五六七八九十百\\d]{1,4}）[条项款]?|第[一二三四五六七八九十百千零〇\\d]+[条章节款项届次批期号楼层]?|${SOLID}`,
  'gu',
);

/**
 * Cuts a line of Chinese into the pieces between which it may be broken: by the rules for punctuation, with
 * Latin words whole and figures beside their units. `loose`: figures may part from their units, and ordinals in
 * themselves, which is less bad than a hole at the end of a line that is to be filled.
 */
export function unbreakablePieces(text: string, { loose = false } = {}): readonly Piece[] {
  const pieces: { start: number; end: number }[] = [];
  let solid = '';
  let spaced = false;
  let unitUntil = 0;
  for (const { index: start, 0: atom } of text.matchAll(loose ? LOOSE_ATOM : ATOM)) {
    const end = start + atom.length;
    const last = pieces.at(-1);
    if (last !== undefined && (start < unitUntil || staysWith(solid, spaced, atom))) last.end = end;
    else pieces.push({ start, end });
    if (!loose && /\d$/.test(atom)) unitUntil = end + (UNIT.exec(text.slice(end, end + 8))?.[0].length ?? 0);
    // A space does not free an opening mark before it, or a point behind it.
    if (!isSpace(atom)) solid = atom;
    spaced = isSpace(atom);
  }
  return pieces;
}

/** The phrases of a text: they end behind a comma or a closing half, before an opening half or a dash, and at a space. */
export function phrases(text: string): readonly Piece[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of unbreakablePieces(text)) {
    const last = joined.at(-1);
    const before = text.charAt(start - 1);
    const opens = isOpening(text.charAt(start)) || text.startsWith('——', start);
    if (last === undefined || isClosing(before) || isSpace(before) || opens) {
      joined.push({ start, end });
    } else last.end = end;
  }
  return joined;
}

function staysWith(solid: string, spaced: boolean, atom: string): boolean {
  if (isSpace(atom) || endsNoLine(solid)) return true;
  return !atom.startsWith('——') && beginsNoLine(atom.charAt(0), { spaced });
}

function isSpace(text: string): boolean {
  return /^\s/u.test(text);
}
