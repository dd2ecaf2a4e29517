import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Specification } from '../../core/project/specification.ts';
import { type Mm } from '../../core/units/length.ts';
import { type SheetPen } from '../sheet/pen.ts';
import { figureOf, shopPen, type ShopLetters } from './shopPen.ts';

type Mounting = NonNullable<Specification['mounting']>;

type MountingWords = {
  readonly wall: string;
  /** The plate, with what is known of it. */
  readonly plate: string;
  /** What holds it. */
  readonly part: string;
  /** That it shows a way and no measures. */
  readonly remark: string;
};

/** mm on paper: the section stands upright, wall at the left. */
const SIZE = { width: 84, height: 46 } as const;
const [TOP, FOOT]: readonly [Mm, Mm] = [3, 38];
const WALL = { left: 4, right: 12 } as const;
const PLATE = { thickness: 2.2, top: 7, foot: 34 } as const;
/** Lines, and where words stand. */
const [THICK, THIN]: readonly [Mm, Mm] = [0.3, 0.15];
const WORDS = { x: 40, size: 3, most: 44 } as const;

/** How a plate is held, in section: a way, and no measures. Null = nobody has said. */
export function mountingFigure(mounting: Mounting, words: MountingWords, letters: ShopLetters): Drawing {
  const pen = shopPen(letters);
  hatchedWall(pen);
  const { plate, part } = SECTIONS[mounting](pen);
  const label = (text: string, y: Mm, to: { readonly x: Mm; readonly y: Mm }): void => {
    if (text === '') return;
    pen.stroke([to, { x: WORDS.x - 5, y }, { x: WORDS.x - 1, y }], THIN);
    pen.circle(to, 0.5, { fill: 'black' });
    pen.text(text, { size: WORDS.size }, { x: WORDS.x, y });
  };
  label(words.part, 9, part);
  label(words.plate, 20.5, { x: plate + PLATE.thickness / 2, y: 20.5 });
  label(words.wall, 32, { x: WALL.right - 3, y: 32 });
  pen.text(words.remark, { size: 2.5, ink: 'grey' }, { x: WALL.left, y: 43 });
  return figureOf(SIZE, pen.items, letters, []);
}

function hatchedWall(pen: SheetPen): void {
  const { left, right } = WALL;
  pen.stroke(
    [
      { x: right, y: TOP },
      { x: right, y: FOOT },
    ],
    THICK * 1.6,
  );
  const depth = right - left;
  for (let y = TOP + depth; y <= FOOT; y += 3.2)
    pen.stroke(
      [
        { x: left, y },
        { x: right, y: y - depth },
      ],
      THIN,
    );
}

type Held = { readonly plate: Mm; readonly part: { readonly x: Mm; readonly y: Mm } };

/** Draws the plate, its back so far from the wall. */
function plateAt(pen: SheetPen, off: Mm, { top, foot }: { top: Mm; foot: Mm } = PLATE): Mm {
  const x = WALL.right + off;
  pen.path(
    [['M', x, top], ['L', x + PLATE.thickness, top], ['L', x + PLATE.thickness, foot], ['L', x, foot], ['Z']],
    { fill: 'tint', stroke: { ink: 'black', width: THICK } },
  );
  return x;
}

const SCREWS_AT = [11, 30] as const;

/** A screw through the plate into the wall, its head before the plate. */
function screw(pen: SheetPen, front: Mm, y: Mm): void {
  pen.stroke(
    [
      { x: front, y: y - 1.6 },
      { x: front + 1.1, y: y - 1 },
      { x: front + 1.1, y: y + 1 },
      { x: front, y: y + 1.6 },
    ],
    THICK,
    { closed: true },
  );
  for (const side of [-0.5, 0.5])
    pen.stroke(
      [
        { x: front, y: y + side },
        { x: WALL.right - 5, y: y + side },
      ],
      THIN,
    );
  pen.stroke(
    [
      { x: WALL.right - 5, y: y - 0.5 },
      { x: WALL.right - 6, y },
      { x: WALL.right - 5, y: y + 0.5 },
    ],
    THIN,
  );
}

