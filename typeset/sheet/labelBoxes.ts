import { type Mm } from '../../core/units/length.ts';
import { type Rect } from './papers.ts';

/** What a label is, for whoever checks that none lies on another. */
export type LabelKind = 'room' | 'dimension' | 'sign' | 'axis' | 'note' | 'title';
export type PlacedLabel = { readonly kind: LabelKind; readonly text: string; readonly box: Rect };

export function overlap(p: Rect, q: Rect, gap: Mm = 0): boolean {
  return (
    p.x < q.x + q.width + gap &&
    q.x < p.x + p.width + gap &&
    p.y < q.y + q.height + gap &&
    q.y < p.y + p.height + gap
  );
}

export function around(x: Mm, y: Mm, width: Mm, height: Mm): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The labels of a sheet so far. */
export class LabelBoard {
  readonly placed: PlacedLabel[] = [];
  readonly #clear: Rect[] = [];

  isFree(box: Rect, gap: Mm = 0.3): boolean {
    return (
      this.placed.every((label) => !overlap(label.box, box, gap)) &&
      this.#clear.every((taken) => !overlap(taken, box, gap))
    );
  }

  /** A line that no label may lie on. */
  keepClear(box: Rect): void {
    this.#clear.push(box);
  }

  put(kind: LabelKind, text: string, box: Rect): void {
    this.placed.push({ kind, text, box });
  }
}
