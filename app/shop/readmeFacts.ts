import { type Project } from '../../core/project/project.ts';
import { type Day } from '../../core/project/people.ts';
import { type MadeSigns } from './packagePart.ts';
import { type FontFact, makerReadme } from '../words/makerReadme.ts';
import { plateCount } from './plateCount.ts';
import { rowList } from './rowList.ts';
import { shopRows } from './shopSign.ts';
import { wholePlace } from '../reports/reportAsk.ts';

/** 说明.txt of a package. */
export function packageReadme(
  project: Project,
  day: Day,
  { signs, rows, names }: MadeSigns,
  fonts: readonly FontFact[],
): string {
  const { approver, telephone, deadline, delivery } = project.specification ?? {};
  const listed = shopRows(signs);
  const { confirmed } = project.language;
  return makerReadme({
    ...{ place: wholePlace(project), day, names, fonts },
    count: plateCount(listed),
    thin: rowList(listed.flatMap(({ thin, row }) => (thin.length === 0 ? [] : [row]))),
    unmade: rows.flatMap(({ blocked }) =>
      blocked.map(({ label, problems }) => ({
        label,
        reason: problems.map(({ sentence }) => sentence).join(''),
      })),
    ),
    waived: rows.flatMap(({ notes }) =>
      notes.flatMap(({ note, waived }) => (waived === undefined ? [] : [{ ...waived, said: note.sentence }])),
    ),
    people: {
      ...{ approver: approver ?? null, telephone: telephone ?? null },
      ...{ deadline: deadline ?? null, delivery: delivery ?? null },
    },
    profile: confirmed === null ? null : `${confirmed.by}　${confirmed.on}`,
  });
}
