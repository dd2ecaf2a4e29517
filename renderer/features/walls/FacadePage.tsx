import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { changeFacade } from '../../../core/editing/commands/boards.ts';
import { type HeldOnWall, holdOnWall, type WallBox } from '../../../core/editing/hangSnap.ts';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { type Facade, FACADE_ARRANGEMENTS } from '../../../core/project/facade.ts';
import { type WallArea } from '../../../core/project/honour.ts';
import { ORGANISATION_KINDS } from '../../../core/project/organisation.ts';
import { type Sign } from '../../../core/project/sign.ts';
import {
  type EmblemMark,
  facadeConflicts,
  type FacadeMark,
  facadePlaces,
  type HungMark,
  nearestArrangement,
  roomyFacade,
} from '../../../typeset/kinds/facade/facadePlan.ts';
import { LengthRow, SelectRow } from '../../kit/controls/rows.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { AreaRows } from './AreaRows.tsx';
import { BoardBar, BoardNotes } from './BoardBar.tsx';
import { CopiedWallBar } from './CopiedWallBar.tsx';
import { PhotoSection } from './PhotoSection.tsx';
import { PhotoSheet } from './PhotoSheet.tsx';
import { StartWall, type StartedWall } from './StartWall.tsx';
import { type FacadeBoard, useFacadeBoard } from './useBoardSheet.ts';
import { type Standing, WallStage } from './WallStage.tsx';

/** 外墙: the entrance side as it is printed, with the placards and emblems on it. */
export function FacadePage() {
  const board = useFacadeBoard();
  return board === null ? null : <FacadeWall board={board} />;
}

/** What is proposed for a façade that has just been measured; all of it can be typed over. Lengths in mm. */
const PROPOSED = {
  arrangement: 'two-and-two',
  firstSide: 'right',
  lowerEdge: 600,
  spacing: 150,
  fromEntrance: 250,
} as const;
/** Emblems over the entrance's upper edge, mm. */
const OVER_ENTRANCE = 300;

function startedFacade({ width, height, areas, entrance, source }: StartedWall): Facade | null {
  if (entrance === null) return null;
  const { x, width: wide, height: high } = entrance;
  return {
    ...{ ...PROPOSED, width, height, entrance: { x, width: wide, height: high } },
    windows: areas
      .filter((area) => area !== entrance && area.width >= 100 && area.height >= 100)
      .map((area) => ({ x: area.x, y: area.y, width: area.width, height: area.height })),
    emblemLowerEdge: high + OVER_ENTRANCE,
    ...(source === undefined ? {} : { source }),
  };
}

type Marks = { readonly placards: readonly FacadeMark[]; readonly emblems: readonly EmblemMark[] };

/** The first sign of each, as on the sheet. */
function marksOf(signs: readonly Sign[]): Marks {
  const first = (wanted: (sign: Sign) => boolean): readonly FacadeMark[] =>
    signs
      .filter(wanted)
      .slice(0, 1)
      .map(({ id, size }) => ({ id, ...size }));
  return {
    placards: ORGANISATION_KINDS.flatMap((kind) =>
      first(({ subject }) => subject.of === 'organisation' && subject.organisation === kind),
    ),
    emblems: (['centre', 'practice'] as const).flatMap((slot) =>
      first(({ subject }) => subject.of === slot).map((mark) => ({ ...mark, slot })),
    ),
  };
}

