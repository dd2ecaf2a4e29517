import { useCallback, useMemo } from 'react';
import { type Box, boxOf, type Point } from '../../../core/geometry/point.ts';
import { type Project } from '../../../core/project/project.ts';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { PLAN_PAPERS } from '../../kit/theme/paperInks.ts';
import { useThemeName } from '../../kit/theme/useThemeName.ts';
import { fitted } from '../scene/camera.ts';
import { SCREEN_SCALE, sceneMaker } from '../scene/planScene.ts';
import { levelsOf } from '../scene/shownLevel.ts';
import { paintItems } from './paint.ts';
import { paintFloors } from './paintFloors.ts';
import { planInks } from './planInks.ts';
import { SmallPicture } from './SmallPicture.tsx';

/** Round the building, CSS pixels. */
const MARGIN = 6;

/** The building of a plan in small, each storey beside the last, by the functions that draw the plan; without words, which nobody could read. */
export function PlanPicture({
  house,
  width,
  height,
}: {
  readonly house: Pick<Project, 'plan' | 'rooms'>;
  readonly width: number;
  readonly height: number;
}) {
  const { library } = useWorkbench();
  const paper = useThemeName(useView(({ preferences }) => preferences.theme));
  const scene = useMemo(() => sceneMaker(library.fixtures, null), [library]);
  const paint = useCallback(
    (pen: CanvasRenderingContext2D): void => {
      const { plan } = house;
      pen.fillStyle = PLAN_PAPERS[paper].white;
      pen.fillRect(0, 0, width, height);
      if (plan === null) return;
      const levels = levelsOf(house);
      levels.forEach((level, index) => {
        const walls = plan.walls.filter((wall) => wall.level === level.id);
        if (walls.length === 0) return;
        const part = { width: width / levels.length, height };
        const box = boxOf(walls.flatMap(({ a, b }) => [a, b]));
        const { scale, x, y } = fitted(box, part, MARGIN);
        // Trees and benches around it would lie on the edge.
        const fixtures = plan.fixtures.filter(({ at }) => insideBox(box, at));
        const inside = { ...plan, fixtures };
        pen.save();
        pen.translate(part.width * index, 0);
        pen.transform(scale, 0, 0, scale, x, y);
        paintFloors(pen, house, level, paper);
        pen.scale(SCREEN_SCALE, SCREEN_SCALE);
        paintItems(pen, [...scene.fixtures(inside, inside, level).still, ...scene.structure(plan, level)], {
          inks: planInks(library.signs.inks, paper),
          outlines: () => [],
          unitsPerEm: () => 1000,
          pictures: () => null,
          scale: scale * SCREEN_SCALE,
        });
        pen.restore();
      });
    },
    [house, width, height, paper, scene, library],
  );
  return <SmallPicture width={width} height={height} paint={paint} />;
}

function insideBox({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}
