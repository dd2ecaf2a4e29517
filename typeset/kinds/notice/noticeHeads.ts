import { sourced } from '../../../core/drawing/sourced.ts';
import { ownerKey } from '../../../core/signs/textsOnSign.ts';
import { type Item } from '../../../core/drawing/drawing.ts';
import { type Day } from '../../../core/project/people.ts';
import { type Result, success } from '../../../core/result.ts';
import { resolveMeasure } from '../../../core/signs/measure.ts';
import { type Mm } from '../../../core/units/length.ts';
import { lyingLine } from '../../boards/boardFrame.ts';
import { type Letters, shapeMongolian } from '../../boards/table.ts';
import { type Block, lineBlock, mongolianTall, textBlock } from '../../boards/textBlock.ts';
import { chineseFirst } from '../../sign/bilingualLines.ts';
import { rectangle } from '../../sign/cutAndHoles.ts';
import { longestWord } from '../../text/mongolianColumns.ts';
import { lengthOf, type MongolianLine } from '../../text/mongolianLine.ts';
import { type TypesetNote, type TypesetProblem } from '../../text/problems.ts';
import { type NoticeAsk } from './noticeAsk.ts';
import { type SectionAcross } from './noticePockets.ts';

/** Proportions in em of the board's letters. */
export const HEAD = {
  rule: 0.16,
  top: 0.55,
  name: 1.5,
  about: 0.72,
  between: 0.36,
  below: 0.6,
  mongolian: 1.05,
} as const;
/** `length`: of a date with its words, in em of its letters. */
export const DATES = { above: 0.7, size: 0.72, step: 1.6, length: 17 } as const;

/** Letters of the board under which name, note and date are as large as the template asks at least. */
export function leastEm(ask: NoticeAsk): Mm {
  const { head, note, date } = ask.template.least;
  return Math.max(
    resolveMeasure(head, ask) / HEAD.name,
    resolveMeasure(note, ask) / HEAD.about,
    resolveMeasure(date, ask) / DATES.size,
  );
}

type Named = { readonly across: SectionAcross; readonly name: Block; readonly mn: MongolianLine | null };

type Heads = { readonly height: Mm; readonly at: (y: Mm) => readonly Item[] };

/** Heads of one height and one size, each over its section: name and what is posted, and Mongolian at the right end or, where it leads, before them. */
export function layoutHeads(
  ask: NoticeAsk,
  sections: readonly SectionAcross[],
  em: Mm,
  notes: TypesetNote[],
): Result<Heads, TypesetProblem> {
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const { text, accent, quiet } = ask.template.inks;
  const least = resolveMeasure(ask.template.least.head, ask);
  const first = chineseFirst(ask.profile);
  const named: Named[] = [];
  for (const across of sections) {
    const { heading } = across.section;
    const style = { size: HEAD.name * em, weight: 800, ink: text, least };
    const name = lineBlock(heading, across.width, style, letters, notes);
    if (!name.ok) return name;
    const words = ask.profile.scripts === 'zh-only' ? null : ask.mongolianOf(heading);
    const mn = words === null ? null : shapeMongolian(words, letters, notes);
    if (mn?.ok === false) return mn;
    named.push({ across, name: name.value, mn: mn?.value ?? null });
  }
  const mongolian = headsMongolian(ask, named, em);
  const nameHeight = Math.max(...named.map(({ name }) => name.height));
  const heads: { readonly about: Block; readonly mn: Block | null }[] = [];
  for (const [index, { across }] of named.entries()) {
    const mn = mongolian[index] ?? null;
    // Columns stand beside the note too, a line over it.
    const aside = mn === null || mn.height <= nameHeight ? 0 : mn.width + em;
    const style = { size: HEAD.about * em, weight: 600, ink: quiet };
    const about = textBlock([across.section.about], across.width - aside, style, letters, notes);
    if (!about.ok) return about;
    heads.push({ about: about.value, mn });
  }
  const start = (HEAD.rule + HEAD.top) * em;
  const below = nameHeight + HEAD.between * em + Math.max(...heads.map(({ about }) => about.height));
  return success({
    height: start + Math.max(below, ...heads.map(({ mn }) => mn?.height ?? 0)),
    at: (y) =>
      named.flatMap(({ across: { x, width, section }, name }, index): readonly Item[] => {
        const source = ownerKey({ of: 'fixed', zh: section.heading });
        const { about, mn = null } = heads[index] ?? {};
        // A lying line stands on the middle of the name beside it.
        const lies = mn !== null && mn.height <= nameHeight;
        const down = lies ? (nameHeight - mn.height) / 2 : 0;
        const aside = first || mn === null ? 0 : mn.width + em;
        return [
          { kind: 'shape', layer: 'artwork', path: rectangle(x, y, width, HEAD.rule * em), fill: accent },
          ...sourced(name.at(x + aside, y + start), source),
          ...(about?.at(x + (lies ? 0 : aside), y + start + nameHeight + HEAD.between * em) ?? []),
          ...sourced(mn?.at(first ? x + width - mn.width : x, y + start + down) ?? [], source),
        ];
      }),
  });
}

