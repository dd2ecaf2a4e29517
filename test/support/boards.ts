import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawing, type GlyphRun, type Item } from '../../core/drawing/drawing.ts';
import { type Matter, matters, mattersCatalogue } from '../../core/policy/matters.ts';
import { type Service } from '../../core/project/service.ts';
import { type BoardTemplate, type SignTemplate } from '../../core/signs/template.ts';
import { type BoardAsk } from '../../typeset/boards/boardFrame.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { ROOT } from './fonts.ts';
import { glyphExtent } from './ink.ts';
import { signAsk } from './signs.ts';

/** All matters of both catalogues, in their order. */
function catalogueMatters(): readonly Matter[] {
  return ['duties', 'assisted'].flatMap((name) => {
    const path = join(ROOT, `templates/regions/inner-mongolia/${name}.json`);
    return matters(mattersCatalogue.parse(JSON.parse(readFileSync(path, 'utf8'))));
  });
}

/** A service directory of all 71 matters. */
export function catalogueServices(): readonly Service[] {
  return catalogueMatters().map((matter) => {
    const of = matter.catalogue.startsWith('duties') ? ('duty' as const) : ('assisted' as const);
    return {
      id: `${of}-${matter.number}`,
      name: { zh: matter.text, mn: null },
      kind: of === 'duty' ? ('direct' as const) : ('assist' as const),
      basis: { of, number: matter.number },
      materials: [],
      steps: [],
    };
  });
}

/** What a board layout is asked for beside its content. */
export function boardAsk<Template extends BoardTemplate & SignTemplate>(
  template: Template,
  size: { readonly width: number; readonly height: number },
): BoardAsk<Template> {
  return {
    ...signAsk(template, size),
    heading: { zh: template.title, breaks: [], mn: null },
    unit: { zh: '查干哈达嘎查党群服务中心', breaks: [], mn: null },
    mongolianOf: () => null,
  };
}

export type InkBoxOnBoard = {
  readonly run: GlyphRun;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
};

/** Ink of every run of a drawing outside groups. */
export function runBoxes(drawing: Drawing, shaper: Shaper): readonly InkBoxOnBoard[] {
  return drawing.items.flatMap((item: Item) => {
    if (item.kind !== 'glyphs' || item.layer !== 'artwork') return [];
    const boxes = item.glyphs.map((glyph) => glyphExtent(item, glyph, shaper)).filter((box) => box !== null);
    if (boxes.length === 0) return [];
    return [
      {
        run: item,
        left: Math.min(...boxes.map((box) => box.left)),
        top: Math.min(...boxes.map((box) => box.top)),
        right: Math.max(...boxes.map((box) => box.right)),
        foot: Math.max(...boxes.map((box) => box.foot)),
      },
    ];
  });
}

/** Pairs of runs whose ink lies over one another by more than a tenth of a millimetre. */
export function overlaps(
  boxes: readonly InkBoxOnBoard[],
  slack = 0.1,
): readonly (readonly [string, string])[] {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const found: [string, string][] = [];
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= one.foot - slack) break;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack) {
        found.push([one.run.text, other.run.text]);
      }
    }
  });
  return found;
}

/** A rectangle round what an item shows: ink of letters, corners of shapes. */
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly foot: number };

function shapeBoxes(drawing: Drawing): readonly Box[] {
  return drawing.items.flatMap((item) => {
    if (item.kind !== 'shape' || item.layer !== 'artwork') return [];
    const points = item.path.flatMap((command): readonly (readonly [number, number])[] =>
      command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]]] : [],
    );
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    if (xs.length === 0) return [];
    return [{ left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), foot: Math.max(...ys) }];
  });
}

/** What stands on the board under its title: from its first rule to the lower margin or the foot's line. */
export function contentBox(drawing: Drawing, margins: { readonly side: number; readonly end: number }): Box {
  const rules = shapeBoxes(drawing).filter(
    (box) => box.top > 0.03 * drawing.height && box.foot - box.top < 4,
  );
  return {
    left: margins.side,
    right: drawing.width - margins.side,
    top: Math.min(...rules.map((box) => box.top)),
    foot: drawing.height - margins.end,
  };
}

/** Share of a box that is farther than `reach` mm (across, along) from all ink and rules, counted on a grid of 4 mm. */
export function openShare(
  drawing: Drawing,
  shaper: Shaper,
  box: Box,
  reach: { readonly across: number; readonly along: number },
): number {
  const step = 4;
  const [columns, rows] = [
    Math.floor((box.right - box.left) / step),
    Math.floor((box.foot - box.top) / step),
  ];
  const covered = new Uint8Array(columns * rows);
  for (const each of [...runBoxes(drawing, shaper), ...shapeBoxes(drawing)]) {
    const from = Math.max(0, Math.floor((each.left - reach.across - box.left) / step));
    const to = Math.min(columns, Math.ceil((each.right + reach.across - box.left) / step));
    const top = Math.max(0, Math.floor((each.top - reach.along - box.top) / step));
    const foot = Math.min(rows, Math.ceil((each.foot + reach.along - box.top) / step));
    for (let row = top; row < foot; row += 1) {
      if (to > from) covered.fill(1, row * columns + from, row * columns + to);
    }
  }
  return covered.reduce((open, each) => open + (each === 0 ? 1 : 0), 0) / covered.length;
}

/** Texts through which a rule goes. */
export function struckTexts(drawing: Drawing, shaper: Shaper, slack = 0.3): readonly string[] {
  const rules = shapeBoxes(drawing).filter((box) => box.foot - box.top < 1.5 && box.right - box.left > 4);
  return runBoxes(drawing, shaper).flatMap((run) =>
    rules.some(
      (rule) =>
        rule.top > run.top + slack &&
        rule.foot < run.foot - slack &&
        Math.min(rule.right, run.right) - Math.max(rule.left, run.left) > slack,
    )
      ? [run.run.text]
      : [],
  );
}
