import { byKind } from '../../../core/project/service.ts';
import { guidanceTable, shownColumns } from '../../../core/signs/kinds/guidanceTable/guidanceTable.ts';
import { boardOfKind } from '../boardOfKind.ts';
import { defineSignLayout, sheets } from '../signLayout.ts';
import { layoutGuidanceTable } from './layoutGuidanceTable.ts';

export const guidanceTableLayout = defineSignLayout(guidanceTable, (ask) => {
  const { sign, template } = ask;
  const { services } = ask.project.policy;
  const bySection = sign.options['sections'] === 'kind';
  return sheets(
    layoutGuidanceTable({
      ...boardOfKind(ask),
      services: bySection ? byKind(services) : services,
      sectionOf: (service) => (bySection && service.kind !== null ? template.kinds[service.kind] : null),
      columns: shownColumns(template, sign),
    }),
  );
});
