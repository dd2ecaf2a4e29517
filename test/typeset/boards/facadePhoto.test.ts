import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { type Drawing, type Picture } from '../../../core/drawing/drawing.ts';
import { drawnText } from '../../../core/drawing/drawnText.ts';
import { applyHomography, type Quad, rectangleToQuad } from '../../../core/geometry/homography.ts';
import { type Facade } from '../../../core/project/facade.ts';
import { type FacadePhoto } from '../../../core/project/facadePhoto.ts';
import { type Project, project as schema } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { seenInPhoto } from '../../../typeset/kinds/facade/facadePhoto.ts';
import { PHOTO, SEEN } from '../../support/facadePhoto.ts';
import { ROOT, shippedShaper } from '../../support/fonts.ts';

const KEY = 'a'.repeat(64);
const SAMPLE = schema.parse(JSON.parse(readFileSync(`${ROOT}/templates/centres/sample-gacha.json`, 'utf8')));
const [p, q, r, s] = SEEN;
const USUAL: FacadePhoto = {
  ...{ asset: KEY, ...PHOTO, of: 'wall' },
  corners: [{ ...p }, { ...q }, { ...r }, { ...s }],
};

function facadeOf({ boards }: Project): Facade {
  if (boards.facade === null) throw new Error('the sample has a façade');
  return boards.facade;
}
const FACADE = facadeOf(SAMPLE);

function withPhoto(photo: Partial<FacadePhoto> = {}, facade: Partial<Facade> = {}): Project {
  const asset = { sha256: KEY, fileName: '门前.jpg', mediaType: 'image/jpeg' as const, bytes: 9 };
  return {
    ...SAMPLE,
    assets: [...SAMPLE.assets, asset],
    boards: { ...SAMPLE.boards, facade: { ...FACADE, ...facade, photo: { ...USUAL, ...photo } } },
  };
}

function prepared(project: Project): readonly PreparedSign[] {
  const ask = {
    ...{ project, library: shippedLibrary().signs, shaper: shippedShaper(), production: false },
    ...{ emblems: { centre: null, practice: null }, day: '2026-11-30' },
  };
  return [...prepareSigns(ask, ({ subject }) => subject.of === 'facade')];
}

function viewOf(project: Project): { readonly drawing: Drawing; readonly picture: Picture } {
  const view = prepared(project).find(({ forApproval }) => forApproval === true);
  if (view?.state !== 'ready') throw new Error('there is no picture for approval');
  const picture = view.drawing.items.find((item) => item.kind === 'picture');
  if (picture?.kind !== 'picture') throw new Error('it shows no photo');
  return { drawing: view.drawing, picture };
}

