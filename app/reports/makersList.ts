import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type OwnInk } from '../../core/project/ownInk.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { DRAFT_MARKS } from '../words/slugLines.ts';
import { LIST_WORDS, listWord } from '../words/makersList.ts';
import { sayDay } from '../words/day.ts';
import { wholePlace } from './reportAsk.ts';

/** One sign of a package as the maker's list shows it. */
export type ListedSign = {
  readonly number: number;
  readonly label: string;
  readonly sign: Sign;
  /** A drawing for the fitter, and no plate. */
  readonly isLayout: boolean;
  /** null = its template is not there. */
  readonly process: 'print' | 'cut' | null;
  /** The shop's process by name (templates/processes.json); null where it was not measured. */
  readonly making: string | null;
  /** null = not made, for the reasons given. */
  readonly drawing: Drawing | null;
  readonly files: readonly string[];
  readonly drafts: readonly DraftReason[];
  /** Sentences: why it was not made. */
  readonly reasons: readonly string[];
  /** What the maker should know beside the drawing. */
  readonly notes: readonly string[];
};

/** A row of the list: its own number, and of how many sheets its sign is. */
export type ListedRow = ListedSign & { readonly row: string; readonly count: number };

/** Height of a place to sign, mm, with a round seal of 42 mm over its day. */
const SIGN = 46;

/**
 * 制作清单: every sign of the package in small, with its exact size, bleed, material, process, copies and files, and
 * those that could not be made with the reason; at its end customer and maker sign. For a Chinese sign shop, so Chinese
 * whatever the program speaks.
 */
export function makersList(project: Project, signs: readonly ListedSign[], day: Day): Report {
  const village = project.register.village.zh;
  const rows = numberedSigns(signs);
  const made = rows.filter(({ drawing }) => drawing !== null);
  const blocked = rows.filter(({ drawing }) => drawing === null);
  const title = listWord('title', { village });
  const signed = {
    sign: LIST_WORDS['sign-sign'],
    seal: LIST_WORDS['sign-seal'],
    day: LIST_WORDS['sign-day'],
  };
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      {
        kind: 'title',
        text: title,
        under: [listWord('under', { place: wholePlace(project), day: sayDay(day, 'zh') })],
      },
      ...summary(made, blocked).map((text) => ({ kind: 'paragraph', text }) as const),
      ...made.map((row) => specimen(row, project.ownInks ?? [])),
      ...(blocked.length === 0
        ? []
        : [
            {
              kind: 'heading',
              level: 1,
              text: listWord('blocked', { count: new Set(blocked.map(({ sign }) => sign.id)).size }),
            } as const,
            ...blocked.map(missing),
          ]),
      { kind: 'heading', level: 1, text: LIST_WORDS['sign-heading'] },
      {
        kind: 'fields',
        fields: (['sign-customer', 'sign-maker'] as const).map((key) => ({
          ...{ label: LIST_WORDS[key], text: '', room: SIGN, signed },
        })),
      },
    ],
  };
}

/** 026 where a sign is one sheet; 026-1, 026-2 … where it is several, as no two rows may be called alike. */
export function numberedSigns(signs: readonly ListedSign[]): readonly ListedRow[] {
  return signs.map((listed, at) => {
    const isOwn = ({ sign }: ListedSign) => sign.id === listed.sign.id;
    const count = signs.filter(isOwn).length;
    const part = count === 1 ? '' : `-${signs.slice(0, at + 1).filter(isOwn).length}`;
    return { ...listed, count, row: `${String(listed.number).padStart(3, '0')}${part}` };
  });
}

