import { type MattersCatalogue, type ServiceFields, matters } from '../../core/policy/matters.ts';
import { type Service } from '../../core/project/service.ts';
import { STARTER_WORDS } from '../words/starterServices.ts';

/**
 * A service directory to begin with: one entry for each field of delegated service (clause （三）), to be replaced by
 * the matters that were delegated here, and the assisted matters of the catalogue. What no source says stays open.
 */
export function starterServices(fields: ServiceFields, assisted: MattersCatalogue): readonly Service[] {
  const delegated = fields.fields.map((field): Service => ({
    id: `field-${field.key}`,
    name: { zh: STARTER_WORDS.field.replace('{field}', field.zh), mn: null },
    kind: 'agency',
    basis: { of: 'delegated', field: field.key, document: STARTER_WORDS.document },
    materials: [],
    steps: [],
  }));
  const assist = matters(assisted).map((matter): Service => ({
    id: `assisted-${matter.number}`,
    name: { zh: matter.text.replace(/。$/u, ''), mn: null },
    kind: 'assist',
    basis: { of: 'assisted', number: matter.number },
    materials: [],
    steps: [],
  }));
  return [...delegated, ...assist];
}