function rect(pen: SheetPen, x: Mm, y: Mm, width: Mm, height: Mm, fill?: string): void {
  pen.path([['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']], {
    ...(fill === undefined ? {} : { fill }),
    stroke: { ink: 'black', width: THIN },
  });
}

const SECTIONS: Readonly<Record<Mounting, (pen: SheetPen) => Held>> = {
  standoff: (pen) => {
    const off = 9;
    for (const y of SCREWS_AT) {
      rect(pen, WALL.right, y - 2, off, 4, 'paper-white');
      screw(pen, WALL.right + off + PLATE.thickness, y);
      rect(pen, WALL.right + off + PLATE.thickness, y - 2, 2, 4, 'paper-white');
    }
    return { plate: plateAt(pen, off), part: { x: WALL.right + 4, y: SCREWS_AT[0] } };
  },
  screws: (pen) => {
    const plate = plateAt(pen, 0.6);
    for (const y of SCREWS_AT) screw(pen, plate + PLATE.thickness, y);
    return { plate, part: { x: plate + PLATE.thickness + 0.6, y: SCREWS_AT[0] } };
  },
  tape: (pen) => {
    const off = 1.4;
    for (const y of SCREWS_AT) rect(pen, WALL.right, y - 3, off, 6, 'grey');
    return { plate: plateAt(pen, off), part: { x: WALL.right + off / 2, y: SCREWS_AT[0] } };
  },
  hook: (pen) => {
    const off = 5;
    const plate = plateAt(pen, off);
    // One half screwed to the wall and open upward, the other on the plate's back and hooked over it.
    pen.stroke(
      [
        { x: WALL.right, y: 15 },
        { x: WALL.right + 2.6, y: 12.5 },
        { x: WALL.right + 2.6, y: 9.5 },
      ],
      THICK * 1.6,
    );
    pen.stroke(
      [
        { x: plate, y: 8 },
        { x: plate - 1.2, y: 8.6 },
        { x: plate - 1.2, y: 12.6 },
      ],
      THICK * 1.6,
    );
    pen.stroke(
      [
        { x: plate - 1.2, y: 8.6 },
        { x: WALL.right + 1.2, y: 8.6 },
        { x: WALL.right + 1.2, y: 11 },
      ],
      THICK * 1.6,
    );
    rect(pen, WALL.right, 28.5, off, 3, 'paper-white');
    return { plate, part: { x: WALL.right + 2.6, y: 10.5 } };
  },
  hung: (pen) => {
    const plate = plateAt(pen, 2.5, { top: 13, foot: PLATE.foot });
    pen.stroke(
      [
        { x: WALL.right - 5, y: 8.2 },
        { x: WALL.right + 4, y: 6.4 },
      ],
      THICK * 2,
    );
    pen.stroke(
      [
        { x: WALL.right + 2.6, y: 6.8 },
        { x: plate + PLATE.thickness / 2, y: 13 },
      ],
      THIN * 1.6,
    );
    pen.circle({ x: plate + PLATE.thickness / 2, y: 14.4 }, 0.8, {
      fill: 'paper-white',
      stroke: { ink: 'black', width: THIN },
    });
    rect(pen, WALL.right, 30.5, 2.5, 2, 'paper-white');
    return { plate, part: { x: WALL.right + 3, y: 6.6 } };
  },
  insert: (pen) => {
    const off = 2.4;
    const plate = plateAt(pen, off, { top: 8.6, foot: 32.4 });
    const front = plate + PLATE.thickness + 1.2;
    for (const [edge, lip] of [
      [6.6, 10.6],
      [34.4, 30.4],
    ] as const)
      pen.stroke(
        [
          { x: front, y: lip },
          { x: front, y: edge },
          { x: WALL.right + 0.4, y: edge },
          { x: WALL.right + 0.4, y: lip },
        ],
        THICK * 2,
      );
    return { plate, part: { x: front, y: 8 } };
  },
};
