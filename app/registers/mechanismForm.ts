import { type Mechanism } from '../../core/project/organisation.ts';
import { UNFILLED } from '../words/starterServices.ts';
import { bilingualName, mongolianName, phoneColumn } from './columnKinds.ts';
import { documentColumns } from './documentColumns.ts';
import { personColumn } from './personColumns.ts';
import { admissionColumn } from './referenceColumns.ts';
import { type RegisterForm } from './registerColumn.ts';

/** 工作机制 (requirements MECH-1, MECH-2). */
export const mechanismForm: RegisterForm<Mechanism> = {
  columns: [
    bilingualName(),
    personColumn(),
    phoneColumn('phone'),
    ...documentColumns<Mechanism>(
      ({ approval }) => approval,
      ({ approval: _, ...record }, approval) => (approval === undefined ? record : { ...record, approval }),
    ),
    admissionColumn(),
    mongolianName(),
  ],
  same: ['name'],
  blank: (id) => ({ id, name: { zh: UNFILLED, mn: null } }),
};