function FacadeWall({ board }: { readonly board: FacadeBoard }) {
  const workbench = useWorkbench();
  const say = useWords(WALLS);
  const project = useProject((now) => now);
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState<'drawing' | 'photo'>('drawing');
  const { facade } = project.boards;
  const put = (next: Facade | null, group?: string): void => {
    const options = group === undefined ? {} : { group };
    workbench.run('change-facade', changeFacade(workbench.project, next), options);
  };
  const start = (
    <StartWall
      outside
      take={(_, wall) => {
        const next = startedFacade(wall);
        const { placards, emblems } = marksOf(project.signs);
        if (next === null) return;
        const roomy = roomyFacade(next, placards, emblems);
        // The photo shows the real wall, however it is measured.
        put(facade?.photo === undefined ? roomy : { ...roomy, photo: facade.photo });
      }}
    />
  );
  if (facade === null)
    return (
      <>
        <main className="work">
          <BoardBar title={say('facade')} board={board} />
          <div className="board-start">
            <p>{say('facade-none')}</p>
            {start}
          </div>
        </main>
        <Side which="inspector">{null}</Side>
      </>
    );
  const marks = marksOf(project.signs);
  const nameOf = (id: string): string => {
    const sign = project.signs.find((each) => each.id === id);
    return sign === undefined ? id : shortName(project, sign, workbench.library.signs.templates);
  };
  const places = facadePlaces(facade, marks.placards, marks.emblems);
  const hung = [...places.placards, ...places.emblems];
  const faults = faultsOf(facade, marks);
  const openings = openingsOf(facade);
  const slotOf = (id: string): EmblemSlot | undefined => marks.emblems.find((mark) => mark.id === id)?.slot;
  /** The façade with a mark dragged to a place: an emblem there, a placard in the arrangement nearest to it. */
  const withMark = ({ id, left, foot }: WallBox): Facade => {
    const slot = slotOf(id);
    if (slot !== undefined)
      return {
        ...facade,
        emblems: { ...facade.emblems, [slot]: { x: Math.max(0, left), lower: Math.max(0, foot) } },
      };
    return {
      ...facade,
      ...nearestArrangement(facade, marks.placards, { id, x: left }),
      lowerEdge: Math.max(0, foot),
    };
  };
  const stand = (moved: WallBox, how: { readonly reach: number; readonly free: boolean }): Standing => {
    const isEmblem = slotOf(moved.id) !== undefined;
    const others = [...hung.filter(({ id }) => id !== moved.id).map(boxOf), ...openings];
    // A placard's height is that of all: it does not hold itself to the other three.
    const against = isEmblem ? others : openings;
    const held: HeldOnWall = holdOnWall(moved, against, facade, how);
    const next = withMark(held.box);
    const then = facadePlaces(next, marks.placards, marks.emblems);
    const ghosts = isEmblem ? [] : then.placards.map(boxOf);
    const words = say(isEmblem ? 'emblem-edge' : `arrangement-${next.arrangement}`);
    return {
      ...{ held, ghosts, fault: faultsOf(next, marks).size > 0, measured: true },
      line: { height: held.box.foot, words: `${words} ${held.box.foot}` },
    };
  };
  const drop = (to: WallBox, by: { readonly x: number; readonly y: number }, keys: boolean): void => {
    const group = keys ? `facade-${to.id}` : undefined;
    if (slotOf(to.id) !== undefined || !keys || by.x === 0) return put(withMark(to), group);
    // Arrow keys go from place to place.
    const now = places.placards.find(({ id }) => id === to.id)?.x ?? to.left;
    const next = placesFor(facade, marks.placards, to.id).filter(
      (x) => Math.sign(x - now) === Math.sign(by.x),
    );
    const x = by.x > 0 ? Math.min(...next) : Math.max(...next);
    return next.length === 0 ? undefined : put(withMark({ ...to, left: x }), group);
  };
  const sheet = board.sheetOf('facade');
  const shown = seen === 'photo' && faults.size === 0 ? board.sheetOf('facade-photo') : null;
  const change = (to: Partial<Facade>): void => put({ ...facade, ...to });
  const length = (key: 'lowerEdge' | 'spacing' | 'fromEntrance' | 'emblemLowerEdge', words: string) => (
    <LengthRow name={words} value={facade[key]} commit={(mm) => change({ [key]: mm })} />
  );
  const { emblems: own, ...overEntrance } = facade;
  return (
    <>
      <main className="work">
        <BoardBar title={say('facade')} board={board}>
          <span className="quiet">{say(`arrangement-${facade.arrangement}`)}</span>
          <span className="spring" />
          {facade.photo !== undefined && (
            <Segmented
              size="small"
              value={seen}
              options={(['drawing', 'photo'] as const).map((value) => ({
                value,
                label: say(`see-${value}`),
              }))}
              onChange={setSeen}
            />
          )}
        </BoardBar>
        <CopiedWallBar copied="facade" />
        {shown !== null && <PhotoSheet drawing={shown.sheet.drawing} typefaces={board.typefaces} />}
        {shown === null && (
          <WallStage
            label={say('drawing', { what: say('facade') })}
            drawing={faults.size > 0 ? null : (sheet?.sheet.drawing ?? null)}
            typefaces={board.typefaces}
            spot={faults.size > 0 ? null : (sheet?.spot ?? null)}
            wall={facade}
            paper
            things={hung.map((mark, at) => ({
              box: boxOf(mark),
              name: say('mark-says', { name: nameOf(mark.id), left: mark.x, foot: mark.lower }),
              short: String(at + 1),
              fault: faults.has(mark.id),
            }))}
            {...{ openings, chosen, stand }}
            choose={setChosen}
            drop={(to, { by, keys }) => drop(to, by, keys)}
          />
        )}
        <BoardNotes board={faults.size > 0 ? { ...board, problems: [], notes: [] } : board}>
          <p className="board-said" role="status">
            {faults.size > 0 ? (
              <span className="tone-fault">
                {say('covers', { names: [...faults].map(nameOf).join('、') })}
              </span>
            ) : (
              `${say('covers-nothing')}　${say('keys')}`
            )}
          </p>
        </BoardNotes>
      </main>
      <Side which="inspector">
        <Section title={say('placards')}>
          {hung.length === 0 && <p className="field-note">{say('marks-none')}</p>}
          <SelectRow
            name={say('arrangement')}
            value={facade.arrangement}
            options={FACADE_ARRANGEMENTS.map((value) => ({ value, label: say(`arrangement-${value}`) }))}
            onChange={(arrangement) => change({ arrangement })}
          />
          {facade.arrangement === 'two-and-two' && (
            <SelectRow
              name={say('first-side')}
              value={facade.firstSide}
              options={(['left', 'right'] as const).map((value) => ({ value, label: say(`side-${value}`) }))}
              onChange={(firstSide) => change({ firstSide })}
            />
          )}
          {length('lowerEdge', say('lower-edge'))}
          {length('spacing', say('spacing'))}
          {length('fromEntrance', say('from-entrance'))}
          {length('emblemLowerEdge', say('emblem-edge'))}
          {own !== undefined && <Button onClick={() => put(overEntrance)}>{say('emblems-back')}</Button>}
        </Section>
        <Section title={say('wall-sizes')}>
          <LengthRow name={say('width')} value={facade.width} commit={(width) => change({ width })} />
          <LengthRow
            name={say('facade-height')}
            value={facade.height}
            commit={(height) => change({ height })}
          />
          {(['x', 'width', 'height'] as const).map((key) => (
            <LengthRow
              key={key}
              name={`${say('entrance')} ${say(key === 'x' ? 'x' : key === 'width' ? 'w' : 'h')}`}
              value={facade.entrance[key]}
              commit={(mm) => change({ entrance: { ...facade.entrance, [key]: mm } })}
            />
          ))}
        </Section>
        <Section title={say('windows')}>
          <AreaRows
            areas={facade.windows.map((window): WallArea => ({ ...window, what: 'window' }))}
            kinds={false}
            blank={{ what: 'window', x: 0, y: 900, width: 1500, height: 1500 }}
            put={(areas) => change({ windows: areas.map(({ what: _, ...window }) => window) })}
          />
        </Section>
        <PhotoSection facade={facade} put={put} />
        <Section title={say('from-plan')}>{start}</Section>
        <Section title="">
          <Button block danger onClick={() => put(null)}>
            {say('remove-facade')}
          </Button>
        </Section>
      </Side>
    </>
  );
}

function boxOf({ id, x, lower, width, height }: HungMark): WallBox {
  return { id, left: x, right: x + width, foot: lower, top: lower + height };
}

function openingsOf({ entrance, windows }: Facade): readonly WallBox[] {
  return [{ ...entrance, y: 0 }, ...windows].map(({ x, y, width, height }, at) => ({
    ...{ id: `opening/${at}`, left: x, right: x + width, foot: y, top: y + height },
  }));
}

function faultsOf(facade: Facade, { placards, emblems }: Marks): ReadonlySet<string> {
  const places = facadePlaces(facade, placards, emblems);
  return new Set(facadeConflicts(facade, places).map(({ what }) => what));
}

/** Every place that some arrangement gives a placard, from left to right. */
function placesFor(facade: Facade, placards: readonly FacadeMark[], id: string): readonly number[] {
  const all = FACADE_ARRANGEMENTS.flatMap((arrangement) =>
    (['left', 'right'] as const).flatMap((firstSide) =>
      facadePlaces({ ...facade, arrangement, firstSide }, placards, [])
        .placards.filter((mark) => mark.id === id)
        .map(({ x }) => x),
    ),
  );
  return [...new Set(all)].sort((p, q) => p - q);
}