/** Mongolian of the heads in one size: lying where the profile says so and it is no smaller than the notes, else in columns. */
function headsMongolian(ask: NoticeAsk, named: readonly Named[], em: Mm): readonly (Block | null)[] {
  const least = resolveMeasure(ask.template.least.note, ask);
  const most = Math.min(HEAD.mongolian * em, (HEAD.name * em) / ask.profile.sizeRatio);
  let [lying, standing, tall]: [Mm, Mm, Mm] = [
    most,
    most,
    (HEAD.name + HEAD.between + HEAD.about * 1.2) * em,
  ];
  for (const { across, name, mn } of named) {
    if (mn === null) continue;
    const longest = Math.max(0.1, longestWord(mn, 1));
    tall = Math.max(tall, longest * least);
    standing = Math.min(standing, tall / longest);
    lying = Math.min(lying, (across.width - name.width - em) / lengthOf(mn.words, mn.space));
  }
  const inLines = ask.profile.mongolianOnPlates === 'line' && lying >= least;
  const style = { size: standing, weight: 600, ink: ask.template.inks.text };
  return named.map(({ across, mn }) => {
    if (mn === null) return null;
    return inLines
      ? lyingLine(ask, mn, { room: across.width, most: lying })
      : mongolianTall(mn, tall, style, ask);
  });
}

/** The same two lines under every section: days that are known are printed, others leave room to write. */
export function layoutDates(
  ask: NoticeAsk,
  { section, width }: SectionAcross,
  at: { readonly x: Mm; readonly y: Mm },
  size: Mm,
  notes: TypesetNote[],
): Result<readonly Item[], TypesetProblem> {
  const { dates: words, inks } = ask.template;
  const letters: Letters = { faces: ask.faces, shaper: ask.shaper };
  const known = section.dated === 'none' ? null : ask.dates[section.dated];
  const items: Item[] = [];
  const shown = [
    { label: words.posted, day: known?.posted ?? null, words: null },
    { label: words.next, day: known?.next ?? null, words: known === null ? words.anyTime : null },
  ];
  for (const [index, { label, day, words: instead }] of shown.entries()) {
    const y = at.y + index * DATES.step * size;
    const head = textBlock([label], width, { size, weight: 600, ink: inks.quiet }, letters, notes);
    if (!head.ok) return head;
    items.push(...head.value.at(at.x, y));
    const from = at.x + head.value.width + 0.8 * size;
    const style = { size, weight: 600, ink: inks.text };
    const said = instead ?? (day === null ? null : dayText(ask, day));
    if (said === null) {
      for (const { at: place, length } of blanks(words.writeIn)) {
        const line = rectangle(from + place * size, y + 1.15 * size, length * size, 0.5);
        items.push({ kind: 'shape', layer: 'artwork', path: line, fill: inks.quiet });
      }
    }
    for (const { text, indent } of said === null ? writeIn(words.writeIn) : [{ text: said, indent: 0 }]) {
      const value = textBlock([text], width, style, letters, notes);
      if (!value.ok) return value;
      items.push(...value.value.at(from + indent * size, y));
    }
  }
  return success(items);
}

/** Room to write before 年, 月 and 日, in em: four figures, then two and two; what a line keeps off the words. */
const WRITE = { year: 3.4, other: 2.3, off: 0.12 } as const;

function writeIn(words: string): readonly { readonly text: string; readonly indent: number }[] {
  return words.split(' ').map((text, index) => ({ text, indent: WRITE.year + index * (WRITE.other + 1) }));
}

/** A line under each room to write, none under the words. */
function blanks(words: string): readonly { readonly at: number; readonly length: number }[] {
  return writeIn(words).map(({ indent }, index) => {
    const room = index === 0 ? WRITE.year : WRITE.other;
    const at = index === 0 ? 0 : indent - room + WRITE.off;
    return { at, length: indent - WRITE.off - at };
  });
}

function dayText(ask: NoticeAsk, day: Day): string {
  const { dates } = ask.template;
  const [year, month, date] = day.split('-');
  return dates.day
    .replace('{year}', String(Number(year)))
    .replace('{month}', String(Number(month)))
    .replace('{day}', String(Number(date)));
}
