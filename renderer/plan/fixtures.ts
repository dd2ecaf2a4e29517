import { type FixtureSize } from '../../core/plan/objectBox.ts';
import { fixtureLibrary, type FixtureLibrary } from '../../core/project/plan/fixtureLibrary.ts';
import { type Workbench } from '../session/workbench.ts';

const read = new WeakMap<Workbench, FixtureLibrary>();

/** The fixture library that the host sent, parsed once. */
export function fixturesOf(workbench: Workbench): FixtureLibrary {
  const known = read.get(workbench) ?? fixtureLibrary(workbench.library.fixtures);
  read.set(workbench, known);
  return known;
}

export function fixtureSizes(workbench: Workbench): FixtureSize {
  const library = fixturesOf(workbench);
  return (item) => library.get(item);
}
