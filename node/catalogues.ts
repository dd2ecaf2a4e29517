import { readFileSync } from 'node:fs';
import {
  type MattersCatalogue,
  mattersCatalogue,
  type ServiceFields,
  serviceFields,
} from '../core/policy/matters.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** The shipped catalogues that a service directory draws from; a fault in them is our own and throws. */
export function readCatalogues(): { readonly fields: ServiceFields; readonly assisted: MattersCatalogue } {
  const read = (name: string): unknown =>
    JSON.parse(
      readFileSync(new URL(`templates/catalogues/${name}-inner-mongolia-2023.json`, PROGRAM_FOLDER), 'utf8'),
    );
  return {
    fields: serviceFields.parse(read('service-fields')),
    assisted: mattersCatalogue.parse(read('assisted')),
  };
}
