import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { freshWallId, hangHonoursAt, putDisplayWall } from '../../../core/editing/commands/boards.ts';
import { keptFree } from '../../../core/editing/commands/copiedWalls.ts';
import { gapsAround, holdOnWall, type WallBox } from '../../../core/editing/hangSnap.ts';
import { type DisplayWall, type HungHonour, whatHangs } from '../../../core/project/honour.ts';
import {
  type Hanging,
  hangHonours,
  hasRoom,
  hungRecords,
  recordsWith,
} from '../../../typeset/kinds/honours/hangHonours.ts';
import { inReadingOrder } from '../../../typeset/kinds/honours/honourElevation.ts';
import { type HangingRules, itemOf } from '../../../typeset/kinds/honours/honourRows.ts';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { BoardBar, BoardNotes } from './BoardBar.tsx';
import { CopiedWallBar } from './CopiedWallBar.tsx';
import { HonourInspector } from './HonourInspector.tsx';
import { StartWall } from './StartWall.tsx';
import { type HonoursBoard, useHonoursBoard } from './useBoardSheet.ts';
import { type StageThing, type Standing, WallStage } from './WallStage.tsx';

/** 荣誉墙: the wall as it is printed, its honours hung by hand or by the program. */
export function HonoursWallPage() {
  const board = useHonoursBoard();
  return board === null ? null : <HonoursWall board={board} />;
}

const NO_GAPS = { left: 0, right: 0, over: 0, under: 0 } as const;
/** Between the wall's end and what does not hang, and between two such things, mm. */
const SHELF = { off: 300, apart: 120 } as const;

function HonoursWall({ board }: { readonly board: HonoursBoard }) {
  const workbench = useWorkbench();
  const { view } = workbench;
  const say = useWords(WALLS);
  const records = useProject(({ boards }) => boards.honours);
  const [shownWall, setShownWall] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const rules = board.template.hanging;
  const display = useMemo(() => whatHangs(records), [records]);
  const hanging = useMemo(() => hangHonours(display, rules), [display, rules]);
  const wall = records.walls.find(({ id }) => id === shownWall) ?? records.walls[0];
  const put = (next: DisplayWall): void => {
    setRefused(false);
    if (workbench.run('change-honours-wall', putDisplayWall(workbench.project, next))) setShownWall(next.id);
  };
  const start = (
    <StartWall
      outside={false}
      take={(name, { width, height, areas, source }) =>
        put({
          ...{ id: freshWallId(workbench.project), name, width, height, keepFree: areas.map(keptFree) },
          ...(source === undefined ? {} : { source }),
        })
      }
    />
  );
  if (wall === undefined)
    return (
      <>
        <main className="work">
          <BoardBar title={say('honours-wall')} board={board} />
          <div className="board-start">
            <p>{say('wall-none')}</p>
            {start}
          </div>
        </main>
        <Side which="inspector">{null}</Side>
      </>
    );
  const things = thingsOf(hanging, { wall, walls: records.walls, rules }, (name, left, top) =>
    say('honour-says', { name, left, top }),
  );
  const openings = openingsOf(wall);
  const hung = things.filter(({ hangs }) => hangs);
  const sheet = board.sheetOf(`wall/${wall.id}`);
  const others = (id: string): readonly WallBox[] => [
    ...hung.map(({ box }) => box).filter((box) => box.id !== id),
    ...openings,
  ];
  const honourOf = (id: string) => display.honours.find((each) => each.id === id);
  const fits = (on: DisplayWall, { honour: id, x, top }: HungHonour): boolean => {
    const honour = honourOf(id);
    return honour !== undefined && hasRoom(hanging, on, { honour, x, top }, rules);
  };
  const placeOf = ({ id, left, top }: WallBox): HungHonour => ({ honour: id, wall: wall.id, x: left, top });
  /** Everything keeps its place but what is put somewhere. */
  const hangAt = (to: HungHonour, group?: string): boolean =>
    workbench.run(
      'hang-honour',
      hangHonoursAt(workbench.project, recordsWith(hanging, to)),
      group === undefined ? {} : { group },
    );
  const place = (box: WallBox, group?: string): void => {
    const to = placeOf(box);
    const good = fits(wall, to);
    setRefused(!good);
    if (good) hangAt(to, group);
  };
  const stand = (moved: WallBox, how: { readonly reach: number; readonly free: boolean }): Standing => {
    const held = holdOnWall(moved, others(moved.id), wall, how);
    const stands = honourOf(moved.id)?.kind === 'trophy';
    const height = stands ? held.box.foot + rules.shelf.thickness : held.box.top - board.template.hooks.below;
    return {
      ...{ held, fault: !fits(wall, placeOf(held.box)), ghosts: [], measured: true },
      line: { height, words: say(stands ? 'shelf-at' : 'hook-at', { height }) },
    };
  };
  const thing = things.find(({ box }) => box.id === chosen);
  const own = records.hung.length;
  const named = records.honours.find(({ id }) => id === thing?.box.id)?.name.zh ?? '';
  const {
    left: gapLeft,
    right: gapRight,
    ...gaps
  } = thing === undefined ? NO_GAPS : gapsAround(thing.box, others(thing.box.id), wall);
  const said =
    thing?.hangs === true
      ? say('says', { name: named, left: thing.box.left, top: thing.box.top, gapLeft, gapRight, ...gaps })
      : say('keys');
  return (
    <>
      <main className="work">
        <BoardBar title={say('honours-wall')} board={board}>
          <Select
            size="small"
            className="wall-select"
            aria-label={say('wall')}
            value={wall.id}
            options={records.walls.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setShownWall}
          />
          <span className="quiet">{own === 0 ? say('hung-auto') : say('hung-own', { count: own })}</span>
          <span className="spring" />
          <ToolButton
            title={say('lay-note')}
            disabled={own === 0}
            onClick={() => {
              setRefused(false);
              workbench.run('lay-honours', hangHonoursAt(workbench.project, []));
            }}
          >
            {say('lay')}
          </ToolButton>
          <ToolButton
            title={say('keep-note')}
            disabled={hanging.hung.length === 0}
            onClick={() =>
              void workbench.run('keep-honours', hangHonoursAt(workbench.project, hungRecords(hanging)))
            }
          >
            {say('keep')}
          </ToolButton>
        </BoardBar>
        {display.honours.length === 0 && (
          <div className="board-missing">
            <span>{say('honours-none')}</span>
            <QuietButton icon="jump" onClick={() => view.change({ register: 'honours', cell: null })}>
              {say('to-honours')}
            </QuietButton>
          </div>
        )}
        <CopiedWallBar copied={{ wall: wall.id }} />
        <WallStage
          label={say('drawing', { what: wall.name })}
          drawing={sheet?.sheet.drawing ?? null}
          typefaces={board.typefaces}
          spot={sheet?.spot ?? null}
          {...{ wall, things, openings, chosen, stand }}
          choose={(id) => {
            if (id !== chosen) setRefused(false);
            setChosen(id);
          }}
          drop={(to, { keys }) => place(to, keys ? `hang-${to.id}` : undefined)}
        />
        <BoardNotes board={board}>
          <p className="board-said" role="status">
            {refused ? <span className="tone-fault">{say('refused')}</span> : said}
          </p>
        </BoardNotes>
      </main>
      <Side which="inspector">
        <HonourInspector
          {...{ wall, hanging, fits, start, put }}
          chosen={thing?.box ?? null}
          place={place}
          move={(to) => {
            if (hangAt(to)) setShownWall(to.wall);
          }}
          removed={() => setShownWall(null)}
        />
      </Side>
    </>
  );
}

