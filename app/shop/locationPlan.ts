import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Problem } from '../../core/problem.ts';
import { type Report } from '../../core/report/report.ts';
import { type Result, success } from '../../core/result.ts';
import { filledTable, type FilledColumn, numberCell, textCell } from '../../core/report/table.ts';
import { hungSigns, type HungSign } from '../../core/signs/hungAt.ts';
import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { PAPER_NAMES, SCALES } from '../../typeset/sheet/papers.ts';
import { orderedSize } from '../signs/orderedSize.ts';
import { sayShopSign } from './sayShopSign.ts';
import { type ShopRow, shopRows, type ShopSign } from './shopSign.ts';
import { sayHung } from './sayHung.ts';
import { wholePlace } from '../reports/reportAsk.ts';
import { draftMarked } from '../signs/draftMarked.ts';
import { labelOf, type PrepareAsk, prepareSigns } from '../signs/prepareSigns.ts';
import { sayDay } from '../words/day.ts';
import { SCHEDULE_WORDS, scheduleWord } from '../words/signSchedule.ts';
import { type PlanSheetsAsk, planSheets } from '../plans/planSheets.ts';

/** A page of the location plan with its name among the bookmarks. */
export type PlacePage = { readonly title: string; readonly drawing: Drawing };

export type LocationAsk = Omit<PlanSheetsAsk, 'paper' | 'scale' | 'tiles' | 'choice' | 'language'> & {
  readonly signs: PrepareAsk;
};

/**
 * 位置图: the elevation of the entrance side with each mark under its number in the list, and a plan of every level with
 * the numbers where signs hang, on the smallest paper that takes it. A level that fits on none is cut into tiles.
 */
export function placePages(ask: LocationAsk): Result<readonly PlacePage[], Problem> {
  const outside: PlacePage[] = [];
  for (const prepared of prepareSigns({ ...ask.signs, numbered: 'list', production: false }, isFacade)) {
    if (prepared.state !== 'ready' || prepared.forApproval === true) continue;
    const { label, drawing, drafts } = prepared;
    const shown = drafts.length === 0 ? success(drawing) : draftMarked(drawing, ask.signs);
    if (!shown.ok) return shown;
    outside.push({ title: label, drawing: shown.value });
  }
  const inside = levelPages(ask);
  return inside.ok ? success([...outside, ...inside.value]) : inside;

  function isFacade({ subject }: { readonly subject: { readonly of: string } }): boolean {
    return subject.of === 'facade';
  }
}

function levelPages(ask: LocationAsk): Result<readonly PlacePage[], Problem> {
  const { plan } = ask.project;
  if (plan === null || plan.walls.length === 0) return success([]);
  const set = {
    ...ask,
    language: 'zh' as const,
    choice: { levels: 'all' as const, tables: false, comparison: false },
  };
  const papers = PAPER_NAMES.filter((paper) => paper !== 'A4');
  const scales = SCALES.filter((scale) => scale >= 100);
  for (const paper of papers)
    for (const scale of scales) {
      const laid = planSheets({ ...set, paper, scale, tiles: false });
      if (laid.ok) return pagesOf(laid);
      if (laid.problem.code !== 'sheet-too-small') return laid;
    }
  return pagesOf(planSheets({ ...set, paper: 'A3', scale: 100, tiles: true }));
}

function pagesOf(laid: ReturnType<typeof planSheets>): Result<readonly PlacePage[], Problem> {
  return laid.ok ? success(laid.value.sheets.map(({ title, drawing }) => ({ title, drawing }))) : laid;
}

type Size = { readonly width: number; readonly height: number } | null;
type PlaceRow = HungSign & { readonly name: string; readonly height: string; readonly size: Size };

/** Of each sign as it is ordered; null where it is several sheets, whose sizes the order sheet has. @internal */
export function hungSizes(signs: readonly ShopSign[]): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  for (const { sign, drawing, isLayout } of signs)
    if (drawing !== null && !isLayout) sizes.set(sign.id, sizes.has(sign.id) ? null : orderedSize(drawing));
  return sizes;
}

/** How high a sign hangs as its job sheet says it; of several sheets that differ, that those say it. */
function sayHeight(own: readonly ShopRow[], ask: LocationAsk): string {
  const said = new Set(own.map((row) => sayShopSign(row, ask.project).height));
  const [only] = said;
  return said.size > 1 || only === undefined ? SCHEDULE_WORDS['height-sheets'] : only;
}

/** 位置表: every sign that is hung, with its number, where, and how high; what has no place is named before the table. */
export function placeList(ask: LocationAsk, made: readonly ShopSign[]): Report {
  const { project, library, day } = ask;
  const sizes = hungSizes(made);
  const sheets = shopRows(made).filter(({ isLayout }) => !isLayout);
  const rows = hungSigns(project).flatMap((hung): PlaceRow[] => {
    const template = library.templates.get(hung.sign.template);
    if (template !== undefined && kindOf(template).forFitter === 'all') return [];
    const own = sheets.filter(({ sign }) => sign.id === hung.sign.id);
    if (own.length === 0) return [];
    const words = signWords(project, hung.sign, template);
    // As order, job sheet and names of files call it.
    const name = words === null ? hung.sign.id : labelOf(words, template);
    const height = sayHeight(own, ask);
    const said = sizes.get(hung.sign.id);
    const size = said === undefined ? hung.sign.size : said;
    return [{ ...hung, name, size, height }];
  });
  const open = rows.filter(({ at }) => at === null);
  const title = scheduleWord('places-title', { village: project.register.village.zh });
  const columns: readonly FilledColumn<PlaceRow>[] = [
    [SCHEDULE_WORDS.number, 14, 'centre', ({ number }) => textCell(String(number).padStart(3, '0'))],
    [SCHEDULE_WORDS.name, 60, 'left', ({ name }) => textCell(name)],
    [SCHEDULE_WORDS.width, 16, 'right', ({ size }) => numberCell(size?.width ?? null)],
    [SCHEDULE_WORDS.height, 16, 'right', ({ size }) => numberCell(size?.height ?? null)],
    [
      SCHEDULE_WORDS.place,
      44,
      'left',
      ({ at }) => textCell(at === null ? SCHEDULE_WORDS['place-open'] : sayHung(project, at)),
    ],
    [SCHEDULE_WORDS.mountingHeight, 42, 'left', ({ height }) => textCell(height)],
  ];
  return {
    title,
    running: title,
    paper: 'portrait',
    blocks: [
      { kind: 'title', text: title, under: [`${wholePlace(project)}　${sayDay(day, 'zh')}`] },
      { kind: 'paragraph', text: SCHEDULE_WORDS['places-note'] },
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: scheduleWord('places-open', {
                count: open.length,
                list: open.map(({ number, name }) => `${String(number).padStart(3, '0')} ${name}`).join('、'),
              }),
            },
          ]),
      {
        kind: 'table',
        table: {
          ...{ title: SCHEDULE_WORDS['places-list'], lines: [], notes: [] },
          ...filledTable(columns, rows),
        },
      },
    ],
  };
}
