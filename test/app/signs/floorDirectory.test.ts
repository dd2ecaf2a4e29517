import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { type SignSubject } from '../../../core/project/sign.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';

type Row = Extract<SignSubject, { of: 'directory' }>['rows'][number];

const row = (number: string | null, zh: string, part = '—'): Row => ({
  part,
  number,
  name: { zh, mn: null },
});

function directory(rows: readonly Row[], change: (project: Project) => Project = (own) => own): PreparedSign {
  const [sample] = samples();
  if (sample === undefined) throw new Error('there are samples');
  const project = change({
    ...sample.project,
    signs: [
      {
        ...{ id: 'board-directory', template: 'floor-directory', size: { width: 600, height: 900 } },
        ...{ subject: { of: 'directory', rows: [...rows] }, copies: 1, options: {} },
      },
    ],
  });
  const library = shippedLibrary().signs;
  const emblems = { centre: null, practice: null };
  const [made] = prepareSigns(
    { project, library, shaper: shippedShaper(), emblems, production: false },
    () => true,
  );
  if (made === undefined) throw new Error('not prepared');
  return made;
}

/** What stands on it from the top down, line by line. */
function read(made: PreparedSign): readonly string[] {
  if (made.state !== 'ready') throw new Error(made.problems.map(({ code }) => code).join());
  return made.drawing.items
    .flatMap((item) => (item.kind === 'glyphs' && item.layer === 'artwork' ? [item] : []))
    .sort((one, other) => (one.glyphs[0]?.y ?? 0) - (other.glyphs[0]?.y ?? 0))
    .map(({ text }) => text);
}

const notes = (made: PreparedSign) => (made.state === 'ready' ? made.notes.map(({ code }) => code) : []);

describe('a floor directory', () => {
  it('[GUIDE-46] heads the rooms of every floor, also of one, and keeps them together', () => {
    const one = directory([row('101', '大厅', '一层'), row('102', '卫生室', '一层')]);
    expect(read(one).filter((text) => text.endsWith('层'))).toEqual(['一层']);
    const mixed = directory([row('1', '大厅', '一层'), row('2', '书屋', '二层'), row('3', '厕所', '一层')]);
    const lines = read(mixed).filter((text) => /层$|大厅|书屋|厕所/u.test(text));
    expect(lines).toEqual(['一层', '大厅', '厕所', '二层', '书屋']);
    expect(notes(one)).not.toContain('floors-by-number');
  });

  it('[GUIDE-46] takes a floor nobody wrote from the plan, else from the room’s number, which it tells', () => {
    const rows = [row('101', '大厅'), row('201', '书屋')];
    const guessed = directory(rows);
    expect(read(guessed).filter((text) => text.endsWith('层'))).toEqual(['一层', '二层']);
    expect(notes(guessed)).toContain('floors-by-number');
    const planned = directory(rows, (project) =>
      projectSchema.parse({
        ...project,
        rooms: [
          { ...project.rooms[0], id: 'a', number: '101', name: { zh: '大厅', mn: null } },
          { ...project.rooms[0], id: 'b', number: '201', name: { zh: '书屋', mn: null } },
        ],
        plan: {
          ...{ current: 'v', north: null, variants: [{ id: 'v', kind: 'existing', name: null }] },
          levels: [{ id: 'l', variant: 'v', name: '平房', storey: 1, height: 3600 }],
          spaces: ['a', 'b'].map((room, at) => ({
            ...{ id: `s${room}`, level: 'l', anchor: { x: at, y: 0 }, use: 'room', room },
          })),
          ...{ walls: [], openings: [], columns: [], fixtures: [], outdoors: [], dimensions: [] },
          ...{ notes: [], facadeSpots: [] },
        },
      }),
    );
    expect(read(planned).filter((text) => /层$|平房/u.test(text))).toEqual(['平房']);
    expect(notes(planned)).not.toContain('floors-by-number');
  });

  it('[GUIDE-46] leaves a line for a floor that nothing tells, and stays a draft', () => {
    const open = directory([row('101', '大厅', '一层'), row(null, '厕所')]);
    expect(open.drafts).toContain('unfilled');
    expect(read(open).filter((text) => /层$|大厅|厕所/u.test(text))).toEqual(['一层', '大厅', '厕所']);
    const told = directory([row('101', '大厅', '一层'), row(null, '厕所', '一层')]);
    expect(told.drafts).not.toContain('unfilled');
    const shapes = (made: PreparedSign) =>
      made.state === 'ready' ? made.drawing.items.filter(({ kind }) => kind === 'shape').length : 0;
    // The line to write on, and the rule over a section of its own in place of the one between rows.
    expect(shapes(open)).toBe(shapes(told) + 1);
  });
});
