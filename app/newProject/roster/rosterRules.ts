import { type Shaper } from '../../../typeset/text/shaper.ts';
import { type ProgramLibrary, regionMinimum } from '../../library/library.ts';
import { type RosterRules } from './readRoster.ts';

/** What a roster is judged by: the place register, what the region asks of an area, and the faces at hand. */
export function rosterRules(library: ProgramLibrary, covers: RosterRules['covers']): RosterRules {
  return {
    places: library.places,
    least: (setting) => {
      const asks = regionMinimum(library, setting);
      // The roster says the building area; of another basis it says nothing.
      return asks?.basis === 'building' ? asks.least : null;
    },
    covers,
  };
}

/** Whether a face for Chinese has the character. */
export function coverage(shaper: Shaper): RosterRules['covers'] {
  const faces = [...shaper.fonts.values()].filter(({ scripts }) => scripts.includes('Hans'));
  return (character) => faces.some(({ key }) => shaper.covers(key, character.codePointAt(0) ?? 0));
}
