import { type Fixture } from '../../core/project/plan/fixture.ts';
import { testCentre } from './centre.ts';
import { levelOf, planOf, rectangle, spaceAt } from './plans.ts';

function cabinet(id: string, x: number, y: number): Fixture {
  const here = { level: 'L1', locked: false, group: null, at: { x, y } };
  return { id, item: 'filing-cabinet', turn: 0, mirrored: false, ...here };
}

/** One of every sort: a closed room upstairs without stairs, a window at a corner, cabinets in a wall and outside. */
export const faultyHouse = testCentre({
  rooms: [
    { id: 'r1', name: { zh: '会议室', mn: null }, functions: [], organisations: [], mechanisms: [] },
    { id: 'r2', name: { zh: '大厅', mn: null }, functions: [], organisations: [], mechanisms: [] },
  ],
  plan: planOf({
    levels: [levelOf('L1', 1), levelOf('L2', 2)],
    walls: [
      ...rectangle(0, 0, 6000, 5000).map((wall, i) => ({ ...wall, id: `w${i}` })),
      ...rectangle(0, 0, 6000, 5000).map((wall, i) => ({ ...wall, id: `up${i}`, level: 'L2' })),
    ],
    openings: [
      {
        id: 'door',
        wall: 'w0',
        at: 450,
        width: 900,
        height: 2100,
        mark: 'M0921',
        locked: false,
        kind: 'door',
        leaves: 1,
        action: 'swing',
        opensTo: 'left',
        hinge: 'a',
      },
    ],
    spaces: [
      spaceAt(3000, 2500, { id: 'hall', room: 'r2' }),
      spaceAt(3000, 2500, { id: 'upper', level: 'L2', room: 'r1' }),
    ],
    fixtures: [cabinet('in', 3000, 5000), cabinet('out', -3000, 2500)],
  }),
});
