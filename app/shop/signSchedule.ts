import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type SpecificationField } from '../../core/project/specification.ts';
import {
  filledTable,
  type Cell,
  type FilledColumn,
  numberCell,
  type Table,
  textCell,
} from '../../core/report/table.ts';
import { makingOf, type Process } from '../../core/signs/processes.ts';
import { tenth } from '../../core/units/length.ts';
import { textsOnSign } from '../../core/signs/signWords.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { sayDay } from '../words/day.ts';
import { SCHEDULE_WORDS, scheduleWord } from '../words/signSchedule.ts';
import { sayAnswer, sayTold } from '../words/specification.ts';
import { SHOP_WORDS } from '../words/shopPapers.ts';
import { DRAFT_MARKS } from '../words/slugLines.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { sayEms } from './sayEms.ts';
import { type ShopRow, shopRows, type ShopSign } from './shopSign.ts';

export type ScheduleAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly day: Day;
};

/** What a row is filled from. */
type Row = ShopRow & {
  readonly proof: string;
  readonly kind: string;
  /** Least stroke and gap of its process, mm. */
  readonly least: string;
};

/**
 * 标牌清单: a row for each sheet that a shop makes, with all that the drawing, the specification and the plan say of it,
 * its picture in small (by its place in the list, for `picture` cells), and 待确认 for what nobody answered. For a Chinese shop.
 */
export function signSchedule(ask: ScheduleAsk, listed: readonly ShopSign[]): Table {
  const { project, day } = ask;
  const rows = shopRows(listed)
    .filter(isForShop)
    .map((row) => filledRow(ask, row));
  return {
    title: scheduleWord('title', { village: project.register.village.zh }),
    lines: [scheduleWord('line', { place: wholePlace(project), day: sayDay(day, 'zh') })],
    ...filledTable(COLUMNS, rows),
    notes: [],
  };
}

/** Drawings for the fitter are looked at, and nobody orders them. */
function isForShop({ isLayout, drawing, making }: ShopSign): boolean {
  return !isLayout && (drawing === null || making !== null);
}

/** The pictures of a schedule: key of the cell, and what is shown. */
export function schedulePictures(listed: readonly ShopSign[]): ReadonlyMap<string, Drawing> {
  return new Map(
    shopRows(listed).flatMap(({ row, drawing }) => (drawing === null ? [] : [[row, drawing] as const])),
  );
}

function filledRow({ project, library }: ScheduleAsk, listed: ShopRow): Row {
  const { sign } = listed;
  const template = library.templates.get(sign.template);
  const process = template === undefined ? null : makingOf(library.processes, sign, template).process;
  return {
    ...listed,
    proof: sayProof(project, listed),
    kind: template?.name.zh ?? '',
    least: process === null ? '' : sayLimits(process),
  };

  function sayProof(own: Project, { sign: about }: ShopRow): string {
    const proofs = textsOnSign(own, about, template).flatMap(({ mn }) => (mn === null ? [] : [mn.proof]));
    if (proofs.length === 0) return scheduleWord('no-mongolian');
    const signed = proofs.flatMap((proof) => (proof === null ? [] : [proof]));
    if (signed.length < proofs.length) return scheduleWord('unproofed-all');
    const names = signed.map(
      ({ by, on, document }) =>
        `${scheduleWord('proofed-by', { by, on })}${document === undefined ? '' : ` ${document}`}`,
    );
    return [...new Set(names)].join('、');
  }
}

/** The answer in words, 待确认 where nobody gave one. */
function answer(field: SpecificationField, say: (value: string | number) => string = String) {
  return ({ answers }: Row): Cell => {
    const given = answers[field];
    return textCell(given === undefined ? SCHEDULE_WORDS.open : sayTold(given, say));
  };
}

/** The same for what is chosen, in the words of 制作要求. */
function said(field: 'sides' | 'place' | 'light' | 'mounting') {
  return ({ answers }: Row): Cell => {
    const given = answers[field];
    return textCell(given === undefined ? SCHEDULE_WORDS.open : sayAnswer('zh', field, given.value));
  };
}

/** Of what stands on a desk, which nobody fixes, the word instead. */
function onWall(word: 'stands' | 'fixing-none', say: (row: Row) => Cell) {
  return (row: Row): Cell => (row.folded === null ? say(row) : textCell(SCHEDULE_WORDS[word]));
}

function sayHung(row: Row): Cell {
  return row.pieces === null || row.answers.mountingHeight !== undefined
    ? answer('mountingHeight')(row)
    : textCell(SHOP_WORDS['height-pieces']);
}

