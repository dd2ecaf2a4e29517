import { useEffect, useMemo } from 'react';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Project } from '../../../core/project/project.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { picturesOf, pictureKey } from '../underlay/shownPictures.ts';
import { underlaysOf } from '../underlay/underlays.ts';
import { type Camera } from '../scene/camera.ts';
import { Backdrop, type Pictured } from './paintUnderlays.ts';
import { Painted } from './Painted.tsx';

/** The pictures under the level. Those that are on screen are decoded here, and let go with the level. */
export function UnderlayShape({
  project,
  level,
  camera,
  size,
}: {
  readonly project: Project;
  readonly level: Level;
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const shown = picturesOf(useWorkbench());
  const pictures = useStore(shown.pictures, (now) => now);
  const backdrop = useMemo(() => new Backdrop(), []);
  const underlays = underlaysOf(project, level).filter((one) => one.shown);
  const keys = underlays.map(pictureKey).join('\n');
  useEffect(() => {
    shown.want(underlays);
    // The keys say which; place and opacity need no new bitmap.
  }, [shown, keys]);
  useEffect(() => () => shown.want([]), [shown]);
  const pictured = underlays.flatMap((underlay): readonly Pictured[] => {
    const picture = pictures.get(pictureKey(underlay));
    return picture?.state === 'ready' ? [{ underlay, steps: picture.steps }] : [];
  });
  return <Painted paint={(pen) => backdrop.paint(pen, pictured, camera, size)} />;
}
