import { z } from 'zod';
import { observe } from '../finding.ts';
import { defineKind } from '../rule.ts';
import { isDone } from '../standing.ts';

/** Honours are shown in one collected display; an honour plate elsewhere is a finding. */
export const honoursTogether = defineKind({
  name: 'honoursTogether',
  options: z.strictObject({}),
  messages: ['honour-elsewhere', 'honours-display-missing'],
  judge: (_, { audit, project }) => {
    const honours = audit.filter((row) => row.reason === 'honour');
    const scattered = honours
      .filter((row) => !isDone(row))
      .map((row) =>
        observe('honour-elsewhere', [{ of: 'placard', id: row.record.id }], { text: row.record.text }),
      );
    if (honours.length === 0 || project.policy.onSite.honoursDisplay !== false) return scattered;
    return [
      ...scattered,
      observe('honours-display-missing', [{ of: 'fixture', fixture: 'honoursDisplay' }], {
        count: honours.length,
      }),
    ];
  },
});
