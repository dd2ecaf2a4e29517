import { type Drawing, type Item, type Matrix } from '../../core/drawing/drawing.ts';
import { type Specimen } from '../../core/report/report.ts';
import { type Mm } from '../../core/units/length.ts';
import { box, type Lump } from './lump.ts';
import { type PageAsk } from './pageAsk.ts';
import { setParagraph } from './setText.ts';
import { RULES, SPECIMEN, STYLES } from './style.ts';
import { paragraphLine } from './textLumps.ts';

/** The drawing at the left, as large as its frame lets it be; heading and facts at the right. Never parted. */
export function specimenLumps({ drawing, heading, facts }: Specimen, ask: PageAsk): readonly Lump[] {
  const x = ask.x + SPECIMEN.width + SPECIMEN.gap;
  const width = ask.width - SPECIMEN.width - SPECIMEN.gap;
  const head = setParagraph(ask.setText, heading, STYLES.item, width);
  const rows = facts.map(([label, value]) => ({
    label: setParagraph(ask.setText, label, STYLES.note, SPECIMEN.label),
    value: setParagraph(ask.setText, value, STYLES.cell, width - SPECIMEN.label),
  }));
  const words = head.height + rows.reduce((sum, { value }) => sum + value.height, 0);
  const draw = (y: Mm): readonly Item[] => {
    let at = y;
    const items: Item[] = head.lines.flatMap((_, line) =>
      paragraphLine(head, line, ask, { x, y: at + line * STYLES.item.leading, width, align: 'left' }),
    );
    at += head.height;
    for (const { label, value } of rows) {
      items.push(...paragraphLine(label, 0, ask, { x, y: at, width: SPECIMEN.label, align: 'left' }));
      for (const line of value.lines.keys()) {
        const place = {
          x: x + SPECIMEN.label,
          y: at + line * STYLES.cell.leading,
          width: width - SPECIMEN.label,
        };
        items.push(...paragraphLine(value, line, ask, { ...place, align: 'left' }));
      }
      at += value.height;
    }
    return [
      ...(drawing === null ? [] : [inFrame(drawing, ask.x, y)]),
      box(ask.x, y, SPECIMEN.width, SPECIMEN.height, RULES.fine, 'hairline'),
      ...items,
    ];
  };
  return [{ height: Math.max(SPECIMEN.height, words), above: 5, draw }];
}

/** The trim of a drawing, scaled into the middle of the frame. */
function inFrame(drawing: Drawing, x: Mm, y: Mm): Item {
  const scale = Math.min(
    (SPECIMEN.width - 2 * SPECIMEN.padding) / drawing.width,
    (SPECIMEN.height - 2 * SPECIMEN.padding) / drawing.height,
  );
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  return inSmall(drawing, scale, x + (SPECIMEN.width - width) / 2, y + (SPECIMEN.height - height) / 2);
}

/** The trim of a drawing with its edge, its upper left corner at (x, y); what runs over the trim is cut off. */
export function inSmall(drawing: Drawing, scale: number, x: Mm, y: Mm): Item {
  const matrix: Matrix = [scale, 0, 0, scale, x, y];
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

/** Drawings at their own size, side by side. */
export function figureLumps(figures: readonly Drawing[], ask: PageAsk): readonly Lump[] {
  const height = Math.max(0, ...figures.map((figure) => figure.height));
  const draw = (y: Mm): readonly Item[] => {
    let x = ask.x;
    return figures.map(({ width, items }) => {
      const matrix: Matrix = [1, 0, 0, 1, x, y];
      x += width;
      return { kind: 'group', name: 'figure', matrix, items };
    });
  };
  return [{ height, above: 3, draw }];
}
