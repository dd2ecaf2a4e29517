import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '../../../app/lists/columns.ts';
import { sentLibrary } from '../../../app/library/library.ts';
import { FORM_NAMES, type FormName, formOf } from '../../../app/registers/forms.ts';
import { LIST_COLUMNS } from '../../../app/registers/listColumns.ts';
import { placeBlock } from '../../../app/registers/placeBlock.ts';
import { type CellContext, openCells } from '../../../app/registers/registerColumn.ts';
import { isRecord, type RegisterRecords } from '../../../core/editing/commands/registers.ts';
import { libraryPort } from '../../../node/desk/library.ts';
import { REGISTERS } from '../../../renderer/kit/strings/registers.ts';
import { runs } from '../../support/runs.ts';
import { soundVillage } from '../../support/village.ts';

const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const { catalogues } = sentLibrary(sent.value.files);
const project = soundVillage(({ policy }) => {
  policy.people = [{ id: 'u1', name: '其其格', phone: '0471-1111111' }];
  policy.admissions.push({ ...formOf('admissions').blank('a1'), name: '社保代办' });
});
const context: CellContext = { language: 'zh', project, catalogues };
const ASKED = ['people', 'admissions', 'mechanisms', 'posts', 'burdens', 'refused'] as const;

function place<Name extends FormName>(
  name: Name,
  cells: Readonly<Record<string, string>>,
  there?: RegisterRecords[Name],
) {
  const placed = placeBlock<RegisterRecords[Name]>(
    formOf(name),
    there === undefined ? [] : [there],
    { rows: [there?.id ?? null], columns: Object.keys(cells), texts: [Object.values(cells)] },
    { ids: ['x1'], context },
  );
  const [record] = placed.records;
  if (record === undefined) throw new Error('no record');
  return { record, unread: placed.unread };
}

