import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../core/editing/commands/levels.ts';
import {
  calibrateUnderlay,
  changeUnderlay,
  levelUnderlay,
  placeUnderlay,
  removeUnderlay,
  straightenUnderlay,
} from '../../../core/editing/commands/underlays.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { type CommandResult } from '../../../core/editing/command.ts';
import { type Point } from '../../../core/geometry/point.ts';
import { doubleArea } from '../../../core/geometry/ring.ts';
import {
  type Quad,
  applyHomography,
  inverseOf,
  rectangleAspect,
  rectangleToQuad,
} from '../../../core/geometry/homography.ts';
import { pictureHead } from '../../../core/plan/underlay/pictureHead.ts';
import { straighten } from '../../../core/drawing/straighten.ts';
import {
  guessedPlace,
  pictureToStraight,
  turnedTo,
  underlayCorners,
  underlayToPlan,
} from '../../../core/plan/underlay/underlayPlane.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Asset } from '../../../core/project/asset.ts';
import { deleteObjects } from '../../../core/editing/commands/deleteObjects.ts';
import { invert } from '../../../core/editing/change.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { testCentre } from '../../support/centre.ts';

const fresh: Omit<Underlay, 'id'> = {
  level: 'l1',
  source: { kind: 'picture', asset: 'a'.repeat(64) },
  width: 3000,
  height: 2000,
  straight: null,
  crop: null,
  at: { x: 0, y: 0 },
  mmPerPixel: 5,
  turn: 0,
  shown: true,
  opacity: 0.5,
  calibrated: false,
  locked: false,
};

function run(project: Project, result: CommandResult): Project {
  if (!result.ok) throw new Error(result.problem.code);
  return applyChange(project, result.value);
}

function withUnderlay(): Project {
  const project = testCentre({ plan: emptyPlan('一层') });
  return run(project, placeUnderlay(project, { underlay: fresh }));
}

function only(project: Project): Underlay {
  const [underlay] = project.plan?.underlays ?? [];
  if (underlay === undefined) throw new Error('no underlay');
  return underlay;
}

/**
 * A camera with its axis through the middle of a 3000 × 2000 picture looks at a sheet of paper: where a point of
 * the paper (mm from its middle) falls on the picture.
 */
