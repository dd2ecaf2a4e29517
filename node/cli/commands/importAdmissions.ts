import { importAdmissions } from '../../../app/lists/importAdmissions.ts';
import { type Admission } from '../../../core/project/admission.ts';
import { type Project } from '../../../core/project/project.ts';
import { importRegister } from '../importRegister.ts';

export { ADMISSION_COLUMNS as columns } from '../../../app/lists/importAdmissions.ts';

/** `paijiang import-admissions`: the register of what is asked of the village (requirement ADMIT-1). */
export const run = importRegister({
  name: 'import-admissions',
  records: 'admissions',
  reading: () => importAdmissions,
  nameOf: ({ kind, name }) => `${kind} ${name}`,
  after: (project, { link }) => (link ? withLinks(project) : project),
});

/** Services, mechanisms and plates without a reference get that of the one admission of their kind and very name. */
function withLinks(project: Project): Project {
  const { policy } = project;
  const found = (kind: Admission['kind'], name: string): { admission?: string } => {
    const [one, ...others] = policy.admissions.filter((each) => each.kind === kind && each.name === name);
    return one === undefined || others.length > 0 ? {} : { admission: one.id };
  };
  return {
    ...project,
    mechanisms: project.mechanisms.map((each) => ({ ...found('mechanism', each.name.zh), ...each })),
    policy: {
      ...policy,
      services: policy.services.map((each) => ({ ...found('matter', each.name.zh), ...each })),
      placards: policy.placards.map((each) => ({ ...found('plate', each.text), ...each })),
    },
  };
}
