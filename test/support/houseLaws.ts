import fc from 'fast-check';
import {
  agreesWithWitness,
  anyLaying,
  exactLayings,
  hardlyChanges,
  houseFrom,
  isTheSame,
  rawHouse,
  staysWithinMitres,
} from './randomHouse.ts';

/** A sentence that holds for every house, and how to try it on random ones. */
export type HouseLaw = { readonly name: string; readonly property: () => fc.IRawProperty<unknown> };

const direction = fc.constantFrom({ x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 0, y: -1 });

export const HOUSE_LAWS: readonly HouseLaw[] = [
  {
    name: 'all areas are those of a witness that shares no code, and the parts sum up',
    property: () =>
      fc.property(rawHouse, anyLaying, (raw, lay) => {
        const house = houseFrom(raw, lay);
        fc.pre(house !== undefined);
        agreesWithWitness(house);
      }),
  },
  {
    name: 'no outline leaves the walls farther than the mitre limit lets it',
    property: () =>
      fc.property(rawHouse, anyLaying, (raw, lay) => {
        const house = houseFrom(raw, lay);
        fc.pre(house !== undefined);
        staysWithinMitres(house);
      }),
  },
  {
    name: 'turning, mirroring and moving change no area',
    property: () =>
      fc.property(rawHouse, exactLayings, (raw, [here, there]) => {
        // A column's turn is in whole degrees: round ones are the same from every side.
        const turnable = { ...raw, columns: raw.columns.filter(({ round }) => round) };
        const [one, other] = [houseFrom(turnable, here), houseFrom(turnable, there)];
        fc.pre(one !== undefined && other !== undefined);
        isTheSame(one, other);
      }),
  },
  {
    name: 'one millimetre at a joint changes no more than the walls there are long',
    property: () =>
      fc.property(rawHouse, anyLaying, fc.nat({ max: 99 }), direction, (raw, lay, pick, way) => {
        fc.pre(hardlyChanges(raw, lay, pick, way) === 'checked');
      }),
  },
];

/** Throws with the seed and the smallest house that breaks the law. */
export function checkHouses(
  law: HouseLaw,
  { runs, seed }: { readonly runs: number; readonly seed?: number },
): fc.RunDetails<unknown> {
  const details = fc.check(law.property(), {
    numRuns: runs,
    maxSkipsPerRun: 1000,
    ...(seed === undefined ? {} : { seed }),
  });
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
  return details;
}
