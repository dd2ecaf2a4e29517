import { type DxfText } from './entity.ts';
import { paragraphAlignment, plainMText, plainText } from './escapes.ts';
import { figure, flags, valueOf } from './fields.ts';
import { type DxfRecord } from './records.ts';

type Placed = Omit<DxfText, 'layer'>;

/**
 * A TEXT, or an attribute, with the middle of the box in which it is seen. DXF reference, TEXT 72: 0 left, 1 centre,
 * 2 right, 3 aligned, 4 middle, 5 fitted; 73 (74 for attributes): 0 baseline, 1 bottom, 2 middle, 3 top.
 */
export function placedText(record: DxfRecord): Placed {
  const text = plainText(valueOf(record, 1) ?? '');
  const height = figure(record, 40, 0);
  const [across, up] = [figure(record, 72, 0), figure(record, record.kind === 'TEXT' ? 73 : 74, 0)];
  const first = { x: figure(record, 10, NaN), y: figure(record, 20, NaN) };
  const second = { x: figure(record, 11, NaN), y: figure(record, 21, NaN) };
  const hasSecond = Number.isFinite(second.x) && Number.isFinite(second.y);
  // Aligned and fitted words fill the way between both points, whichever way that runs.
  if ((across === 3 || across === 5) && hasSecond) {
    const turn = Math.atan2(second.y - first.y, second.x - first.x);
    const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
    return { is: 'text', text, height, ...moved(middle, turn, 0, height / 2) };
  }
  const aligned = (across !== 0 || up !== 0) && hasSecond;
  const width = roughWidth(text) * height * factorOf(record, 41);
  const mirrored = flags(record, 71);
  const right = !aligned || across === 0 ? width / 2 : across === 2 ? -width / 2 : 0;
  const above = across === 4 || (aligned && up === 2) ? 0 : aligned && up === 3 ? -height / 2 : height / 2;
  const turn = (figure(record, 50, 0) * Math.PI) / 180;
  const at = moved(
    aligned ? second : first,
    turn,
    (mirrored & 2) !== 0 ? -right : right,
    (mirrored & 4) !== 0 ? -above : above,
  );
  return { is: 'text', text, height, ...at };
}

/** An MTEXT with the middle of its words: attachment points 1–9 stand for left, centre, right in three rows. */
export function placedMText(record: DxfRecord): Placed {
  const { codes, values } = record;
  const raw = values.filter((_, at) => codes[at] === 3).join('') + (valueOf(record, 1) ?? '');
  const text = plainMText(raw);
  const height = figure(record, 40, 0);
  const attachment = Math.min(9, Math.max(1, figure(record, 71, 1) || 1)) - 1;
  const reference = Math.max(0, figure(record, 41, 0) || 0);
  const widths = text.split('\n').map((line) => roughWidth(line) * height);
  const rows = widths.reduce(
    (sum, width) => sum + (reference > 0 ? Math.max(1, Math.ceil(width / reference - 0.05)) : 1),
    0,
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const width = reference > 0 ? Math.min(widest, reference) : widest;
  const deep = height + (rows - 1) * height * LINE_STEP * factorOf(record, 44);
  const column = attachment % 3;
  const box = reference > 0 ? reference : width;
  // From the attachment point to the box's left side, then to the middle of the words in the box.
  const left = -column * (box / 2);
  const set = paragraphAlignment(raw) ?? (['l', 'c', 'r'] as const)[column];
  const inner = set === 'c' ? box / 2 : set === 'r' ? box - width / 2 : width / 2;
  const up = (Math.floor(attachment / 3) - 1) * (deep / 2);
  return {
    is: 'text',
    text,
    height,
    ...moved(
      { x: figure(record, 10, NaN), y: figure(record, 20, NaN) },
      turnOfMText(record),
      left + inner,
      up,
    ),
  };
}

/** Direction by vector (11, 21) or by angle (50): the one that is written last counts. */
function turnOfMText(record: DxfRecord): number {
  const [byVector, byAngle] = [record.codes.lastIndexOf(11), record.codes.lastIndexOf(50)];
  if (byAngle > byVector) return (figure(record, 50, 0) * Math.PI) / 180;
  return byVector === -1 ? 0 : Math.atan2(figure(record, 21, 0), figure(record, 11, 1));
}

/** Distance of MTEXT's lines over their height, single spacing (DXF reference, MTEXT 44). */
const LINE_STEP = 5 / 3;

/** Width over height of a line of text: Han characters are square, others half as wide. */
function roughWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6), 0);
}

/** A factor by which something is stretched; anything impossible counts as none. */
function factorOf(record: DxfRecord, code: number): number {
  const factor = figure(record, code, 1);
  return factor > 0 && factor < 100 ? factor : 1;
}

function moved(
  { x, y }: { readonly x: number; readonly y: number },
  turn: number,
  right: number,
  up: number,
): { readonly x: number; readonly y: number } {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { x: x + right * cos - up * sin, y: y + right * sin + up * cos };
}
