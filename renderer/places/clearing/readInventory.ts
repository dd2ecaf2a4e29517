import { type Answer } from '../../../app/contract.ts';

export type ReadInventory = Answer<'readInventory'>;