describe('the picture for approval', () => {
  it('[HANG-45] shows the very Drawings of the placards in their places on the wall, as the perspective has them', () => {
    const { picture } = viewOf(withPhoto());
    const map = rectangleToQuad(FACADE.width, FACADE.height, SEEN);
    if (map === null) throw new Error('no map');
    const laid = picture.laid ?? [];
    expect(laid.length).toBe(6);
    // First in rank, right of the door: its lower edge 600 over the ground, 250 from the door.
    const [x, lower] = [FACADE.entrance.x + FACADE.entrance.width + 250, 600];
    const [first] = laid;
    const upperLeft = applyHomography(map, { x, y: FACADE.height - lower - 2400 });
    const lowerRight = applyHomography(map, { x: x + 350, y: FACADE.height - lower });
    expect((first?.corners[0].x ?? 0) * PHOTO.width).toBeCloseTo(upperLeft.x, 6);
    expect((first?.corners[0].y ?? 0) * PHOTO.height).toBeCloseTo(upperLeft.y, 6);
    expect((first?.corners[2].x ?? 0) * PHOTO.width).toBeCloseTo(lowerRight.x, 6);
    expect((first?.corners[2].y ?? 0) * PHOTO.height).toBeCloseTo(lowerRight.y, 6);
    const party = [
      ...prepareSigns(
        {
          ...{ project: SAMPLE, library: shippedLibrary().signs, shaper: shippedShaper() },
          ...{ production: false, emblems: { centre: null, practice: null } },
        },
        ({ id }) => id === 'placard-party',
      ),
    ][0];
    if (party?.state !== 'ready' || first === undefined) throw new Error('no placard');
    expect(drawnText(first.drawing)).toEqual(drawnText(party.drawing));
    expect([first.drawing.width, first.drawing.height]).toEqual([350, 2400]);
    // Empty slots are dashed frames, and the page says so.
    const empty = laid.filter(({ drawing }) =>
      drawing.items.some((item) => item.kind === 'shape' && item.stroke?.dash !== undefined),
    );
    expect(empty.length).toBe(2);
  });

  it('[HANG-43] the corners may be those of the wall, the entrance or what somebody measured: the same map', () => {
    const seen = (box: { x: number; y: number; width: number; height: number }): Quad => {
      const quad = seenInPhoto(FACADE, USUAL, box);
      if (quad === null) throw new Error('seen');
      return quad;
    };
    const window = FACADE.windows[0];
    if (window === undefined) throw new Error('no window');
    const copy = ([a, b, c, d]: Quad): FacadePhoto['corners'] => [{ ...a }, { ...b }, { ...c }, { ...d }];
    const wanted = viewOf(withPhoto()).picture.laid ?? [];
    for (const photo of [
      { of: 'entrance' as const, corners: copy(seen({ ...FACADE.entrance, y: 0 })) },
      { of: { ...window }, corners: copy(seen(window)) },
    ]) {
      const laid = viewOf(withPhoto(photo)).picture.laid ?? [];
      laid.forEach(({ corners }, i) =>
        corners.forEach((corner, j) => {
          expect(corner.x).toBeCloseTo(wanted[i]?.corners[j]?.x ?? 0, 6);
          expect(corner.y).toBeCloseTo(wanted[i]?.corners[j]?.y ?? 0, 6);
        }),
      );
    }
  });

  it('[HANG-46] is one sheet with village, arrangement and day, and says twice over the photo that nobody works by it', () => {
    const { drawing, picture } = viewOf(withPhoto());
    const words = drawnText(drawing);
    for (const told of ['外立面效果图', '巴彦温都尔嘎查', '大门两侧各两块', '2026年11月30日', '虚线框'])
      expect(words).toContain(told);
    const over = drawing.items.filter(
      (item) =>
        item.kind === 'glyphs' &&
        item.text === '效果示意，不作施工依据' &&
        item.glyphs.every(
          ({ x, y }) =>
            x > picture.x && x < picture.x + picture.width && y > picture.y && y < picture.y + picture.height,
        ),
    );
    expect(over.length).toBe(2);
    // Nothing is drawn over them.
    expect(drawing.items.indexOf(picture)).toBeLessThan(
      Math.min(...over.map((item) => drawing.items.indexOf(item))),
    );
    expect([drawing.width, drawing.height, drawing.bleed]).toEqual([297, 210, 0]);
    expect(picture.width / picture.height).toBeCloseTo(PHOTO.width / PHOTO.height, 6);
    const standing = viewOf(
      withPhoto({
        width: 1100,
        height: 1600,
        corners: USUAL.corners.map(({ x, y }) => ({ x: x * 0.7, y })) as FacadePhoto['corners'],
      }),
    );
    expect([standing.drawing.width, standing.drawing.height]).toEqual([210, 297]);
  });

  it('[HANG-46] the words stand in the corners of the photo where no placard is seen', () => {
    // A placard fills the upper left of the photo.
    const { drawing, picture } = viewOf(
      withPhoto({
        corners: [
          { x: -1500, y: -80 },
          { x: 1580, y: 0 },
          { x: 1580, y: 1000 },
          { x: -1500, y: 1000 },
        ],
      }),
    );
    const first = drawing.items.find(
      (item) =>
        item.kind === 'glyphs' &&
        item.text === '效果示意，不作施工依据' &&
        (item.glyphs[0]?.y ?? 0) > picture.y,
    );
    expect(first).toBeDefined();
  });

  it('[HANG-45] what is not wholly in the photo is named', () => {
    const moved = USUAL.corners.map(({ x, y }) => ({ x: x + 1000, y })) as FacadePhoto['corners'];
    const [sheet] = prepared(withPhoto({ corners: moved }));
    if (sheet?.state !== 'ready') throw new Error('not ready');
    const cut = sheet.notes.find(({ code }) => code === 'photo-cut');
    expect(cut?.data['names']).toContain('党');
    const [whole] = prepared(withPhoto());
    expect(whole?.state === 'ready' ? whole.notes.map(({ code }) => code) : []).not.toContain('photo-cut');
  });

  it('[HANG-46] there is none without a photo, and none of an arrangement that has no room', () => {
    expect(prepared(SAMPLE).map(({ forApproval }) => forApproval)).toEqual([undefined]);
    const crowded = prepared(withPhoto({}, { lowerEdge: 3000 }));
    expect(crowded.map(({ state }) => state)).toEqual(['blocked']);
  });
});

describe('a façade that was copied from the plan', () => {
  it('[HANG-54] carries a note on its sheet while the plan has that wall otherwise, or no more', () => {
    const source = {
      ...{ level: 'l1', space: null, walls: ['w1'], from: { x: 0, y: 0 }, to: { x: 12_000, y: 0 } },
      ...{ whole: true, width: 12_000, height: 4200, areas: [] },
    };
    const codes = (facade: Facade): readonly string[] => {
      const [sheet] = prepared({ ...SAMPLE, plan: null, boards: { ...SAMPLE.boards, facade } });
      return sheet?.state === 'ready' ? sheet.notes.map(({ code }) => code) : ['not ready'];
    };
    expect(codes({ ...FACADE, source })).toContain('wall-changed');
    expect(codes(FACADE)).not.toContain('wall-changed');
  });
});
