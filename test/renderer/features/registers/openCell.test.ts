import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../app/registers/forms.ts';
import { type CellContext, openCells } from '../../../../app/registers/registerColumn.ts';
import { sentLibrary } from '../../../../app/library/library.ts';
import { STARTER_WORDS } from '../../../../app/words/starterServices.ts';
import { type HonourRecord } from '../../../../core/project/honour.ts';
import { type Project } from '../../../../core/project/project.ts';
import { type Service } from '../../../../core/project/service.ts';
import { type Sign } from '../../../../core/project/sign.ts';
import { openContent } from '../../../../core/signs/openContent.ts';
import { signWords } from '../../../../core/signs/signWords.ts';
import { type SignTemplate } from '../../../../core/signs/template.ts';
import { libraryPort } from '../../../../node/desk/library.ts';
import { openCellOf } from '../../../../renderer/features/registers/openCell.ts';
import { runs } from '../../../support/runs.ts';
import { templateOf } from '../../../support/signs.ts';
import { soundVillage } from '../../../support/village.ts';

const sent = await libraryPort().data();
if (!sent.ok) throw new Error(sent.problem.code);
const { catalogues } = sentLibrary(sent.value.files);
const village = soundVillage();

const words = fc.constantFrom('甲', '', '  ', '待填', '（待补）', '示例', '0471-××', 'XX科', '一楼');
const said = fc.option(words, { nil: undefined });
const listed = fc.array(fc.constantFrom('身份证', '待填', '示例'), { maxLength: 2 });
const matter = fc
  .record({
    name: fc.constantFrom('高龄津贴', '待填', '样例'),
    kind: fc.constantFrom(null, 'direct', 'notice'),
    basis: fc.constantFrom<Service['basis']>(
      null,
      { of: 'duty', number: 3 },
      { of: 'typed', text: '村规民约' },
      { of: 'typed', text: '待填' },
      { of: 'delegated', field: 'elderCare', document: STARTER_WORDS.document },
      { of: 'delegated', field: 'elderCare', document: '旗民发〔2024〕3号' },
    ),
    ...{ materials: listed, steps: listed, conditions: said, timeLimit: said, fee: said, place: said },
    ...{ person: said, deputy: said, phone: said, supervisionPhone: said },
    link: fc.constantFrom(undefined, 'https://example.org/?a=XX'),
  })
  .map(({ name, ...rest }): Service => {
    // Fields that nobody entered are not there.
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return { ...(given as typeof rest), id: 's1', name: { zh: name, mn: null } } as Service;
  });

const signOf = (template: SignTemplate, subject: Sign['subject']): Sign => ({
  id: 'board',
  template: template.id,
  subject,
  ...{ size: { width: 1200, height: 900 }, copies: 1, options: {} },
});

function isHeld(project: Project, sign: Sign, template: SignTemplate): boolean {
  const shown = signWords(project, sign, template);
  if (shown === null) throw new Error('no words');
  return openContent(sign, shown, template).length > 0;
}

describe('what is 待填', () => {
  it('[REG-40] a board is held back exactly where the register has a cell for it to be filled in', () => {
    const boards: readonly (readonly [SignTemplate, Sign['subject']])[] = [
      [templateOf('guidance-table'), { of: 'services' }],
      [templateOf('guidance-cards'), { of: 'services' }],
      [templateOf('guidance-flow'), { of: 'service', service: 's1' }],
    ];
    fc.assert(
      fc.property(matter, fc.constantFrom(...boards), (service, [template, subject]) => {
        const project = { ...village, policy: { ...village.policy, services: [service] } };
        const context: CellContext = { language: 'zh', project, catalogues };
        const sign = signOf(template, subject);
        const cell = openCellOf(sign, 'services', { template, context });
        expect(cell !== null).toBe(isHeld(project, sign, template));
        // And what is gone to is counted.
        if (cell !== null) expect(openCells(formOf('services'), service, context)).toContain(cell.column);
      }),
      { numRuns: runs(300) },
    );
  });

  it('[REG-40] 委托 without its document, an own deputy, and a name that says 待填', () => {
    const service: Service = {
      ...formOf('services').blank('s1'),
      name: { zh: STARTER_WORDS.field, mn: null },
      basis: { of: 'delegated', field: 'elderCare', document: STARTER_WORDS.document },
      deputy: '白音',
    };
    const project = { ...village, policy: { ...village.policy, services: [service] } };
    const open = openCells(formOf('services'), service, { language: 'zh', project, catalogues });
    expect(open.slice(0, 3)).toEqual(['name', 'kind', 'document']);
    expect(open).not.toContain('person');
  });

  it('[REG-40] the honours: the display is held back exactly where the register counts something', () => {
    const honour = fc.record({
      name: fc.constantFrom('文明嘎查', '待填'),
      grantor: fc.constantFrom('旗委', '示例单位', '待填'),
      date: fc.constantFrom(null, '2023'),
      level: fc.constantFrom(null, 'banner' as const),
      kind: fc.constantFrom(null, 'plaque' as const),
      width: fc.constantFrom(null, 600),
    });
    const template = templateOf('honours');
    fc.assert(
      fc.property(honour, ({ name, width, ...rest }) => {
        const record: HonourRecord = {
          ...{ ...formOf('honours').blank('h1'), ...rest, name: { zh: name, mn: null } },
          ...{ width, height: width },
        };
        const boards = { ...village.boards, honours: { ...village.boards.honours, honours: [record] } };
        const project = { ...village, boards };
        const held = isHeld(project, signOf(template, { of: 'honours' }), template);
        const counted = openCells(formOf('honours'), record, { language: 'zh', project, catalogues });
        expect(counted.length > 0).toBe(held);
      }),
      { numRuns: runs(100) },
    );
  });
});
