import { refusedMatters } from '../../../core/project/certificates.ts';
import { certificates } from '../../../core/signs/kinds/certificates/certificates.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { layoutTableBoard } from '../../boards/layoutTableBoard.ts';
import { defineSignLayout, sheets } from '../signLayout.ts';
import { numberedTable } from './numberedTable.ts';

export const certificatesLayout = defineSignLayout(certificates, (ask) => {
  const { template } = ask;
  const { certificates: list } = ask.project.policy;
  const { wording, document } = list;
  const table = numberedTable(refusedMatters(list).map(ask.sayRefused), template.headings, template.inks);
  const basis = document === '' ? '' : `${template.basis}　${document}`;
  const foot = [wording, basis].filter((part) => part !== '').join('　');
  return sheets(layoutTableBoard({ ...boardOfKind(ask), table, foot, airy: true }));
});
