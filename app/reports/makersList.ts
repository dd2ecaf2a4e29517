import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Block, type Report } from '../../core/report/report.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { orderedSize } from '../orderedSize.ts';
import { DRAFT_MARKS, LIST_WORDS, listWord } from '../words/maker.ts';
import { wholePlace } from './reportAsk.ts';

/** One sign of a package as the maker's list shows it. */
export type ListedSign = {
  readonly number: number;
  readonly label: string;
  readonly sign: Sign;
  /** null = its template is not there. */
  readonly process: 'print' | 'cut' | null;
  /** null = not made, for the reasons given. */
  readonly drawing: Drawing | null;
  readonly files: readonly string[];
  readonly drafts: readonly DraftReason[];
  /** Sentences: why it was not made. */
  readonly reasons: readonly string[];
  /** What the maker should know beside the drawing. */
  readonly notes: readonly string[];
};

/**
 * 制作清单: every sign of the package in small, with its exact size, bleed, material, process, copies and files, and
 * those that could not be made with the reason. For a Chinese sign shop, so Chinese whatever the program speaks.
 */
export function makersList(project: Project, signs: readonly ListedSign[], day: Day): Report {
  const village = project.register.village.zh;
  const made = signs.filter(({ drawing }) => drawing !== null);
  const blocked = signs.filter(({ drawing }) => drawing === null);
  const kinds = new Set(made.map(({ sign }) => sign.id)).size;
  const drafts = made.filter((one) => one.drafts.length > 0).length;
  const pieces = made.reduce((sum, { sign }) => sum + sign.copies, 0);
  const title = listWord('title', { village });
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      { kind: 'title', text: title, under: [listWord('under', { place: wholePlace(project), day })] },
      { kind: 'paragraph', text: listWord('summary', { made: kinds, sheets: made.length, pieces, drafts }) },
      ...(drafts === 0 ? [] : [{ kind: 'paragraph', text: LIST_WORDS['draft-warning'] } as const]),
      { kind: 'paragraph', text: LIST_WORDS.scale },
      ...made.map(specimen),
      ...(blocked.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: listWord('blocked', { count: blocked.length }) } as const,
            ...blocked.map(missing),
          ]),
    ],
  };
}

function specimen({ number, label, sign, process, drawing, files, drafts, notes }: ListedSign): Block {
  const size = drawing === null ? sign.size : orderedSize(drawing);
  return {
    kind: 'specimen',
    specimen: {
      drawing,
      heading: `${String(number).padStart(3, '0')}  ${label}`,
      facts: [
        [LIST_WORDS.size, listWord('size-value', { ...size, bleed: drawing?.bleed ?? 0 })],
        [LIST_WORDS.copies, listWord('copies-value', { copies: sign.copies })],
        [LIST_WORDS.material, sign.material ?? LIST_WORDS['material-open']],
        ...(process === null ? [] : [[LIST_WORDS.process, LIST_WORDS[`process-${process}`]] as const]),
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

function missing({ number, label, sign, reasons }: ListedSign): Block {
  return {
    kind: 'item',
    item: {
      number: String(number).padStart(3, '0'),
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
