import { describe, expect, it } from 'vitest';
import { openProjectFile } from '../../core/file/file.ts';
import { fileInWindow } from '../../renderer/kit/session/saveInWindow.ts';
import { sha256 } from '../support/sha256.ts';
import { testCentre } from '../support/centre.ts';

describe('a file that the window makes by itself', () => {
  const bytes = new TextEncoder().encode('a picture');
  const key = sha256(bytes);
  const project = {
    ...testCentre({}),
    assets: [{ sha256: key, mediaType: 'image/png' as const, fileName: 'a.png', bytes: bytes.length }],
  };

  it('[STUDIO-63] opens as any other, with its pictures and checksums', async () => {
    const made = await fileInWindow(project, new Map([[key, bytes]]));
    expect(made.name).toBe('.paijiang');
    const opened = openProjectFile(made.bytes, { sha256 });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.project).toEqual(project);
    expect(opened.value.assets.get(key)).toEqual(bytes);
  });

  it('[STUDIO-63] is plain JSON where the window lacks a picture', async () => {
    const made = await fileInWindow(project, new Map());
    expect(made.name).toBe('.json');
    expect(JSON.parse(new TextDecoder().decode(made.bytes))).toMatchObject({ assets: project.assets });
  });
});
