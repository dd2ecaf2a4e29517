import { type FixtureSize } from '../../../core/plan/objectBox.ts';
import { type Workbench } from '../../kit/session/workbench.ts';

export function fixtureSizes(workbench: Workbench): FixtureSize {
  return (item) => workbench.library.fixtures.get(item);
}
