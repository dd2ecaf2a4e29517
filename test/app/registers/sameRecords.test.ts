import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentLibrary } from '../../../app/library/library.ts';
import { type FormName, formOf } from '../../../app/registers/forms.ts';
import { placeBlock } from '../../../app/registers/placeBlock.ts';
import { type CellContext } from '../../../app/registers/registerColumn.ts';
import { sameRecords } from '../../../app/registers/sameRecords.ts';
import { type RegisterRecords } from '../../../core/editing/commands/registers.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { planProject } from '../../support/editing.ts';
import { runs } from '../../support/runs.ts';

const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const { catalogues } = sentLibrary(sent.value.files);
const context: CellContext = { language: 'zh', project: planProject(), catalogues };

type Texts = Readonly<Record<string, string>>;

function records<Name extends FormName>(
  name: Name,
  rows: readonly Texts[],
): readonly RegisterRecords[Name][] {
  return rows.flatMap((texts, at) => {
    const [columns, cells] = [Object.keys(texts), Object.values(texts)];
    const block = { rows: [null], columns, texts: [cells] };
    return placeBlock<RegisterRecords[Name]>(formOf(name), [], block, { ids: [`r${at}`], context }).records;
  });
}

function same<Name extends FormName>(name: Name, there: readonly Texts[], list: readonly Texts[]) {
  const rows = records(name, list).map((record, at) => ({
    record,
    says: (key: string) => (list[at]?.[key] ?? '') !== '',
  }));
  return sameRecords<RegisterRecords[Name]>(formOf(name), records(name, there), rows, context);
}

describe('rows of a list that update a register', () => {
  it('[REG-8] two rows of one name are two records, whether the register has one of the name or both', () => {
    const twins = [
      { name: '甲', phone: '1' },
      { name: '甲', phone: '2' },
    ];
    expect(same('people', [{ name: '甲' }], twins)).toEqual(['r0', undefined]);
    expect(same('people', [{ name: '乙' }, ...twins], twins)).toEqual(['r1', 'r2']);
  });

  it('[REG-8] a row without 类别 is the one record of its name, and a new one where several have it', () => {
    const there = [
      { name: '防汛', kind: '工作群' },
      { name: '月报', kind: '报表' },
      { name: '月报', kind: '考核' },
    ];
    expect(
      same('burdens', there, [{ name: '防汛' }, { name: '月报' }, { name: '月报', kind: '考核' }]),
    ).toEqual(['r0', undefined, 'r2']);
    expect(same('burdens', there, [{ name: '防汛', kind: '政务应用' }])).toEqual([undefined]);
    expect(same('admissions', [{ name: '甲', kind: '机制' }], [{ name: '甲' }])).toEqual(['r0']);
  });

  it('[REG-8] a row without a name is nobody', () => {
    expect(same('people', [{ phone: '1' }], [{ phone: '2' }])).toEqual([undefined]);
  });

  it('[REG-8] no record is two rows, and a row that goes out finds its record again', () => {
    const row = fc.record({
      name: fc.constantFrom('甲', '乙', '丙'),
      kind: fc.constantFrom('', '工作群', '报表', '考核'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (there, list) => {
        const found = same('burdens', there, list).filter((id) => id !== undefined);
        expect(new Set(found).size).toBe(found.length);
        expect(same('burdens', there, there)).toEqual(there.map((_, at) => `r${at}`));
      }),
      { numRuns: runs(200) },
    );
  });
});
