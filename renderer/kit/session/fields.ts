import { type SignGroup } from '../../../core/signs/signSubject.ts';

/** Names of fields that a finding can lead to; the panel that has the field answers (renderer/kit/controls/Field.tsx). */
export type FieldName =
  | `register/${'banner' | 'township' | 'village'}`
  | `seal/${'party' | 'villagersCommittee' | 'supervision'}`
  | 'collective'
  | 'institution'
  | 'profile'
  | 'disagreements'
  | `on-site/${'board' | 'general' | 'finances' | 'kiosk' | 'honours' | 'eight'}`
  | `mongolian/${string}`
  | 'emblem'
  | 'template'
  | 'specification'
  | 'size'
  | 'set'
  | 'phone'
  | 'typeface'
  | 'remove'
  | `add/${SignGroup}`
  | 'placard'
  | 'decision'
  | 'rooms';
