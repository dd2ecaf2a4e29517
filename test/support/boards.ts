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
    const path = join(ROOT, `templates/catalogues/${name}-inner-mongolia-2023.json`);
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
