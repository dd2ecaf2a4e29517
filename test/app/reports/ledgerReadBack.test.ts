import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '../../../app/lists/columns.ts';
import { importPlacards } from '../../../app/lists/importPlacards.ts';
import { INVENTORY_HEADINGS } from '../../../app/lists/inventoryHeadings.ts';
import { LEDGER_HEADINGS } from '../../../app/lists/ledgerHeadings.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { levelMaker } from '../../../app/reports/level.ts';
import { levelLedger, placardLedger } from '../../../app/reports/placardLedger.ts';
import { judgeProject, type JudgedProject } from '../../../app/reports/reportAsk.ts';
import { withDecisionsKept } from '../../../core/editing/keptOnReimport.ts';
import { documentText } from '../../../core/project/basisDocument.ts';
import { MOST_COPIES, placardForm, type PlacardRecord } from '../../../core/project/placardRecord.ts';
import { type Table } from '../../../core/report/table.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { tableXlsx, type Thumbnail } from '../../../output/xlsx/tableXlsx.ts';
import { shippedRulebook } from '../../support/policyData.ts';
import { decided, placard, soundVillage } from '../../support/village.ts';
import { runs } from '../../support/runs.ts';

const { templates } = shippedLibrary().signs;

function judged(placards: readonly PlacardRecord[], language: 'zh' | 'en' = 'zh'): JudgedProject {
  const rulebook = shippedRulebook('inner-mongolia-2023');
  const project = soundVillage((village) => void (village.policy.placards = [...placards]));
  return judgeProject(project, { rulebook, today: '2026-11-23', language, templates });
}

/** The smallest PNG. */
const PICTURE: Thumbnail = {
  bytes: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  kind: 'png',
  width: 1,
  height: 1,
};

async function readBack(table: Table) {
  const bytes = await tableXlsx(table, {
    sheet: '台账',
    orientation: 'landscape',
    paper: 'A3',
    day: '2026-11-23',
    footer: '',
    thumbnail: () => PICTURE,
  });
  const read = await importPlacards(sourceOfBytes('台账.xlsx', bytes));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** What a ledger shows of a plate. */
function shown({
  text,
  mn,
  place,
  room,
  form,
  copies,
  demandedBy,
  size,
  note,
  basisDocument,
}: PlacardRecord) {
  const document = basisDocument === undefined ? '' : documentText(basisDocument);
  return { text, mn, place, room, form, copies, demandedBy, size, note, document };
}

describe('a printed ledger', () => {
  it('[PAPER-29] is read again in every row, whatever stands in it (random inventories)', async () => {
    const side = fc.integer({ min: 1, max: 9000 });
    const plate = fc.record(
      {
        text: fc.constantFrom('便民服务站', '=1+1', '党务、村务、财务公开栏', '“扫黄打非”工作站'),
        mn: fc.constant('ᠴᠠᠭᠠᠨ ᠬᠠᠳᠠ'),
        place: fc.constantFrom<'outside' | 'inside'>('outside', 'inside'),
        room: fc.constantFrom('便民大厅', '一楼门厅', '大门外墙', '2'),
        form: fc.constantFrom(...placardForm.options),
        copies: fc.integer({ min: 2, max: MOST_COPIES }),
        demandedBy: fc.constantFrom('旗委宣传部', '公安派出所'),
        size: fc.record({ width: side, height: side }),
        note: fc.constantFrom('牌面破损', '2026-08-01 查看'),
        number: fc.constantFrom('内党办发〔2023〕5号', ''),
        isDecided: fc.boolean(),
      },
      { requiredKeys: ['text', 'place', 'form', 'number', 'isDecided'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(plate, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<'zh' | 'en'>('zh', 'en'),
        async (list, language) => {
          const records = list.map(({ number, isDecided, ...given }, at) => {
            const { size } = given;
            // A strip's longer side is its height.
            const upright =
              size === undefined || given.form !== 'strip' || size.width <= size.height
                ? {}
                : { size: { width: size.height, height: size.width } };
            return placard(`p${at}`, {
              ...given,
              ...upright,
              ...(number === ''
                ? {}
                : {
                    basisDocument: {
                      level: 'unknown',
                      issuer: '',
                      title: '关于设站的通知',
                      number,
                      dated: null,
                    },
                  }),
              decision: isDecided ? decided('retire', '2026-09-01') : null,
            });
          });
          const village = judged(records, language);
          for (const table of [
            placardLedger(village),
            levelLedger([village], { area: '某旗', maker: levelMaker([village]) }),
          ]) {
            const { items, problems, refused } = await readBack(table);
            expect(problems).toEqual([]);
            expect(refused).toBe(0);
            expect(items.map(({ record }) => shown(record))).toEqual(records.map(shown));
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it.each(['zh', 'en'] as const)(
    '[PAPER-29] has over each column that is read again a heading by which it is found (%s)',
    (language) => {
      const village = judged([placard('a', {})], language);
      for (const { columns } of [
        placardLedger(village),
        levelLedger([village], { area: '某旗', maker: levelMaker([village]) }),
      ]) {
        const headings = columns.map(({ heading }) => ({ text: heading, names: [heading] }));
        const found = recogniseColumns(headings, INVENTORY_HEADINGS);
        if (!found.ok || found.value === null) throw new Error('no headings');
        const read = [...found.value.found].map(([key, { heading }]) => [key, heading]);
        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(
            Object.entries(LEDGER_HEADINGS).map(([key, heading]) => [key, heading[language]]),
          ),
        );
      }
    },
  );

  it('[PAPER-29] keeps photos and, by the rooms of the project, the decisions', async () => {
    const village = judged([
      placard('a', { text: '甲站', room: 'hall', photo: 'a'.repeat(64), decision: decided('retire') }),
      placard('b', { text: '乙站', decision: decided('keep-inside') }),
    ]);
    const { items } = await readBack(placardLedger(village));
    expect(items.map(({ photo }) => photo !== null)).toEqual([true, false]);
    const kept = withDecisionsKept(
      items.map(({ record }) => record),
      village.project,
    );
    expect(kept.map(({ decision }) => decision?.outcome)).toEqual(['retire', 'keep-inside']);
  });
});
