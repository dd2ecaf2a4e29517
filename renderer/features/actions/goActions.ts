import { always, type Action } from '../../kit/actions/action.ts';
import { MANUAL_PAGES, PLACES, type Place } from '../../kit/session/view.ts';
import { manualFor } from '../help/manual.ts';
import { FINDINGS_KEYS, nextFinding } from '../findings/jump.ts';

/** Pages of 资料 that have a command of their own. */
const REGISTERS = [
  ['go-honours-wall', 'honoursWall'],
  ['go-facade', 'facade'],
  ['go-notice', 'notice'],
  ['go-mongolian', 'mongolian'],
  ['go-specification', 'specification'],
] as const;

export const GO_ACTIONS: readonly Action[] = [
  ...PLACES.map((place: Place, index): Action => ({
    name: `go-${place}`,
    group: 'go',
    keys: [`Alt+${index + 1}`],
    icon: place,
    hindrance: always,
    run: (workbench) => workbench.go(place),
  })),
  {
    name: 'go-names',
    group: 'go',
    keys: [],
    icon: 'overview',
    hindrance: always,
    run: ({ view }) => view.change({ place: 'overview', navigatorOpen: true, field: 'register/village' }),
  },
  ...REGISTERS.map(([name, register]): Action => ({
    name,
    group: 'go',
    keys: [],
    icon: 'registers',
    hindrance: always,
    run: ({ view }) => view.change({ place: 'registers', register, cell: null, field: null }),
  })),
  {
    name: 'confirm-profile',
    group: 'go',
    keys: [],
    icon: 'overview',
    hindrance: always,
    run: ({ view }) => view.change({ place: 'overview', inspectorOpen: true, field: 'profile' }),
  },
  {
    name: 'findings',
    group: 'go',
    keys: [FINDINGS_KEYS],
    hindrance: always,
    run: ({ view }) => view.change({ findingsOpen: !view.get().findingsOpen }),
  },
  {
    name: 'next-finding',
    group: 'go',
    keys: ['F8'],
    walks: true,
    hindrance: always,
    run: (workbench) => nextFinding(workbench, 1),
  },
  {
    name: 'previous-finding',
    group: 'go',
    keys: ['F7'],
    walks: true,
    hindrance: always,
    run: (workbench) => nextFinding(workbench, -1),
  },
  {
    name: 'commands',
    group: 'go',
    keys: ['Mod+k'],
    icon: 'search',
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'commands' }),
  },
  {
    name: 'shortcuts',
    group: 'go',
    keys: ['?'],
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'shortcuts' }),
  },
  {
    name: 'help',
    group: 'help',
    keys: ['F1'],
    icon: 'help',
    hindrance: always,
    run: ({ view }) => view.change({ manual: view.get().manual === null ? manualFor(view.get()) : null }),
  },
  ...MANUAL_PAGES.map((page): Action => ({
    name: `manual-${page}`,
    group: 'help',
    keys: [],
    icon: 'book',
    hindrance: always,
    run: ({ view }) => view.change({ manual: page }),
  })),
  {
    name: 'tour',
    group: 'help',
    keys: [],
    icon: 'help',
    hindrance: always,
    run: (workbench) => {
      workbench.go('overview');
      workbench.view.change({ touring: true, manual: null });
    },
  },
  {
    name: 'about',
    group: 'help',
    keys: [],
    hindrance: always,
    run: ({ view }) => view.change({ overlay: 'about' }),
  },
];
