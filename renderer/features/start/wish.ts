import { type Setting } from '../../../core/project/register.ts';
import { type PlaceNames } from './PlaceStep.tsx';

export type Wish = { readonly place: PlaceNames; readonly setting: Setting; readonly plan: string | null };