/** What hangs on the wall in reading order, with its number on the sheet; what hangs nowhere stands beside it. */
function thingsOf(
  hanging: Hanging,
  {
    wall,
    walls,
    rules,
  }: {
    readonly wall: DisplayWall;
    readonly walls: readonly DisplayWall[];
    readonly rules: HangingRules;
  },
  says: (name: string, left: number, top: number) => string,
): readonly (StageThing & { readonly hangs: boolean })[] {
  const hung = inReadingOrder(hanging.hung, walls).flatMap(({ honour, wall: on, x, top, foot }, at) =>
    on === wall.id
      ? [
          {
            box: { id: honour.id, left: x, right: x + honour.width, top, foot },
            name: says(honour.name.zh, x, top),
            ...{ short: String(at + 1), fault: false, hangs: true },
          },
        ]
      : [],
  );
  let left = wall.width + SHELF.off;
  const beside = [
    ...hanging.lost.filter((each) => each.wall === wall.id).map(({ honour }) => honour),
    ...hanging.unplaced,
  ].map((honour) => {
    const { width, height } = itemOf(honour, rules);
    const box = { id: honour.id, left, right: left + width, top: height, foot: 0 };
    left = box.right + SHELF.apart;
    return { box, name: honour.name.zh, short: honour.name.zh.slice(0, 4), fault: true, hangs: false };
  });
  return [...hung, ...beside];
}

function openingsOf({ keepFree }: DisplayWall): readonly WallBox[] {
  return keepFree.map(({ x, y, width, height }, at) => ({
    ...{ id: `kept/${at}`, left: x, right: x + width, foot: y, top: y + height },
  }));
}
