import { guidanceTable, shownColumns } from '../../../core/signs/kinds/guidanceTable/guidanceTable.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, sheets } from '../signLayout.ts';
import { layoutGuidanceTable } from './layoutGuidanceTable.ts';

export const guidanceTableLayout = defineSignLayout(guidanceTable, (ask) => {
  const { sign, template } = ask;
  const bySection = sign.options['sections'] === 'kind';
  return sheets(
    layoutGuidanceTable({
      ...boardOfKind(ask),
      services: ask.project.policy.services,
      sectionOf: (service) => (bySection && service.kind !== null ? template.kinds[service.kind] : null),
      columns: shownColumns(template, sign),
    }),
  );
});