/** Plates are counted in 块, with their copies, each sign once; the drawings that they are made by in 张. */
function summary(made: readonly ListedRow[], blocked: readonly ListedRow[]): readonly string[] {
  const open = new Set(blocked.map(({ sign }) => sign.id));
  const plates = made.filter(({ isLayout }) => !isLayout);
  const whole = new Map(plates.flatMap(({ sign }) => (open.has(sign.id) ? [] : [[sign.id, sign.copies]])));
  const layouts = made.length - plates.length;
  const isDraft = (one: ListedRow) => one.drafts.length > 0;
  const drafts = plates.filter(isDraft).length;
  const parts = new Map(made.flatMap(({ number, count }) => (count === 1 ? [] : [[number, count]])));
  const list = [...parts].map(([number, count]) =>
    listWord('part', { number: String(number).padStart(3, '0'), count }),
  );
  return [
    ...(plates.length + open.size === 0
      ? []
      : [
          listWord('summary', {
            made:
              plates.length === 0
                ? ''
                : listWord('summary-made', {
                    plates: [...whole.values()].reduce((sum, copies) => sum + copies, 0),
                    kinds: whole.size,
                    sheets: plates.length,
                    drafts: drafts === 0 ? '' : listWord('summary-drafts', { drafts }),
                  }),
            blocked:
              open.size === 0
                ? ''
                : listWord(plates.length === 0 ? 'summary-none' : 'summary-blocked', { count: open.size }),
          }),
        ]),
    ...(list.length === 0 ? [] : [listWord('parts', { list: list.join('、') })]),
    ...(layouts === 0 ? [] : [listWord('layouts', { count: layouts })]),
    ...(made.some(isDraft) ? [LIST_WORDS['draft-warning']] : []),
    ...(made.length === 0 ? [] : [LIST_WORDS.scale]),
  ];
}

/** How many are made of it. */
function sayCopies({ sign: { copies }, count, isLayout }: ListedRow): string {
  if (isLayout) return listWord('copies-layout', { copies });
  return count === 1 ? listWord('copies-value', { copies }) : listWord('copies-part', { copies, count });
}

/** Inks that the place brought, on the signs that use them: what to print, and what to paint or cut from. */
function sayOwnInks(drawing: Drawing | null, inks: readonly OwnInk[]): readonly string[] {
  return inks.flatMap(({ replaces, name, cmyk, paint }) => {
    if (drawing?.inks[replaces] === undefined) return [];
    const [c, m, y, k] = cmyk ?? [];
    const parts = [
      ...(c === undefined || m === undefined || y === undefined || k === undefined
        ? []
        : [listWord('ink-cmyk', { c, m, y, k })]),
      ...(paint === undefined ? [] : [listWord('ink-paint', { paint })]),
    ];
    return [`${name}：${parts.join('，')}`];
  });
}

function specimen(row: ListedRow, inks: readonly OwnInk[]): Block {
  const { label, sign, process, making, drawing, files, drafts, notes } = row;
  const size = drawing === null ? sign.size : orderedSize(drawing);
  return {
    kind: 'specimen',
    specimen: {
      drawing,
      heading: `${row.row}  ${label}`,
      facts: [
        [LIST_WORDS.size, listWord('size-value', { ...size, bleed: drawing?.bleed ?? 0 })],
        [LIST_WORDS.copies, sayCopies(row)],
        [LIST_WORDS.material, sign.material ?? LIST_WORDS['material-open']],
        ...(process === null
          ? []
          : [[LIST_WORDS.process, making ?? LIST_WORDS[`process-${process}`]] as const]),
        ...sayOwnInks(drawing, inks).map((ink) => [LIST_WORDS.ink, ink] as const),
        [LIST_WORDS.files, files.join('　')],
        [
          LIST_WORDS.state,
          drafts.length === 0
            ? LIST_WORDS.ready
            : listWord('draft', { marks: drafts.map((reason) => DRAFT_MARKS[reason]).join('、') }),
        ],
        ...notes.map((note) => [LIST_WORDS.note, note] as const),
      ],
    },
  };
}

function missing({ row, label, sign, reasons }: ListedRow): Block {
  return {
    kind: 'item',
    item: {
      number: row,
      tag: LIST_WORDS['not-made'],
      weight: 'strong',
      headline: label,
      lines: [
        [LIST_WORDS['size-short'], listWord('size-plain', sign.size)],
        ...reasons.map((reason) => [LIST_WORDS.reason, reason] as const),
      ],
    },
  };
}
