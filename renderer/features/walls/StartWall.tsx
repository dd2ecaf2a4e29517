import { Button } from 'antd';
import { useState } from 'react';
import { type FaceArea } from '../../../core/plan/wallFaces.ts';
import { type WallSource } from '../../../core/project/wallSource.ts';
import { useProject } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { TypedWall } from './TypedWall.tsx';
import { WallFromPlan } from './WallFromPlan.tsx';

export type StartedWall = {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly FaceArea[];
  readonly entrance: Omit<FaceArea, 'what' | 'y'> | null;
  /** Where on the plan it was copied from. */
  readonly source?: WallSource;
};

/** The two ways to a wall: chosen on the plan, or typed as it was measured. */
export function StartWall({
  outside,
  take,
}: {
  readonly outside: boolean;
  readonly take: (name: string, wall: StartedWall) => void;
}) {
  const say = useWords(WALLS);
  const plan = useProject((project) => project.plan);
  const [open, setOpen] = useState<'plan' | 'typed' | null>(null);
  const close = (): void => setOpen(null);
  const sizes = [
    { name: 'width', words: say('width') },
    { name: 'height', words: say(outside ? 'facade-height' : 'height') },
  ] as const;
  const door = [
    { name: 'x', words: `${say('entrance')} ${say('x')}` },
    { name: 'doorWidth', words: `${say('entrance')} ${say('w')}` },
    { name: 'doorHeight', words: `${say('entrance')} ${say('h')}` },
  ] as const;
  return (
    <>
      <div className="button-line">
        <Button
          type="primary"
          disabled={plan === null}
          title={plan === null ? say('plan-none') : ''}
          onClick={() => setOpen('plan')}
        >
          {say('from-plan')}
        </Button>
        <Button onClick={() => setOpen('typed')}>{say('typed')}</Button>
      </div>
      {open === 'plan' && plan !== null && (
        <WallFromPlan
          {...{ plan, outside, close }}
          take={({ name, ...wall }) => {
            take(name, wall);
            close();
          }}
        />
      )}
      {open === 'typed' && !outside && (
        <TypedWall
          note="typed-note"
          fields={sizes}
          named
          close={close}
          take={({ width, height }, name) => {
            take(name, { width, height, areas: [], entrance: null });
            close();
          }}
        />
      )}
      {open === 'typed' && outside && (
        <TypedWall
          note="typed-facade-note"
          fields={[...sizes, ...door]}
          named={false}
          close={close}
          take={({ width, height, x, doorWidth, doorHeight }) => {
            take('', { width, height, areas: [], entrance: { x, width: doorWidth, height: doorHeight } });
            close();
          }}
        />
      )}
    </>
  );
}