const COLUMNS: readonly FilledColumn<Row>[] = [
  [SCHEDULE_WORDS.number, 13, 'centre', ({ row }) => textCell(row)],
  [
    SCHEDULE_WORDS.picture,
    27,
    'centre',
    ({ row, drawing }) => (drawing === null ? textCell('') : { kind: 'picture', asset: row }),
  ],
  [SCHEDULE_WORDS.name, 32, 'left', ({ label }) => textCell(label)],
  [SCHEDULE_WORDS.kind, 18, 'left', ({ kind }) => textCell(kind)],
  [SCHEDULE_WORDS.width, 12, 'right', (row) => numberCell(sizeOf(row).width)],
  [SCHEDULE_WORDS.height, 12, 'right', (row) => numberCell(sizeOf(row).height)],
  [SCHEDULE_WORDS.bleed, 11, 'right', ({ drawing }) => numberCell(drawing?.bleed ?? null)],
  [SCHEDULE_WORDS.tolerance, 11, 'centre', answer('tolerance', (value) => `±${value}`)],
  [SCHEDULE_WORDS.copies, 11, 'right', ({ sign }) => numberCell(sign.copies)],
  [SCHEDULE_WORDS['letters-zh'], 20, 'centre', ({ lines }) => textCell(sayEms(lines, 'Hans'))],
  [SCHEDULE_WORDS['letters-mn'], 20, 'centre', ({ lines }) => textCell(sayEms(lines, 'Mong'))],
  [SCHEDULE_WORDS.least, 17, 'centre', ({ least }) => textCell(least)],
  [SCHEDULE_WORDS.outline, 14, 'centre', ({ facts }) => textCell(sayOutline(facts))],
  [
    SCHEDULE_WORDS.holes,
    18,
    'left',
    ({ drawing, facts }) => textCell(drawing === null ? '' : sayHoles(facts)),
  ],
  [SCHEDULE_WORDS.colours, 26, 'left', ({ facts }) => textCell(sayColours(facts))],
  [SCHEDULE_WORDS.paint, 16, 'left', answer('colours')],
  [SCHEDULE_WORDS.material, 16, 'left', answer('material')],
  [SCHEDULE_WORDS.thickness, 11, 'centre', answer('thickness')],
  [SCHEDULE_WORDS.finish, 13, 'left', answer('finish')],
  [
    SCHEDULE_WORDS.making,
    20,
    'left',
    ({ making }) => textCell(making?.process.name.zh ?? SCHEDULE_WORDS.open),
  ],
  [SCHEDULE_WORDS.depth, 11, 'centre', answer('depth')],
  [SCHEDULE_WORDS.sides, 11, 'centre', said('sides')],
  [SCHEDULE_WORDS.backing, 13, 'left', answer('backing')],
  [SCHEDULE_WORDS.edge, 18, 'left', answer('edge')],
  [SCHEDULE_WORDS.where, 11, 'centre', said('place')],
  [SCHEDULE_WORDS.light, 11, 'centre', said('light')],
  [SCHEDULE_WORDS.mounting, 15, 'centre', onWall('fixing-none', said('mounting'))],
  [SCHEDULE_WORDS.fixing, 14, 'left', onWall('fixing-none', answer('fixing'))],
  [SCHEDULE_WORDS.mountingHeight, 16, 'centre', onWall('stands', sayHung)],
  [SCHEDULE_WORDS.place, 28, 'left', ({ place }) => textCell(place ?? SCHEDULE_WORDS['place-open'])],
  [SCHEDULE_WORDS.packing, 12, 'left', answer('packing')],
  [SCHEDULE_WORDS.deadline, 20, 'centre', answer('deadline')],
  [SCHEDULE_WORDS.delivery, 14, 'left', answer('delivery')],
  [SCHEDULE_WORDS.approver, 13, 'left', answer('approver')],
  [SCHEDULE_WORDS.telephone, 20, 'left', answer('telephone')],
  [SCHEDULE_WORDS.proof, 20, 'left', ({ proof }) => textCell(proof)],
  [SCHEDULE_WORDS.state, 26, 'left', (row) => textCell(sayState(row))],
  [SCHEDULE_WORDS.files, 44, 'left', ({ files }) => textCell(stemsOf(files).join('\n'))],
  [SCHEDULE_WORDS.remarks, 20, 'left', ({ answers: { remarks } }) => textCell(remarks?.value)],
];

/** The files of a sheet have one name and several endings. */
function stemsOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => file.replace(/^.*\//u, '').replace(/\.[a-z]+$/u, '')))];
}

function sizeOf({ drawing, sign }: Row): { readonly width: number; readonly height: number } {
  return drawing === null ? sign.size : orderedSize(drawing);
}

/** Of strokes that are left out of a printed ground, where that limit is another. */
function sayLimits({ stroke, reversed, gap }: Process): string {
  const bare = reversed.mm === stroke.mm ? '' : scheduleWord('least-reversed', { least: reversed.mm });
  return `${stroke.mm}${bare} / ${gap.mm}`;
}

function sayOutline(facts: Row['facts']): string {
  if (facts === null) return '';
  const { outline } = facts;
  if (outline.kind === 'round') return scheduleWord('round', { radius: tenth(outline.radius) });
  return scheduleWord(outline.kind === 'square' ? 'trim-only' : 'contour');
}

/** Their places stand in the slug of the print file and on the layer of the holes. */
function sayHoles(facts: Row['facts']): string {
  if (facts === null) return '';
  if (facts.holes.length === 0) return scheduleWord('holes-none');
  const diameters = [...new Set(facts.holes.map(({ diameter }) => `Ø${tenth(diameter)}`))].join('、');
  return scheduleWord('holes-count', { count: facts.holes.length, diameters });
}

function sayColours(facts: Row['facts']): string {
  if (facts === null) return '';
  return facts.colours
    .map(({ cmyk: [c, m, y, k], name }) => `${name ?? ''} C${c} M${m} Y${y} K${k}`.trim())
    .join('\n');
}

function sayState({ drawing, drafts, reasons }: Row): string {
  if (drawing === null) return scheduleWord('state-unmade', { reason: reasons.join(' ') });
  if (drafts.length === 0) return scheduleWord('state-final');
  return scheduleWord('state-draft', { marks: drafts.map((reason) => DRAFT_MARKS[reason]).join('、') });
}
