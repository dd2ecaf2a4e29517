import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../renderer/features/start/glance.ts';
import { type Project } from '../../core/project/project.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { completed } from '../support/completed.ts';
import { samples } from '../gallery/signs.ts';

const library = shippedLibrary();
const TODAY = '2026-11-30';

describe('a file at a glance', () => {
  it('[STUDIO-35] counts the signs that lack nothing, and what must be mended', () => {
    for (const { project } of samples()) {
      const as = glanceAt(project, library, TODAY);
      expect(as.signs).toBe(project.signs.length);
      // Nobody has proof-read a sample.
      expect(as.complete).toBe(0);
      expect(as.must).toBeGreaterThan(0);
      const whole = glanceAt(completed(project).project, library, TODAY);
      expect(whole.complete).toBeGreaterThan(as.signs / 2);
      expect(whole.must).toBeLessThan(as.must);
      const empty: Project = { ...project, signs: [] };
      expect(glanceAt(empty, library, TODAY)).toMatchObject({ complete: 0, signs: 0 });
    }
  });
});
