import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { signPlaces } from './signPlaces.ts';

/** Where a sign hangs, as far as the project says it. */
export type HungAt =
  | { readonly on: 'door'; readonly level: string; readonly room: string }
  /** Somewhere on the plan, where it is marked. */
  | { readonly on: 'plan'; readonly level: string }
  /** On the entrance side, as its arrangement says. */
  | { readonly on: 'facade' };

export type HungSign = { readonly sign: Sign; readonly number: number; readonly at: HungAt | null };

/** Where every sign hangs; null = nobody said it. */
export function hungSigns(project: Project): readonly HungSign[] {
  const places = new Map(signPlaces(project).map((place) => [place.sign, place.at]));
  return project.signs.map((sign, index): HungSign => {
    const { subject } = sign;
    const at = places.get(sign.id) ?? null;
    return { sign, number: index + 1, at: at === null ? outside() : marked(at.level) };

    function marked(level: string): HungAt {
      return subject.of === 'room' ? { on: 'door', level, room: subject.room } : { on: 'plan', level };
    }
    function outside(): HungAt | null {
      const isOutside = ['organisation', 'centre', 'practice'].includes(subject.of);
      return isOutside && project.boards.facade !== null ? { on: 'facade' } : null;
    }
  });
}
