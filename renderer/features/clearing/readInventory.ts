import { type Answer } from '../../../app/bridge/contract.ts';

export type ReadInventory = Answer<'readInventory'>;
