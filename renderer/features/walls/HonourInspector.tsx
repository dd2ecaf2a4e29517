import { Button, InputNumber } from 'antd';
import { type ReactNode } from 'react';
import { hangHonoursAt, orderHonours, removeDisplayWall } from '../../../core/editing/commands/boards.ts';
import { movedBy, type WallBox } from '../../../core/editing/hangSnap.ts';
import { type DisplayWall, type HungHonour } from '../../../core/project/honour.ts';
import { type Hanging, hungRecords } from '../../../typeset/kinds/honours/hangHonours.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { LengthRow, SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { AreaRows } from './AreaRows.tsx';

const ORDERS = ['level', 'year', 'kind'] as const;
/** As a switch is usually set; typed over at once. */
const SWITCH = { what: 'switch', x: 0, y: 1300, width: 86, height: 86 } as const;

/** The chosen honour's place, the wall's measures, what is kept free on it, and how everything is arranged. */
export function HonourInspector({
  wall,
  hanging,
  fits,
  chosen,
  start,
  put,
  place,
  move,
  removed,
}: {
  readonly wall: DisplayWall;
  readonly hanging: Hanging;
  readonly fits: (wall: DisplayWall, place: HungHonour) => boolean;
  readonly chosen: WallBox | null;
  readonly start: ReactNode;
  readonly put: (wall: DisplayWall) => void;
  readonly place: (box: WallBox) => void;
  /** To a place on another wall. */
  readonly move: (to: HungHonour) => void;
  readonly removed: () => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(WALLS);
  const { walls, honours, order, reserve } = useProject(({ boards }) => boards.honours);
  const honour = honours.find(({ id }) => id === chosen?.id);
  const change = (to: Partial<DisplayWall>): void => put({ ...wall, ...to });
  /** The first free place on another wall, at the same height. */
  const toWall = (id: string): void => {
    const other = walls.find((each) => each.id === id);
    if (other === undefined || chosen === null) return;
    const top = Math.min(chosen.top, other.height);
    for (let x = 0; x < other.width; x += 10) {
      const to = { honour: chosen.id, wall: id, x, top };
      if (fits(other, to)) return move(to);
    }
    return workbench.refuse({ code: 'no-room-there', data: {} });
  };
  const astray = [
    ...hanging.lost.map((each) => ({ honour: each.honour, why: say('lost-here') })),
    ...hanging.unplaced.map((each) => ({ honour: each, why: say('no-room') })),
  ];
  return (
    <>
      {astray.length > 0 && (
        <Section title={say('not-hung')}>
          <p className="field-note">{say('not-hung-note')}</p>
          <ul className="wall-astray">
            {astray.map(({ honour: { id, name }, why }) => (
              <li key={id}>
                <span>
                  {name.zh}
                  <small className="tone-fault">{why}</small>
                </span>
                {hanging.lost.some((each) => each.honour.id === id) && (
                  <QuietButton
                    onClick={() => {
                      const places = hungRecords(hanging).filter((each) => each.honour !== id);
                      workbench.run('hang-honour', hangHonoursAt(workbench.project, places));
                    }}
                  >
                    {say('find-place')}
                  </QuietButton>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('chosen')}>
        {chosen === null || honour === undefined ? (
          <p className="field-note">{say('chosen-none')}</p>
        ) : (
          <>
            <p className="wall-name">{honour.name.zh}</p>
            {walls.length > 1 && (
              <SelectRow
                name={say('wall')}
                value={wall.id}
                options={walls.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={toWall}
              />
            )}
            <LengthRow
              key={`x ${chosen.id}`}
              name={say('from-left')}
              value={chosen.left}
              commit={(mm) => place(movedBy(chosen, { x: mm - chosen.left, y: 0 }))}
            />
            <LengthRow
              key={`top ${chosen.id}`}
              name={say('top-height')}
              value={chosen.top}
              commit={(mm) => place(movedBy(chosen, { x: 0, y: mm - chosen.top }))}
            />
          </>
        )}
      </Section>
      <Section title={say('arranging')}>
        <SelectRow
          name={say('order')}
          value={order}
          options={ORDERS.map((value) => ({ value, label: say(`order-${value}`) }))}
          onChange={(to) =>
            void workbench.run('change-honours-wall', orderHonours(workbench.project, { order: to }))
          }
        />
        <Row name={say('reserve')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={200}
              precision={0}
              value={reserve}
              onChange={(to) => {
                if (to !== null)
                  workbench.run('change-honours-wall', orderHonours(workbench.project, { reserve: to }), {
                    group: 'reserve',
                  });
              }}
            />
          )}
        </Row>
      </Section>
      <Section title={say('wall-sizes')}>
        <TextRow
          key={`name ${wall.id}`}
          name={say('name')}
          value={wall.name}
          maxLength={40}
          commit={(name) => change({ name })}
        />
        <LengthRow
          key={`width ${wall.id}`}
          name={say('width')}
          value={wall.width}
          commit={(width) => change({ width })}
        />
        <LengthRow
          key={`height ${wall.id}`}
          name={say('height')}
          value={wall.height}
          commit={(height) => change({ height })}
        />
      </Section>
      <Section title={say('keep-free')}>
        <p className="field-note">{say('keep-free-note')}</p>
        <AreaRows
          key={wall.id}
          areas={wall.keepFree}
          kinds
          blank={SWITCH}
          put={(keepFree) => change({ keepFree })}
        />
      </Section>
      <Section title={say('add-wall')}>{start}</Section>
      <Section title="">
        <Button
          block
          danger
          onClick={() => {
            if (workbench.run('change-honours-wall', removeDisplayWall(workbench.project, wall.id)))
              removed();
          }}
        >
          {say('remove-wall')}
        </Button>
      </Section>
    </>
  );
}
