import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { pathBounds } from '../../core/drawing/bounds.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { layoutGuidanceCards } from '../../typeset/kinds/guidanceCards/layoutGuidanceCards.ts';
import { layoutGuidanceFlow } from '../../typeset/kinds/guidanceFlow/layoutGuidanceFlow.ts';
import { layoutGuidanceTable } from '../../typeset/kinds/guidanceTable/layoutGuidanceTable.ts';
import { boardAsk, catalogueServices } from '../support/boards.ts';
import { outsideTool } from '../support/outside.ts';
import { written } from '../support/printFile.ts';
import { templateOf } from '../support/signs.ts';

const work = mkdtempSync(join(tmpdir(), 'paijiang-qr-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const pdftoppm = outsideTool('pdftoppm');

const LINKS = [
  'https://example.cn/1',
  'https://zwfw.example.cn/bsfw/item?id=15000000000000000001&area=150421105',
  '示例：办事指南（嘎查党群服务中心）',
  `https://example.cn/${'a'.repeat(300)}`,
];
const services = catalogueServices()
  .slice(0, LINKS.length)
  .map((service, index) => ({ ...service, steps: ['申请', '办结'], link: LINKS[index] ?? '' }));

const size = { width: 600, height: 900 };

function board(form: 'table' | 'cards'): Drawing {
  const content = { services, boards: null, foot: '' };
  const laid =
    form === 'table'
      ? layoutGuidanceTable({
          ...boardAsk(templateOf('guidance-table'), size),
          ...content,
          sectionOf: () => null,
          columns: ['number', 'name', 'link'],
        })
      : layoutGuidanceCards({ ...boardAsk(templateOf('guidance-cards'), size), ...content, across: 2 });
  const drawing = laid.ok ? laid.value.value[0] : undefined;
  if (drawing === undefined) throw new Error('not set');
  return drawing;
}

function flow(at: number): Drawing {
  const service = services[at];
  if (service === undefined) throw new Error('no such matter');
  const laid = layoutGuidanceFlow({
    ...boardAsk(templateOf('guidance-flow'), size),
    matter: { number: 1, service },
    foot: '',
  });
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value.value;
}

/** Places of the codes on the trim: black shapes of many pieces. */
function codes(drawing: Drawing) {
  return drawing.items.flatMap((item) => {
    if (item.kind !== 'shape' || item.fill !== 'black' || item.path.length < 500) return [];
    const box = pathBounds(item.path);
    return box === null ? [] : [box];
  });
}

const DPI = 300;

async function readBack(drawing: Drawing, name: string): Promise<readonly (string | null)[]> {
  const file = join(work, `${name}.pdf`);
  writeFileSync(file, written(drawing));
  const found: (string | null)[] = [];
  for (const [index, box] of codes(drawing).entries()) {
    // Without marks the page begins at the bleed; four modules of quiet zone belong to the code.
    const quiet = 6;
    const pixel = (length: number) => Math.round((length / 25.4) * DPI);
    const out = join(work, `${name}-${index}`);
    const [x, y] = [pixel(box.left - quiet + drawing.bleed), pixel(box.top - quiet + drawing.bleed)];
    const side = pixel(box.right - box.left + 2 * quiet);
    const crop = ['-x', x, '-y', y, '-W', side, '-H', side].map(String);
    const ran = pdftoppm.run(['-r', String(DPI), '-png', '-singlefile', ...crop, file, out]);
    expect(ran.status, ran.stderr).toBe(0);
    const { data, info } = await sharp(readFileSync(`${out}.png`))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    found.push(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null);
  }
  return found;
}

it.each(['table', 'cards'] as const)(
  '[QR-1] every code of a %s board reads back from the print at 300 dpi',
  async (form) => {
    expect(await readBack(board(form), form)).toEqual(LINKS);
  },
);

it.each([0, 1, 2, 3])('[QR-1] the code of a flow board reads back (%i)', async (at) => {
  expect(await readBack(flow(at), `flow-${at}`)).toEqual([LINKS[at]]);
});
