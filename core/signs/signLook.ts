import { type PlacardColour, type PlacardForm } from '../project/placardRecord.ts';

/** How a sign will look, as its template and options say; the policy judges looks, not template names. */
export type SignLook = {
  readonly kind:
    'placard' | 'serviceInstitution' | 'door' | 'emblem' | 'guidance' | 'notice' | 'honours' | 'other';
  readonly form: PlacardForm;
  readonly ground: SignColour;
  readonly letters: SignColour;
  readonly typeface: 'song' | 'other';
};
export type SignColour = PlacardColour;

/** What a kind of sign says of its look; the typeface is the project's choice. */
export type KindLook = Omit<SignLook, 'typeface'>;

/** Boards are printed black on the bare white ground, with one accent. */
export function boardLook(kind: SignLook['kind']): KindLook {
  return { kind, form: 'other', ground: 'white', letters: 'black' };
}

/** Colour words of the inks that placards name (templates/inks.json). */
const COLOURS: Readonly<Record<string, SignColour>> = {
  'party-red': 'red',
  black: 'black',
  'plate-blue': 'blue',
  'paper-white': 'white',
};

export function colourOf(ink: string): SignColour {
  return COLOURS[ink] ?? 'other';
}
