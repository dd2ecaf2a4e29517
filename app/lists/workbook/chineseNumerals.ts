/** 1: 一二三, 2: 壹贰叁, 3: full-width figures. */
export type Numerals = 1 | 2 | 3;

const FIGURES: Readonly<Record<Numerals, string>> = {
  1: '〇一二三四五六七八九',
  2: '零壹贰叁肆伍陆柒捌玖',
  3: '０１２３４５６７８９',
};
const STEPS: Readonly<Record<1 | 2, readonly string[]>> = {
  1: ['', '十', '百', '千'],
  2: ['', '拾', '佰', '仟'],
};
const GROUPS = ['', '万', '亿', '万亿'];

/** Figure by figure, as years are written: 2023 → 二〇二三. */
export function chineseDigits(text: string, numerals: Numerals): string {
  return text.replace(/\d/gu, (figure) => FIGURES[numerals][Number(figure)] ?? figure);
}

/** As numbers are read: 15 → 十五 (1), 壹拾伍 (2); decimals figure by figure. */
export function chineseNumber(text: string, numerals: Numerals): string {
  if (numerals === 3) return chineseDigits(text, 3);
  return text.replace(/(\d[\d,]*)(\.\d+)?/u, (_, whole: string, decimals: string | undefined) => {
    const read = readWhole(whole.replaceAll(',', ''), numerals);
    return decimals === undefined ? read : `${read}${chineseDigits(decimals, numerals)}`;
  });
}

function readWhole(digits: string, numerals: 1 | 2): string {
  const figures = FIGURES[numerals];
  const plain = digits.replace(/^0+(?=\d)/u, '');
  if (plain === '0') return figures[0] ?? '';
  const zero = figures[0] ?? '';
  let out = '';
  let zeros = false;
  const groups: string[] = [];
  for (let end = plain.length; end > 0; end -= 4) groups.unshift(plain.slice(Math.max(0, end - 4), end));
  groups.forEach((group, at) => {
    const level = groups.length - 1 - at;
    let said = false;
    [...group].forEach((figure, place) => {
      if (figure === '0') {
        zeros = true;
        return;
      }
      if (zeros && out !== '') out += zero;
      zeros = false;
      said = true;
      out += `${figures[Number(figure)] ?? ''}${STEPS[numerals][group.length - 1 - place] ?? ''}`;
    });
    if (said) out += GROUPS[level] ?? '';
  });
  // 十五, not 一十五; bankers write the 壹.
  return numerals === 1 ? out.replace(/^一十/u, '十') : out;
}
