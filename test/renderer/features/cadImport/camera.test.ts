import { describe, expect, it } from 'vitest';
import { showing, toFile, toScreen, zoomed } from '../../../../renderer/features/cadImport/camera.ts';
import { shownRows } from '../../../../renderer/features/cadImport/rows.ts';

const size = { width: 800, height: 400 };

describe('the view of the preview', () => {
  it('[DXF-42] shows the whole, upright, and a single place no larger than asked', () => {
    const camera = showing({ left: 0, right: 100, bottom: 0, top: 10 }, size);
    expect(toScreen(camera, size, { x: 0, y: 5 }).x).toBeCloseTo(28);
    expect(toScreen(camera, size, { x: 50, y: 10 }).y).toBeLessThan(200);
    expect(showing({ left: 7, right: 7, bottom: 3, top: 3 }, size, 12)).toEqual({ x: 7, y: 3, scale: 12 });
  });

  it('[DXF-42] zooms about the pointer, at national coordinates too', () => {
    const camera = { x: 38_500_000, y: 4_520_000, scale: 0.05 };
    const at = { x: 120, y: 333 };
    const held = toFile(camera, size, at);
    const seen = toScreen(zoomed(camera, size, at, 3), size, held);
    expect(seen.x).toBeCloseTo(at.x, 6);
    expect(seen.y).toBeCloseTo(at.y, 6);
  });

  it('[DXF-41] a list of thousands of layers shows the first, and says how many more there are', () => {
    const layers = Array.from({ length: 5000 }, (_, i) => ({ name: `L${i}`, count: i }));
    const shown = shownRows(
      layers,
      ({ count }) => [-count],
      ({ name }) => name.includes('9'),
    );
    expect(shown.rows[0]?.name).toBe('L4999');
    expect(shown.rows.length + shown.more).toBe(layers.filter(({ name }) => name.includes('9')).length);
    expect(shown.rows.length).toBeLessThan(500);
  });
});
