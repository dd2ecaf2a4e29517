import { type Drawing, type Item, type Matrix } from '../../core/drawing/drawing.ts';
import { type Specimen } from '../../core/report/report.ts';
import { type Mm } from '../../core/units/length.ts';
import { box, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { RULES, STYLES } from './style.ts';
import { paragraphLine } from './textLumps.ts';

/** The frame that every specimen stands in. */
const FRAME = { width: 44, height: 42 } as const;
/** Between frame and words, and round the words. */
const GAP: Mm = 5;
const PADDING: Mm = 1.5;
/** Width of the labels before the facts. */
const LABEL: Mm = 18;

/** The drawing at the left, as large as its frame lets it be; heading and facts at the right. Never parted. */
export function specimenLumps({ drawing, heading, facts }: Specimen, ask: PageAsk): readonly Lump[] {
  const x = ask.x + FRAME.width + GAP;
  const width = ask.width - FRAME.width - GAP;
  const head = setParagraph(ask.setText, heading, STYLES.item, width);
  const rows = facts.map(([label, value]) => ({
    label: setParagraph(ask.setText, label, STYLES.note, LABEL),
    value: setParagraph(ask.setText, value, STYLES.cell, width - LABEL),
  }));
  const words = head.height + rows.reduce((sum, { value }) => sum + value.height, 0);
  const draw = (y: Mm): readonly Item[] => {
    let at = y;
    const items: Item[] = head.lines.flatMap((_, line) =>
      paragraphLine(head, line, ask, { x, y: at + line * STYLES.item.leading, width, align: 'left' }),
    );
    at += head.height;
    for (const { label, value } of rows) {
      items.push(...paragraphLine(label, 0, ask, { x, y: at, width: LABEL, align: 'left' }));
      for (const line of value.lines.keys()) {
        const place = { x: x + LABEL, y: at + line * STYLES.cell.leading, width: width - LABEL };
        items.push(...paragraphLine(value, line, ask, { ...place, align: 'left' }));
      }
      at += value.height;
    }
    return [
      ...(drawing === null ? [] : [inFrame(drawing, ask.x, y)]),
      box(ask.x, y, FRAME.width, FRAME.height, RULES.fine, 'hairline'),
      ...items,
    ];
  };
  return [{ height: Math.max(FRAME.height, words), above: 5, draw }];
}

/** The trim of a drawing, scaled into the middle of the frame; what runs over the trim is cut off. */
function inFrame(drawing: Drawing, x: Mm, y: Mm): Item {
  const scale = Math.min(
    (FRAME.width - 2 * PADDING) / drawing.width,
    (FRAME.height - 2 * PADDING) / drawing.height,
  );
  const matrix: Matrix = [
    scale,
    0,
    0,
    scale,
    x + (FRAME.width - drawing.width * scale) / 2,
    y + (FRAME.height - drawing.height * scale) / 2,
  ];
  const { width, height } = drawing;
  const trim = [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']] as const;
  // A white plate would be lost on white paper without its edge.
  const edge: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: trim,
    stroke: { ink: 'hairline', width: RULES.fine / scale },
  };
  return { kind: 'group', name: 'specimen', matrix, clip: trim, items: [...drawing.items, edge] };
}