function camera({ tilt, pan, roll, far, focal }: Record<'tilt' | 'pan' | 'roll' | 'far' | 'focal', number>) {
  const [a, b, c] = [tilt, pan, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  return ({ x, y }: Point): Point => {
    const [x1, y1] = [x * Math.cos(c) - y * Math.sin(c), x * Math.sin(c) + y * Math.cos(c)];
    const [y2, z2] = [y1 * Math.cos(a), y1 * Math.sin(a)];
    const [x3, z3] = [x1 * Math.cos(b) + z2 * Math.sin(b), z2 * Math.cos(b) - x1 * Math.sin(b)];
    return { x: 1500 + (focal * x3) / (far + z3), y: 1000 + (focal * y2) / (far + z3) };
  };
}

const paper = (width: number, height: number): Quad => [
  { x: -width / 2, y: -height / 2 },
  { x: width / 2, y: -height / 2 },
  { x: width / 2, y: height / 2 },
  { x: -width / 2, y: height / 2 },
];

const views = fc.record({
  tilt: fc.double({ min: -35, max: 35, noNaN: true }),
  pan: fc.double({ min: -35, max: 35, noNaN: true }),
  roll: fc.double({ min: -20, max: 20, noNaN: true }),
  far: fc.double({ min: 500, max: 900, noNaN: true }),
  focal: fc.double({ min: 1800, max: 3600, noNaN: true }),
});

describe('underlays', () => {
  it('[UNDER-1] keeps the picture and puts its figures beside it; several lie on one level', () => {
    let project = withUnderlay();
    project = run(
      project,
      placeUnderlay(project, {
        underlay: { ...fresh, source: { kind: 'pdf', asset: 'b'.repeat(64), page: 3 } },
      }),
    );
    expect(project.plan?.underlays).toHaveLength(2);
    project = run(project, changeUnderlay(project, { id: only(project).id, to: { opacity: 0.2 } }));
    expect(only(project)).toMatchObject({ ...fresh, opacity: 0.2 });
    expect(placeUnderlay(project, { underlay: { ...fresh, level: 'none' } })).toMatchObject({ ok: false });
  });

  it('[UNDER-2] maps a rectangle to any convex quadrilateral and back', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, u, v) => {
          const see = camera(view);
          const quad = paper(297, 210).map(see) as unknown as Quad; // four in, four out
          const map = rectangleToQuad(297, 210, quad);
          if (map === null) throw new Error('a camera sees a rectangle as a convex quadrilateral');
          const truth = see({ x: -297 / 2 + u * 297, y: -105 + v * 210 });
          const mapped = applyHomography(map, { x: u * 297, y: v * 210 });
          expect(Math.hypot(mapped.x - truth.x, mapped.y - truth.y)).toBeLessThan(1e-6);
          const back = applyHomography(inverseOf(map), mapped);
          expect(Math.hypot(back.x - u * 297, back.y - v * 210)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('[UNDER-2] tells the proportion of a rectangle from its perspective', () => {
    for (const [width, height] of [
      [297, 210],
      [210, 297],
      [420, 297],
      [300, 300],
    ] as const)
      for (const view of [
        { tilt: 25, pan: 18, roll: 5, far: 700, focal: 2600 },
        { tilt: -30, pan: 12, roll: -8, far: 800, focal: 3000 },
        { tilt: 0, pan: 0, roll: 0, far: 700, focal: 2600 },
      ]) {
        const quad = paper(width, height).map(camera(view)) as unknown as Quad; // four in, four out
        expect(rectangleAspect(quad, { width: 3000, height: 2000 })).toBeCloseTo(width / height, 3);
      }
  });

  it('[UNDER-2] refuses corners that cross or make a dent', () => {
    const project = withUnderlay();
    const { id } = only(project);
    const at = (x: number, y: number): Point => ({ x, y });
    for (const corners of [
      [at(0, 0), at(100, 100), at(100, 0), at(0, 100)],
      [at(0, 0), at(100, 0), at(20, 20), at(0, 100)],
      [at(0, 0), at(50, 0), at(100, 0), at(0, 100)],
    ] as const)
      expect(straightenUnderlay(project, { id, corners, measured: null })).toMatchObject({
        ok: false,
        problem: { code: 'crosses-itself' },
      });
  });

  it('[UNDER-3] two points and a length give the scale, and the first stays', () => {
    let project = withUnderlay();
    const { id } = only(project);
    const [from, to] = [
      { x: 1000, y: 2000 },
      { x: 4000, y: 6000 },
    ];
    project = run(project, calibrateUnderlay(project, { id, from, to, length: 10_000 }));
    expect(only(project)).toMatchObject({ mmPerPixel: 10, calibrated: true });
    // The pixel that lay at the first point, 200, 400, still lies there.
    const still = underlayToPlan(only(project), { x: 200, y: 400 });
    expect(Math.hypot(still.x - from.x, still.y - from.y)).toBeLessThan(1);
    expect(calibrateUnderlay(project, { id, from, to: from, length: 1000 })).toMatchObject({ ok: false });
    project = run(project, levelUnderlay(project, { id, from, to: { x: 4000, y: 2100 } }));
    expect(only(project).turn).toBeCloseTo((-Math.atan2(100, 3000) * 180) / Math.PI, 9);
  });

  it('[UNDER-4] a plan traced over a slanting photo has its area within 0.5 %', () => {
    // A 1:100 plan on A3: a house of 18.24 × 9.24 m is 182.4 × 92.4 mm on the paper.
    const see = camera({ tilt: 28, pan: -15, roll: 7, far: 800, focal: 2400 });
    // Corners are clicked half a pixel off.
    const clicked = (p: Point, i: number): Point => ({
      x: p.x + (i % 2 ? 0.5 : -0.5),
      y: p.y + (i > 1 ? 0.5 : -0.5),
    });
    const corners = paper(420, 297).map(see).map(clicked) as unknown as Quad; // four in, four out
    let project = withUnderlay();
    const { id } = only(project);
    project = run(
      project,
      straightenUnderlay(project, { id, corners, measured: { width: 420, height: 297 } }),
    );
    const onPlan = (p: Point): Point =>
      underlayToPlan(only(project), pictureToStraight(only(project), see(p)));
    const house = paper(182.4, 92.4);
    project = run(
      project,
      calibrateUnderlay(project, { id, from: onPlan(house[0]), to: onPlan(house[1]), length: 18_240 }),
    );
    const area = Math.abs(doubleArea(house.map(onPlan))) / 2e6;
    expect(Math.abs(area / (18.24 * 9.24) - 1)).toBeLessThan(0.005);
  });

  it('[UNDER-5] reads a picture’s size from its head', () => {
    const png = new Uint8Array(30);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(png.buffer).setUint32(16, 20_001);
    new DataView(png.buffer).setUint32(20, 7);
    expect(pictureHead(png)).toEqual({ mediaType: 'image/png', size: { width: 20_001, height: 7 } });
    const jpeg = Uint8Array.of(
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 0x10, 0, 0x20, 0, 3, 1, 0x22, 0,
    ); // prettier-ignore
    expect(pictureHead(jpeg)).toEqual({ mediaType: 'image/jpeg', size: { width: 0x2000, height: 0x1000 } });
    expect(pictureHead(new TextEncoder().encode('\n%PDF-1.7'))).toEqual({
      mediaType: 'application/pdf',
      size: null,
    });
    expect(pictureHead(new TextEncoder().encode('GIF89a'))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void pictureHead(bytes)));
    const project = withUnderlay();
    expect(placeUnderlay(project, { underlay: { ...fresh, width: 20_001 } })).toMatchObject({
      problem: { code: 'too-large' },
    });
  });

  it('[UNDER-6] a locked underlay does not move, but may be unlocked or fade', () => {
    let project = withUnderlay();
    const { id } = only(project);
    project = run(project, changeUnderlay(project, { id, to: { locked: true } }));
    expect(changeUnderlay(project, { id, to: { at: { x: 1, y: 1 } } })).toMatchObject({
      problem: { code: 'locked' },
    });
    project = run(project, changeUnderlay(project, { id, to: { opacity: 1 } }));
    project = run(project, changeUnderlay(project, { id, to: { locked: false, turn: 1 } }));
    expect(only(project)).toMatchObject({ locked: false, turn: 1, opacity: 1 });
  });

  it('[TRACE-6] its asset comes with an underlay and goes with the last that names it; undo brings both back', () => {
    const asset: Asset = {
      sha256: 'a'.repeat(64),
      fileName: '老平面图.jpg',
      mediaType: 'image/jpeg',
      bytes: 3,
    };
    const start = testCentre({ plan: emptyPlan('一层') });
    const one = run(start, placeUnderlay(start, { underlay: fresh, asset }));
    const two = run(one, placeUnderlay(one, { underlay: fresh, asset }));
    expect(two.assets).toEqual([...start.assets, asset]);
    const [first, second] = (two.plan?.underlays ?? []).map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('two were placed');
    const left = run(two, removeUnderlay(two, { id: first }));
    expect(left.assets).toContainEqual(asset);
    // The Delete key takes a picked underlay like any object.
    const last = deleteObjects(left, { ids: [second] });
    if (!last.ok) throw new Error(last.problem.code);
    const none = applyChange(left, last.value);
    expect(none.assets).toEqual(start.assets);
    expect(applyChange(none, invert(last.value))).toEqual(left);
    expect(removeUnderlay(none, { id: first })).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('[TRACE-7] turns about the middle of what is seen, and tells its corners', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.boolean(),
        (from, to, cropped) => {
          const crop = cropped ? { left: 100, top: 50, right: 900, bottom: 1700 } : null;
          const before = { ...fresh, turn: from, crop };
          const after = turnedTo(before, to);
          const middle = (corners: Quad): Point => ({
            x: (corners[0].x + corners[2].x) / 2,
            y: (corners[0].y + corners[2].y) / 2,
          });
          const [p, q] = [middle(underlayCorners(before)), middle(underlayCorners(after))];
          // The place is whole millimetres.
          expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeLessThan(1);
          const [a, b] = underlayCorners(after);
          const wide = (cropped ? 800 : 3000) * fresh.mmPerPixel;
          expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(wide, 6);
        },
      ),
    );
  });

  it('[TRACE-8] a new picture fills the house that is there, as a guess', () => {
    const plane = { left: 0, top: 0, right: 4000, bottom: 1000 };
    const place = guessedPlace(plane, { left: -500, top: 700, right: 19_500, bottom: 12_700 });
    expect(place).toEqual({ at: { x: -500, y: 700 }, mmPerPixel: 5 });
    expect(guessedPlace(plane, { left: 0, top: 0, right: 0, bottom: 0 }).mmPerPixel).toBe(0.01);
  });

  it('[UNDER-2] resamples a photo so that the rectangle fills the picture', () => {
    const source = { width: 40, height: 40, data: new Uint8ClampedArray(40 * 40 * 4) };
    // White, with a black quadrilateral.
    const quad: Quad = [
      { x: 8, y: 6 },
      { x: 30, y: 9 },
      { x: 33, y: 34 },
      { x: 5, y: 30 },
    ];
    const map = rectangleToQuad(10, 10, quad);
    if (map === null) throw new Error('convex');
    const back = inverseOf(map);
    for (let y = 0; y < 40; y += 1)
      for (let x = 0; x < 40; x += 1) {
        const p = applyHomography(back, { x: x + 0.5, y: y + 0.5 });
        const inside = p.x >= 0 && p.x <= 10 && p.y >= 0 && p.y <= 10;
        source.data.set(inside ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * 40 + x) * 4);
      }
    const rows = straighten(source, map, { width: 10, height: 10 });
    let step = rows.next();
    let count = 0;
    for (; step.done !== true; step = rows.next()) count += 1;
    expect(count).toBe(10);
    const dark = Array.from(
      { length: 100 },
      (_, i) => step.done === true && (step.value.data[i * 4] ?? 255) < 140,
    );
    expect(dark.filter(Boolean).length).toBeGreaterThanOrEqual(96);
  });
});
