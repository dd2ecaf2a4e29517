import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TownshipRow } from '../../app/bridge/contract.ts';
import { villageRow } from '../../app/batch/villageRow.ts';
import { COLUMNS, type Filter } from '../../renderer/features/township/columns.ts';
import { nameOfVillage, shownVillages } from '../../renderer/features/township/shownVillages.ts';
import { seenOf, type Village } from '../../renderer/features/township/villages.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { runs } from '../support/runs.ts';
import { townshipVillage, villageName } from '../support/townshipFolder.ts';

const LIBRARY = shippedLibrary();

function village(at: number, row: Partial<TownshipRow> | null = {}): Village {
  const handle = `h${at}`;
  const changed = new Date(Date.UTC(2026, 10, 1 + at)).toISOString();
  const file = { handle, name: `文件${at}.paijiang`, folder: '/docs', changed, present: true };
  if (row === null) return { file, row };
  const seen = villageRow(townshipVillage(at), LIBRARY, '2026-11-23');
  return {
    file,
    row: { handle, changed, package: 'none', seen: { ok: true, fingerprint: '0', village: seen }, ...row },
  };
}

const broken = (at: number): Village =>
  village(at, { seen: { ok: false, problem: { area: 'projectFile', code: 'not-json', data: {} } } });
const ALL: readonly Village[] = [
  ...[3, 12, 20].map((at) => village(at)),
  village(7, { package: 'current' }),
  village(9, { package: 'older' }),
  broken(1),
  village(2, null),
];
const asked = { sought: '', filter: 'all', sorting: { by: 'village', down: false } } as const;
const names = (villages: readonly Village[]) => villages.map(nameOfVillage);

describe('the list of villages', () => {
  it('[TOWN-5] is narrowed by characters, pinyin and initials, and by what is wrong', () => {
    expect(names(shownVillages(ALL, { ...asked, sought: '020' }))).toEqual([villageName(20)]);
    expect(shownVillages(ALL, { ...asked, sought: 'ceshi' })).toHaveLength(5);
    expect(shownVillages(ALL, { ...asked, sought: '巴彦温都尔' })).toHaveLength(5);
    const by = (filter: Filter) => names(shownVillages(ALL, { ...asked, filter }));
    expect(by('area')).toEqual([3, 7, 9].map(villageName));
    expect(by('plates')).toEqual([3, 9, 12, 20].map(villageName));
    expect(by('package')).toEqual([3, 9, 12, 20].map(villageName));
    expect(by('broken')).toEqual(['文件1']);
    expect(by('must')).toHaveLength(5);
    expect(by('all')).toHaveLength(ALL.length);
  });

  it('[TOWN-5] is sorted by any column; what has no value stands last, whichever way', () => {
    const area = (down: boolean) =>
      shownVillages(ALL, { ...asked, sorting: { by: 'area', down } }).map((one) => seenOf(one)?.area ?? null);
    expect(area(false)).toEqual([105, 125, 135, 150, 190, null, null]);
    expect(area(true)).toEqual([190, 150, 135, 125, 105, null, null]);
    const property = fc.property(
      fc.shuffledSubarray([...ALL]),
      fc.constantFrom(...COLUMNS),
      fc.boolean(),
      (some, by, down) => {
        const shown = shownVillages(some, { ...asked, sorting: { by, down } });
        // None is lost, none is there twice, and those that were not read stand behind where the column knows nothing of them.
        expect(new Set(shown)).toEqual(new Set(some));
        expect(shown).toHaveLength(some.length);
        if (by === 'village' || by === 'changed') return;
        const read = shown.map((one) => seenOf(one) !== null);
        expect(read).toEqual([...read].sort((p, q) => Number(q) - Number(p)));
      },
    );
    fc.assert(property, { numRuns: runs(200) });
  });
});
