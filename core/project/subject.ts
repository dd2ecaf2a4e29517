import { type OrganisationKind } from './organisation.ts';

/** What a finding points at. */
export type Subject =
  | { readonly of: 'centre' }
  | { readonly of: 'sign'; readonly id: string }
  | { readonly of: 'room'; readonly id: string }
  | { readonly of: 'organisation'; readonly organisation: OrganisationKind }
  | { readonly of: 'facility'; readonly facility: 'centre' | 'practice' }
  | { readonly of: 'mechanism'; readonly id: string }
  | { readonly of: 'placard'; readonly id: string }
  | { readonly of: 'plate'; readonly entry: string }
  | { readonly of: 'service'; readonly id: string }
  | { readonly of: 'post'; readonly id: string }
  | { readonly of: 'burden'; readonly id: string }
  | { readonly of: 'fixture'; readonly fixture: string };
