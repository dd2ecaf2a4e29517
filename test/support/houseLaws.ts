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
export type HouseLaw = { readonly name: string; readonly check: (trial: Trial) => Tried };

/** `fault`: the seed and the smallest house that breaks the law. */
export type Tried = { readonly runs: number; readonly skips: number; readonly fault: string | undefined };

type Trial = { readonly numRuns: number; readonly maxSkipsPerRun: number; readonly seed?: number };

const direction = fc.constantFrom({ x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 0, y: -1 });

export const HOUSE_LAWS: readonly HouseLaw[] = [
  {
    name: 'all areas are those of a witness that shares no code, and the parts sum up',
    check: (trial) =>
      tried(
        fc.property(rawHouse, anyLaying, (raw, lay) => {
          const house = houseFrom(raw, lay);
          fc.pre(house !== undefined);
          agreesWithWitness(house);
        }),
        trial,
      ),
  },
  {
    name: 'no outline leaves the walls farther than the mitre limit lets it',
    check: (trial) =>
      tried(
        fc.property(rawHouse, anyLaying, (raw, lay) => {
          const house = houseFrom(raw, lay);
          fc.pre(house !== undefined);
          staysWithinMitres(house);
        }),
        trial,
      ),
  },
  {
    name: 'turning, mirroring and moving change no area',
    check: (trial) =>
      tried(
        fc.property(rawHouse, exactLayings, (raw, [here, there]) => {
          // A column's turn is in whole degrees: round ones are the same from every side.
          const turnable = { ...raw, columns: raw.columns.filter(({ round }) => round) };
          const [one, other] = [houseFrom(turnable, here), houseFrom(turnable, there)];
          fc.pre(one !== undefined && other !== undefined);
          isTheSame(one, other);
        }),
        trial,
      ),
  },
  {
    name: 'one millimetre at a joint changes no more than the walls there are long',
    check: (trial) =>
      tried(
        fc.property(rawHouse, anyLaying, fc.nat({ max: 99 }), direction, (raw, lay, pick, way) => {
          fc.pre(hardlyChanges(raw, lay, pick, way) === 'checked');
        }),
        trial,
      ),
  },
];

function tried<Values>(property: fc.IProperty<Values>, trial: Trial): Tried {
  const details = fc.check(property, trial);
  const fault = details.failed ? fc.defaultReportMessage(details) : undefined;
  return { runs: details.numRuns, skips: details.numSkips, fault };
}

export function checkHouses(
  law: HouseLaw,
  { runs, seed }: { readonly runs: number; readonly seed?: number },
): Tried {
  return law.check({ numRuns: runs, maxSkipsPerRun: 1000, ...(seed === undefined ? {} : { seed }) });
}
