import { type Project } from '../project/project.ts';
import { isNamed, type Sign } from '../project/sign.ts';
import { plateSpots } from './plateSpots.ts';
import { signPlaces } from './signPlaces.ts';

/** Where a sign hangs, as far as the project says it. */
export type HungAt =
  /** `above`: over it, because there is no wall beside it; `within`: in the room, not before it. */
  | {
      readonly on: 'door';
      readonly level: string;
      readonly room: string;
      readonly above: boolean;
      readonly within: boolean;
    }
  /** Walls of honours by their names; `level` null = none of them is on the plan. */
  | { readonly on: 'wall'; readonly level: string | null; readonly walls: readonly string[] }
  /** Somewhere on the plan, where it is marked. */
  | { readonly on: 'plan'; readonly level: string }
  /** On the entrance side, as its arrangement says. */
  | { readonly on: 'facade' };

export type HungSign = { readonly sign: Sign; readonly number: number; readonly at: HungAt | null };

/** Where every sign hangs; null = nobody said it. */
export function hungSigns(project: Project): readonly HungSign[] {
  const { plan, boards, signs } = project;
  const levels = new Map(signPlaces(project).map((place) => [place.sign, place.at?.level ?? null]));
  const primary = (plan === null ? [] : plateSpots(plan)).filter((spot) => spot.primary);
  const spotOf = new Map(primary.map((spot) => [spot.room, spot]));
  const walls = boards.honours.walls.map(({ name }) => name);
  return signs.map((sign, index) => ({ sign, number: index + 1, at: placeOf(sign) }));

  function placeOf({ id, subject }: Sign): HungAt | null {
    const level = levels.get(id) ?? null;
    if (subject.of === 'honours') return walls.length === 0 ? null : { on: 'wall', level, walls };
    if (level === null) {
      const isOutside = isNamed(subject) && subject.of !== 'room' && subject.of !== 'serviceInstitution';
      return isOutside && boards.facade !== null ? { on: 'facade' } : null;
    }
    if (subject.of !== 'room') return { on: 'plan', level };
    const { above = false, within = false } = spotOf.get(subject.room) ?? {};
    return { on: 'door', level, room: subject.room, above, within };
  }
}