describe('registers of what is asked of a village', () => {
  it('[REG-20] are read in the words of offices', () => {
    expect(
      place('admissions', {
        name: '社保缴费代办',
        kind: '事务',
        askedBy: '旗人社局',
        basisNumber: '',
        basisDocument: '《关于社保代办的通知》（土左人社发〔2024〕3号）',
        basisLevel: '旗县级',
        basisDate: '2024年3月5日',
        approvalOutcome: '批准',
        approvalBy: '乌兰',
        approvalOn: '2024.4.1',
        validUntil: '2027/4/1',
      }),
    ).toMatchObject({
      unread: [],
      record: {
        kind: 'matter',
        basis: {
          title: '关于社保代办的通知',
          number: '土左人社发〔2024〕3号',
          level: 'banner',
          dated: '2024-03-05',
        },
        approval: { outcome: 'agreed', signed: { by: '乌兰', on: '2024-04-01' } },
        validUntil: '2027-04-01',
      },
    });
    const hall = project.rooms.find(({ id }) => id === 'hall');
    expect(
      place('posts', {
        name: '帮办代办员',
        kind: '',
        room: hall?.name.zh ?? '',
        people: '其其格，巴图',
        phone: '',
        admission: '社保代办',
      }),
    ).toMatchObject({
      unread: [],
      record: {
        kind: 'agent',
        room: 'hall',
        people: [{ name: '其其格', phone: '0471-1111111' }, { name: '巴图' }],
        admission: 'a1',
      },
    });
    expect(
      place('burdens', { name: '防汛群', kind: '微信工作群', traces: '截图', outcome: '解散' }),
    ).toMatchObject({
      unread: [],
      record: { kind: 'group', tracesAsked: true, decision: null, open: { outcome: 'cancel' } },
    });
    expect(place('refused', { text: '居住证明', note: '', ways: '告知承诺或入户走访' }).record).toEqual({
      ...{ id: 'x1', text: '居住证明', ways: ['inquiry', 'promise'] },
    });
    expect(place('refused', { text: '在世证明', note: '甲', ways: '由社保局认脸' }).record).toMatchObject({
      ways: ['other'],
      note: '由社保局认脸；甲',
    });
  });

  it('[REG-20] what cannot be read is told: a room, an admission, more telephones than people', () => {
    expect(
      place('posts', { name: '甲', room: '没有的屋', people: '乙', phone: '1、2', admission: '没有的' })
        .unread,
    ).toMatchObject([
      { column: 'room', text: '没有的屋', code: 'cell-no-room' },
      { column: 'phone', text: '1、2', code: 'cell-no-person' },
      { column: 'admission', text: '没有的', code: 'cell-no-admission' },
    ]);
  });

  it('[REG-21] of two with one name each keeps the own number, and none is taken from the register', () => {
    const there = {
      ...formOf('posts').blank('t1'),
      people: [
        { name: '甲', phone: '1' },
        { name: '甲', phone: '2' },
      ],
    };
    expect(place('posts', { people: '甲、乙、甲' }, there).record.people).toEqual([
      { name: '甲', phone: '1' },
      { name: '乙' },
      { name: '甲', phone: '2' },
    ]);
    const twins = soundVillage(({ policy }) => {
      policy.people = [
        { id: 'u1', name: '丙', phone: '8' },
        { id: 'u2', name: '丙', phone: '9' },
      ];
    });
    for (const [name, columns] of [
      ['posts', ['people']],
      ['services', ['person']],
      ['mechanisms', ['person']],
    ] as const) {
      const { records } = placeBlock<RegisterRecords[typeof name]>(
        formOf(name),
        [],
        { rows: [null], columns, texts: [['丙']] },
        { ids: ['x1'], context: { ...context, project: twins } },
      );
      expect(JSON.stringify(records)).toContain('丙');
      expect(JSON.stringify(records)).not.toContain('"phone"');
    }
  });

  it('[REG-20] of several with one name none is meant by it: rooms are known by number, then by id, admissions by id', () => {
    const alike = soundVillage(({ rooms, policy }) => {
      const [hall] = rooms;
      if (hall === undefined) throw new Error('no room');
      rooms.splice(0, rooms.length, { ...hall, id: 'a', number: '101' }, { ...hall, id: 'b', number: '102' });
      rooms.push({ ...hall, id: 'c', number: '102' });
      policy.admissions = ['x', 'y'].map((id) => ({ ...formOf('admissions').blank(id), name: '代办' }));
    });
    const own: CellContext = { ...context, project: alike };
    const column = (key: string) => {
      const found = formOf('posts').columns.find((each) => each.key === key);
      if (found === undefined) throw new Error(key);
      return found;
    };
    const post = formOf('posts').blank('t');
    const name = alike.rooms[0]?.name.zh ?? '';
    expect(column('room').put(post, name, own)).toBe('cell-no-room');
    expect(column('room').put(post, '102', own)).toBe('cell-no-room');
    expect(column('admission').put(post, '代办', own)).toBe('cell-no-admission');
    expect(column('room').choices?.(own)).toEqual([
      { text: '101', about: name },
      { text: 'b', about: name },
      { text: 'c', about: name },
    ]);
    for (const [key, id] of [
      ['room', 'a'],
      ['room', 'b'],
      ['room', 'c'],
      ['admission', 'y'],
    ] as const) {
      const said = column(key).text({ ...post, [key]: id }, own);
      expect(column(key).put(post, said, own)).toMatchObject({ [key]: id });
    }
  });

  it('[REG-20] no text is lost, every record can be kept, and what a cell says is read back as it was', () => {
    const word = fc.oneof(
      fc.constantFrom('', '同意', '不同意', '2024.5.1', '其其格', '保留', '工作群', '大厅', '社保代办', '是'),
      fc.constantFrom('告知承诺', '土左政发〔2024〕3号', '旗县', '\u0007', '甲、乙', '0471-1、0471-2'),
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁abc12 '), maxLength: 12 }),
      fc.constant('长'.repeat(1200)),
    );
    for (const name of ASKED) {
      const columns = formOf(name).columns.filter(({ fixed }) => fixed !== true);
      fc.assert(
        fc.property(fc.array(word, { minLength: columns.length, maxLength: columns.length }), (texts) => {
          if (texts.every((text) => text.trim() === '')) return;
          const cells = Object.fromEntries(columns.map(({ key }, at) => [key, texts[at] ?? '']));
          const { record, unread } = place(name, cells);
          expect(isRecord(name, record as never)).toBe(true);
          for (const { key, text, put } of columns as readonly (typeof columns)[number][]) {
            const own: RegisterRecords[typeof name] = record;
            const said = text(own as never, context);
            expect(put(own as never, said, context)).toEqual(own);
            const typed = (cells[key] ?? '').trim();
            // A number that was typed for a title goes to its own cell.
            const elsewhere = columns.some((other) => other.text(own as never, context) === typed);
            if (typed !== '' && said === '' && !elsewhere)
              expect(unread.map(({ column }) => column)).toContain(key);
          }
        }),
        { numRuns: runs(100) },
      );
    }
  });

  it('[REG-22] half of a ruling is kept and open, rules nothing, and counts when it is whole', () => {
    const { record: half } = place('admissions', { name: '甲', organisationOutcome: '同意' });
    expect(half).toMatchObject({
      reviews: { organisation: null },
      open: { organisation: { outcome: 'agreed' } },
    });
    const blank = openCells(formOf('admissions'), formOf('admissions').blank('x'), context);
    expect(blank).toContain('organisationOutcome');
    expect(blank).not.toContain('organisationBy');
    const open = openCells(formOf('admissions'), half, context);
    expect(open).not.toContain('organisationOutcome');
    expect(open).toContain('organisationBy');
    const { record: whole } = place('admissions', { organisationOn: '2024-1-2', organisationBy: '乙' }, half);
    expect(whole.reviews.organisation).toEqual({ outcome: 'agreed', signed: { by: '乙', on: '2024-01-02' } });
    expect(whole).not.toHaveProperty('open');
    // An opinion and a document that were there come back when the name does.
    const told = {
      ...whole,
      reviews: {
        ...whole.reviews,
        organisation: {
          outcome: 'agreed',
          signed: { by: '乙', on: '2024-01-02', document: '纪要' },
          opinion: '好',
        },
      },
    } as const;
    const { record: nameless } = place('admissions', { organisationBy: '' }, told);
    expect(nameless.reviews.organisation).toBeNull();
    expect(place('admissions', { organisationBy: '乙' }, nameless).record).toEqual(told);
    const { record: burden } = place('burdens', { name: '甲', kind: '报表', outcome: '整合', into: '乙表' });
    expect(burden.decision).toBeNull();
    expect(place('burdens', { decidedBy: '丙', decidedOn: '2024年6月7日' }, burden).record).toMatchObject({
      decision: { outcome: 'merge', into: '乙表', decided: { by: '丙', on: '2024-06-07' } },
    });
  });

  it('[REG-23] a register that went out comes in again: every heading is known, in either language', () => {
    for (const name of FORM_NAMES)
      for (const language of ['zh', 'en'] as const) {
        const keys = formOf(name).columns.flatMap(({ key, unseen, fixed }) =>
          unseen === true || fixed === true ? [] : [key],
        );
        const words: Readonly<Record<string, string>> = REGISTERS[language];
        const headings = keys.map((key) => words[`${name}.${key}`] ?? '');
        const found = recogniseColumns(
          headings.map((text) => ({ text, names: [text] })),
          LIST_COLUMNS[name],
        );
        expect(found.ok && found.value !== null, `${name} ${language}`).toBe(true);
        if (!found.ok || found.value === null) continue;
        const taken = [...found.value.found].map(([key, { heading }]) => [key, heading]);
        expect(Object.fromEntries(taken), `${name} ${language}`).toEqual(
          Object.fromEntries(keys.map((key, at) => [key, headings[at]])),
        );
      }
  });
});
