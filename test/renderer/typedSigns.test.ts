import { describe, expect, it } from 'vitest';
import { paintsTheSame } from '../../renderer/features/canvas/SignCanvas.tsx';
import { shownProject } from '../../renderer/features/signs/typed.ts';
import { samples } from '../gallery/signs.ts';

describe('what is typed beside a sign', () => {
  it('[STUDIO-66] is shown for as long as it is about the very project', () => {
    const [first] = samples();
    if (first === undefined) throw new Error('there are samples');
    const { project } = first;
    const typed = { of: project, project: { ...project, signs: [] } };
    expect(shownProject(project, typed)).toBe(typed.project);
    expect(shownProject(project, null)).toBe(project);
    // An edit, an undo or another document came in between.
    const other = { ...project };
    expect(shownProject(other, typed)).toBe(other);
  });

  it('[STUDIO-68] is painted anew whenever anything of the picture is another', () => {
    const shown = {
      ...{ drawing: null, typefaces: null, pictures: () => null, desk: '#eee', ink: '#333', rulers: true },
      camera: { scale: 1, x: 2, y: 3 },
      size: { width: 100, height: 50 },
    };
    expect(paintsTheSame(shown, { ...shown, camera: { ...shown.camera }, size: { ...shown.size } })).toBe(
      true,
    );
    const [sample] = samples();
    if (sample === undefined) throw new Error('there are samples');
    const others = [
      { drawing: { width: 1 } as never },
      { typefaces: {} as never },
      { pictures: () => null },
      { desk: '#fff' },
      { ink: '#000' },
      { rulers: false },
      ...(['scale', 'x', 'y'] as const).map((name) => ({ camera: { ...shown.camera, [name]: 9 } })),
      ...(['width', 'height'] as const).map((name) => ({ size: { ...shown.size, [name]: 9 } })),
    ];
    for (const other of others) expect(paintsTheSame(shown, { ...shown, ...other })).toBe(false);
    expect(Object.keys(Object.assign({}, shown, ...others)).sort()).toEqual(Object.keys(shown).sort());
  });
});
