import { describe, expect, it } from 'vitest';
import { prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { textInPlace } from '../../../app/signs/textInPlace.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { invert } from '../../../core/editing/change.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { samples } from '../../gallery/signs.ts';
import { shippedShaper } from '../../support/fonts.ts';

const { signs: library, catalogues } = shippedLibrary();
const [sample] = samples();
if (sample === undefined) throw new Error('no sample');
const { project: sampled } = sample;

const contextOf = (project: Project) => ({ language: 'zh' as const, project, catalogues });
const signOf = (project: Project, id: string): Sign => {
  const sign = project.signs.find((one) => one.id === id);
  if (sign === undefined) throw new Error(id);
  return sign;
};
const at = (project: Project, id: string, key: string) => {
  const sign = signOf(project, id);
  return textInPlace(contextOf(project), sign, library.templates.get(sign.template), key);
};

/** Every source that the sheets of a sign name, with the words that stand there. */
function drawn(project: Project, id: string): ReadonlyMap<string, readonly string[]> {
  const emblems = { centre: null, practice: null };
  const ask = { project, library, shaper: shippedShaper(), emblems, production: false };
  const found = new Map<string, string[]>();
  for (const prepared of prepareSigns(ask, (sign) => sign.id === id)) {
    if (prepared.state !== 'ready') continue;
    for (const { item } of leaves(prepared.drawing.items)) {
      if (item.kind !== 'glyphs' || item.source === undefined) continue;
      found.set(item.source, [...(found.get(item.source) ?? []), item.text]);
    }
  }
  return found;
}

function written(project: Project, id: string, key: string, zh: string): Project {
  const done = at(project, id, key)?.edit?.write(zh);
  if (done?.ok !== true || !done.result.ok) throw new Error(`${key} is not written`);
  const next = applyChange(project, done.result.value);
  expect(applyChange(next, invert(done.result.value))).toEqual(project);
  return next;
}

describe('texts where they stand', () => {
  it('[STUDIO-51] whatever a sign of the sample says of its records is drawn with its source, and the source is known', () => {
    const silent = new Set(['emblem-centre', 'emblem-practice', 'board-facade', 'board-honours']);
    for (const { id } of sampled.signs) {
      // Fitters' drawings and artwork say nothing that is written.
      if (silent.has(id)) continue;
      const sources = drawn(sampled, id);
      expect([id, sources.size > 0]).toEqual([id, true]);
      for (const key of sources.keys())
        expect([id, key, at(sampled, id, key) === null]).toEqual([id, key, false]);
    }
  });

  it('[STUDIO-50] [STUDIO-51] what is written at a source stands there afterwards, and nothing else of the project is another', () => {
    for (const id of ['door-102', 'board-window', 'board-guidance', 'board-guidance-flow', 'board-rooms']) {
      const editable = [...drawn(sampled, id).keys()].filter((key) => at(sampled, id, key)?.edit);
      expect([id, editable.length > 0]).toEqual([id, true]);
      // A few of each: first, middle, last.
      for (const index of new Set([0, Math.floor(editable.length / 2), editable.length - 1])) {
        const key = editable[index] ?? '';
        const next = written(sampled, id, key, '改一处');
        const title = key.startsWith('fixed:') ? 'fixed:改一处' : key;
        const said = drawn(next, id).get(title.startsWith('function:') ? 'function:102:改一处' : title) ?? [];
        if (!key.startsWith('function:'))
          expect([id, key, said.join(' ')]).toEqual([id, key, expect.stringContaining('改一处')]);
      }
    }
  });

  it('[STUDIO-51] two matters with the same fee are two places', () => {
    const [one, other] = sampled.policy.services;
    if (one === undefined || other === undefined) throw new Error('no matters');
    const services = [
      { ...one, fee: '不收费' },
      { ...other, fee: '不收费' },
    ];
    const project = { ...sampled, policy: { ...sampled.policy, services } };
    const next = written(project, 'board-guidance', `service:${other.id}:fee`, '工本费5元');
    expect(next.policy.services.map(({ fee }) => fee)).toEqual(['不收费', '工本费5元']);
    const keys = [...drawn(project, 'board-guidance')].filter(([, words]) => words.includes('不收费'));
    expect(keys.length === 0 || keys.length === 2).toBe(true);
  });

  it('[STUDIO-51] names that are put together lead to the register of names, chosen values to their cell', () => {
    expect(at(sampled, 'placard-party', 'party')).toMatchObject({ home: { at: 'names' }, edit: null });
    expect(at(sampled, 'door-102', 'centre')).toMatchObject({ home: { at: 'names' }, edit: null });
    const [matter] = sampled.policy.services;
    const key = `service:${matter?.id ?? ''}:kind`;
    const home = { at: 'services', row: matter?.id, column: 'kind' };
    expect(at(sampled, 'board-guidance', key)).toMatchObject({ home, edit: null });
    expect(at(sampled, 'board-guidance', 'service:gone:fee')).toBeNull();
    expect(at(sampled, 'door-102', 'room:gone')).toBeNull();
  });

  it('[STUDIO-52] other Chinese takes the signature from its Mongolian, not the words', () => {
    const proof = { by: '其其格', on: '2026-07-01' };
    const mn = { text: 'ᠲᠥᠪ', proof };
    const rooms = sampled.rooms.map((room) => ({ ...room, name: { ...room.name, mn } }));
    const [room] = rooms;
    if (room === undefined) throw new Error('no room');
    const plate = sampled.signs.find(({ subject }) => subject.of === 'room' && subject.room === room.id);
    const project = { ...sampled, rooms };
    const next = written(project, plate?.id ?? '', `room:${room.id}`, '服务大厅');
    expect(next.rooms[0]?.name).toEqual({ zh: '服务大厅', mn: { text: 'ᠲᠥᠪ', proof: null } });
    expect(next.rooms.slice(1)).toEqual(rooms.slice(1));
    const same = written(project, plate?.id ?? '', `room:${room.id}`, room.name.zh);
    expect(same.rooms[0]?.name.mn?.proof).toEqual(proof);
  });

  it('[STUDIO-52] what a cell refuses is told: nothing at all, and what is too long', () => {
    const [matter] = sampled.policy.services;
    const name = at(sampled, 'board-guidance', `service:${matter?.id ?? ''}:name`)?.edit;
    const fee = at(sampled, 'board-guidance', `service:${matter?.id ?? ''}:fee`)?.edit;
    const words = at(sampled, 'board-window', 'label:board-window')?.edit;
    expect(name?.write('')).toEqual({ ok: false, code: 'cell-missing' });
    expect(fee?.write('元'.repeat(101))).toEqual({ ok: false, code: 'cell-too-long' });
    expect(words?.write('')).toEqual({ ok: false, code: 'cell-missing' });
    expect(words?.write('窗'.repeat(61))).toEqual({ ok: false, code: 'cell-too-long' });
    expect(fee?.write('')).toMatchObject({ ok: true });
  });

  it('[STUDIO-50] a floor directory has its rows, a board its heading', () => {
    const rows = [
      { part: '一楼', number: '101', name: { zh: '大厅', mn: null } },
      { part: '一楼', number: '102', name: { zh: '大厅', mn: null } },
    ];
    const board = signOf(sampled, 'board-rooms');
    const sign: Sign = {
      ...board,
      id: 'floors',
      template: 'floor-directory',
      subject: { of: 'directory', rows },
    };
    const project = { ...sampled, signs: [...sampled.signs, sign] };
    const next = written(project, 'floors', 'row:floors:1', '阅览室');
    const { subject } = signOf(next, 'floors');
    expect(subject.of === 'directory' && subject.rows.map(({ name }) => name.zh)).toEqual(['大厅', '阅览室']);
    const title = library.templates.get('guidance-table');
    const heading = title !== undefined && 'title' in title ? String(title.title) : '';
    const headed = written(sampled, 'board-guidance', `fixed:${heading}`, '便民服务事项');
    expect(signOf(headed, 'board-guidance').options['title']).toBe('便民服务事项');
  });
});
