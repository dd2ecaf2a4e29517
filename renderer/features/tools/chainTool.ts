import { drawWalls } from '../../../core/editing/commands/walls.ts';
import { placeRecord } from '../../../core/editing/commands/place.ts';
import {
  startChain,
  type ChainGesture,
  type ChainResult,
} from '../../../core/editing/gestures/chainGesture.ts';
import { type GestureStart } from '../../../core/editing/gestures/gesture.ts';
import { readAngle, readLength } from '../../../core/editing/typedLength.ts';
import { OUTER_WALL_THICKNESS } from '../../../core/project/plan/wall.ts';
import { clear, finish, gestureStart, show, type Bench, type Tool } from './tool.ts';
import { typed } from './typing.ts';

type Chain = {
  readonly start: GestureStart;
  readonly gesture: ChainGesture;
  readonly figures: { readonly length: string; readonly angle: string };
  readonly field: 'length' | 'angle';
};

const NO_FIGURES = { length: '', angle: '' };

/** Points clicked one after the other, each leg with a typed length and angle: walls, or an outdoor area. */
export function chainTool(bench: Bench, what: 'wall' | 'outdoor'): Tool {
  let chain: Chain | null = null;
  const result = (start: GestureStart): ChainResult =>
    what === 'wall'
      ? (points, closed) =>
          drawWalls(start.project, {
            level: start.level,
            points: [...points, ...(closed ? points.slice(0, 1) : [])],
            make: { kind: 'wall', thickness: OUTER_WALL_THICKNESS },
          })
      : (points) =>
          placeRecord(start.project, {
            table: 'outdoors',
            record: {
              level: start.level,
              outline: points.map((p) => ({ ...p })),
              use: 'activity',
              name: null,
            },
          });

  const display = (now: Chain): void => {
    const { length, angle } = now.figures;
    const typing =
      length === '' && angle === ''
        ? {}
        : { typing: `${length}${angle === '' && now.field === 'length' ? '' : ` ∠ ${angle}°`}` };
    show(now.start.project, now.gesture.shown, typing);
  };

  const end = (): boolean => {
    if (chain === null) return false;
    const { gesture } = chain;
    chain = null;
    const least = what === 'wall' ? 2 : 3;
    if (gesture.points.length < least) clear();
    else finish(bench, what === 'wall' ? 'draw-walls' : 'draw-outdoor', gesture.shown);
    return true;
  };

  const fix = (): void => {
    if (chain === null) return;
    chain = { ...chain, gesture: chain.gesture.clicked(), figures: NO_FIGURES, field: 'length' };
    if (chain.gesture.closed) end();
    else display(chain);
  };

  const retype = (figures: Chain['figures']): void => {
    if (chain === null) return;
    const length = readLength(figures.length);
    const angle = readAngle(figures.angle);
    chain = {
      ...chain,
      figures,
      gesture: chain.gesture.withTyped({
        ...(length === undefined ? {} : { length }),
        ...(angle === undefined ? {} : { angle }),
      }),
    };
    display(chain);
  };

  return {
    get hint() {
      return what === 'outdoor'
        ? ('outdoor' as const)
        : chain === null
          ? ('wall' as const)
          : ('wall-next' as const);
    },
    down: (at) => {
      if (chain !== null) {
        chain = { ...chain, gesture: chain.gesture.moved(at) };
        return fix();
      }
      const start = gestureStart(bench);
      if (start === null) return undefined;
      chain = { start, gesture: startChain(start, result(start), at), figures: NO_FIGURES, field: 'length' };
      return display(chain);
    },
    move: (at) => {
      if (chain === null) return;
      chain = { ...chain, gesture: chain.gesture.moved(at) };
      display(chain);
    },
    up: () => undefined,
    doubleClick: () => void end(),
    key: ({ key }) => {
      if (chain === null) return false;
      const { figures, field } = chain;
      if (key === 'Enter') {
        if (figures.length !== '' || figures.angle !== '') fix();
        else end();
        return true;
      }
      if (key === 'Tab') {
        chain = { ...chain, field: field === 'length' ? 'angle' : 'length' };
        display(chain);
        return true;
      }
      const text = typed(figures[field], key);
      if (text !== null) {
        retype({ ...figures, [field]: text });
        return true;
      }
      if (key !== 'Backspace') return false;
      chain = { ...chain, gesture: chain.gesture.backspaced() };
      display(chain);
      return true;
    },
    cancel: () => {
      const busy = chain !== null;
      chain = null;
      clear();
      return busy;
    },
  };
}
