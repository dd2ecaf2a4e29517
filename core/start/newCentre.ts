import { standardSigns } from '../signs/standardSizes.ts';
import { type Collective, type PartyForm } from '../project/organisation.ts';
import { project as projectSchema, PROJECT_VERSION, type Project } from '../project/project.ts';
import { type Register, type Setting } from '../project/register.ts';
import { type Room } from '../project/room.ts';

/** Profile for new work (docs/decisions/0003). */
const NEW_WORK_PROFILE = '2026-07';

export type NewCentre = {
  readonly id: string;
  readonly register: Register;
  readonly setting: Setting;
  readonly partyForm: PartyForm;
  /** In whose names 旗县 stands: both customs exist (field notes 4). */
  readonly bannerInName: 'all' | 'party' | 'none';
  readonly collective: Collective;
  readonly rooms: readonly Room[];
};

/** A new project with the standard sign set; nothing proof-read, nothing confirmed, no plan drawn. */
export function newCentre(ask: NewCentre): Project {
  const seated = { bannerInName: ask.bannerInName === 'all', nameOnSeal: null, mn: null };
  const organisations: Project['organisations'] = {
    party: { form: ask.partyForm, ...seated, bannerInName: ask.bannerInName !== 'none' },
    villagersCommittee: seated,
    collective: ask.collective,
    supervision: seated,
    centre: { bannerInName: false, mn: null },
    practice: { bannerInName: false, mn: null },
    serviceInstitution: { name: null, mn: null },
  };
  const rooms = [...ask.rooms];
  // Parsed, so that parts of the record that a new project leaves empty get their defaults.
  return projectSchema.parse({
    format: 'paijiang',
    version: PROJECT_VERSION,
    id: ask.id,
    register: ask.register,
    setting: ask.setting,
    organisations,
    mechanisms: [],
    areas: {},
    rooms,
    language: { profile: NEW_WORK_PROFILE, confirmed: null },
    typefaces: { song: null, mongolian: null, rare: [] },
    emblems: { centre: null, practice: null },
    signs: standardSigns({ organisations, rooms }),
    assets: [],
  });
}
