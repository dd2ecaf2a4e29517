import { useMemo, useState } from 'react';
import { boxOf } from '../../../core/geometry/point.ts';
import {
  clipped,
  type FaceArea,
  insideFaces,
  outsideFaces,
  type WallFace,
} from '../../../core/plan/wallFaces.ts';
import { sourceOf } from '../../../core/plan/copiedWall.ts';
import { wallOutlines } from '../../../core/plan/wallOutlines.ts';
import { type Plan } from '../../../core/project/plan/plan.ts';
import { type WallSource } from '../../../core/project/wallSource.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { LengthRow, SelectRow } from '../../kit/controls/rows.tsx';
import { useProject, useView } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { levelsOf, shownLevel } from '../scene/shownLevel.ts';
import { faceName } from './faceName.ts';

/** A stretch of a wall as it was taken from the plan. */
export type TakenWall = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly FaceArea[];
  /** Which of the areas is the entrance, for a façade. */
  readonly entrance: FaceArea | null;
  readonly source: WallSource;
};

/** The walls of a level, one of which is taken, whole or from a place to another: by pointer on the plan, or from the list. */
export function WallFromPlan({
  plan,
  outside,
  take,
  close,
}: {
  readonly plan: Plan;
  /** Seen from outside, with an entrance in it; else from within a room. */
  readonly outside: boolean;
  readonly take: (wall: TakenWall) => void;
  readonly close: () => void;
}) {
  const say = useWords(WALLS);
  const project = useProject((now) => now);
  const first = useView((view) => shownLevel(project, view)?.id ?? '');
  const [level, setLevel] = useState(first);
  const faces = useMemo(
    () => (outside ? outsideFaces(plan, level) : insideFaces(plan, level)),
    [plan, level, outside],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const [ends, setEnds] = useState<readonly [number, number] | null>(null);
  const [entrance, setEntrance] = useState(0);
  const face = chosen === null ? undefined : faces[chosen];
  const [from, to] = ends ?? [0, face?.width ?? 0];
  const areas =
    face === undefined ? [] : clipped(face.areas, { x: from, width: to - from, height: face.height });
  const doors = areas.filter(({ what }) => what === 'door').sort((p, q) => q.width - p.width);
  const name = (each: WallFace): string => {
    const words = faceName(project, each, say);
    return say('face-of', { ...words, width: each.width });
  };
  const choose = (at: number): void => {
    setChosen(at);
    setEnds(null);
    setEntrance(0);
  };
  const open = ({ areas: all }: WallFace): number =>
    all.filter(({ what }) => what !== 'column' && what !== 'gap').length;
  const fits = face !== undefined && to - from >= (outside ? 1000 : 300) && (!outside || doors.length > 0);
  const done = (): void => {
    if (face === undefined || !fits) return;
    const words = faceName(project, face, say);
    take({
      ...{ name: `${words.room}${words.face}`, width: to - from, height: face.height, areas },
      entrance: outside ? (doors[entrance] ?? null) : null,
      source: sourceOf(level, face, [from, to]),
    });
  };
  return (
    <Dialog
      centered
      width={960}
      title={say('plan-title')}
      okText={say('use')}
      okButtonProps={{ disabled: !fits }}
      cancelText={say('cancel')}
      onOk={done}
      onCancel={close}
    >
      <p className="field-note">{say(outside ? 'plan-note-facade' : 'plan-note')}</p>
      <div className="wall-choice">
        <PlanFaces {...{ plan, level, faces, chosen, choose }} />
        <div className="wall-choice-side">
          {levelsOf(project).length > 1 && (
            <SelectRow
              name={say('wall')}
              value={level}
              options={levelsOf(project).map(({ id, name: label }) => ({ value: id, label }))}
              onChange={(id) => {
                setLevel(id);
                setChosen(null);
              }}
            />
          )}
          <div className="wall-choice-list" role="radiogroup" aria-label={say('plan-title')}>
            {faces.map((each, at) => (
              <label
                key={`${each.from.x} ${each.from.y} ${each.to.x} ${each.to.y}`}
                className="wall-choice-row"
              >
                <input type="radio" name="face" checked={at === chosen} onChange={() => choose(at)} />
                <span>{name(each)}</span>
                <small>{open(each) > 0 && say('face-openings', { count: open(each) })}</small>
              </label>
            ))}
          </div>
          {face !== undefined && (
            <>
              <LengthRow
                key={`from ${chosen}`}
                name={say('from')}
                value={from}
                commit={(mm) => setEnds([Math.max(0, Math.min(mm, to)), to])}
              />
              <LengthRow
                key={`to ${chosen}`}
                name={say('to')}
                value={to}
                commit={(mm) => setEnds([from, Math.min(face.width, Math.max(mm, from))])}
              />
              {outside && doors.length > 0 && (
                <SelectRow
                  name={say('entrance')}
                  value={entrance}
                  options={doors.map(({ x, width }, value) => ({
                    value,
                    label: say('entrance-choice', { x, width }),
                  }))}
                  onChange={setEntrance}
                />
              )}
              {outside && doors.length === 0 && (
                <p className="tone-fault" role="alert">
                  {say('no-door')}
                </p>
              )}
              <Elevation {...{ areas, width: to - from, height: face.height }} />
              <p className="field-note">{say('plan-heights', { height: face.height })}</p>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Beside the plan, mm. */
const ABOUT = 600;

/** The level's walls with the faces that can be clicked; the list beside it is the way for the keyboard. */
function PlanFaces({
  plan,
  level,
  faces,
  chosen,
  choose,
}: {
  readonly plan: Plan;
  readonly level: string;
  readonly faces: readonly WallFace[];
  readonly chosen: number | null;
  readonly choose: (at: number) => void;
}) {
  const masonry = useMemo(() => wallOutlines(plan, level), [plan, level]);
  const box = boxOf([
    ...masonry.flatMap(({ outer }) => outer),
    ...faces.flatMap(({ from, to }) => [from, to]),
  ]);
  const [width, height] = [box.right - box.left + 2 * ABOUT, box.bottom - box.top + 2 * ABOUT];
  if (!Number.isFinite(width)) return <div className="wall-plan" />;
  const path = masonry
    .flatMap(({ outer, holes }) => [outer, ...holes])
    .map((ring) => `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`)
    .join('');
  return (
    <svg
      className="wall-plan"
      viewBox={`${box.left - ABOUT} ${box.top - ABOUT} ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path} fillRule="evenodd" />
      {faces.map(({ from, to }, at) => (
        <line
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          className={at === chosen ? 'chosen' : ''}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          vectorEffect="non-scaling-stroke"
          onClick={() => choose(at)}
        />
      ))}
    </svg>
  );
}

/** The wall from in front, small. */
function Elevation({
  areas,
  width,
  height,
}: {
  readonly areas: readonly FaceArea[];
  readonly width: number;
  readonly height: number;
}) {
  return (
    <svg className="wall-elevation" viewBox={`0 0 ${Math.max(1, width)} ${height}`} aria-hidden="true">
      <rect className="wall" width={width} height={height} />
      {areas.map((area, at) => (
        <rect key={at} x={area.x} y={height - area.y - area.height} width={area.width} height={area.height} />
      ))}
    </svg>
  );
}
