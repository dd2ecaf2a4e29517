import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../../app/signs/prepareSigns.ts';
import { siteOf } from '../../../app/policy/siteFacts.ts';
import { drawnText } from '../../../core/drawing/drawnText.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Sign, signSubject } from '../../../core/project/sign.ts';
import { success } from '../../../core/result.ts';
import { canShow, groupOf, SIGN_KINDS, subjectRecord } from '../../../core/signs/kinds/kinds.ts';
import { offers, templatesLike, writtenSign, writtenTemplates } from '../../../core/signs/moreSigns.ts';
import { defineSignKind } from '../../../core/signs/signKind.ts';
import { SIGN_GROUPS } from '../../../core/signs/signSubject.ts';
import { signWords, textsOnSign } from '../../../core/signs/signWords.ts';
import { label } from '../../../core/signs/subjects/named.ts';
import { type SignTemplate, signTemplate } from '../../../core/signs/template.ts';
import { defineSignLayout, sheet } from '../../../typeset/kinds/signLayout.ts';
import { signDrawing } from '../../../typeset/sign/signAsk.ts';
import { rectangle } from '../../../typeset/sign/cutAndHoles.ts';
import { ROOT, shippedShaper } from '../../support/fonts.ts';
import {
  INKS,
  PICTOGRAMS,
  LOOKS,
  COMBINATIONS,
  PROCESSES,
  PROFILE_1996,
  PROFILE_2026,
  signAsk,
  TEMPLATES,
  templateOf,
} from '../../support/signs.ts';
import { soundVillage } from '../../support/village.ts';

const shipped = new Map(TEMPLATES.map((template) => [template.id, template]));
const village = soundVillage((v) => {
  v.signs = v.signs.map((one) =>
    one.template === 'placard-strip' ? { ...one, template: 'strip-placard' } : one,
  );
});

function prepared(project: Project, sign: Sign, templates = shipped): PreparedSign {
  const profiles = new Map([PROFILE_2026, PROFILE_1996].map((profile) => [profile.id, profile]));
  const ask = {
    project: { ...project, signs: [sign] },
    library: {
      templates,
      profiles,
      looks: LOOKS,
      inks: INKS,
      pictograms: PICTOGRAMS,
      processes: PROCESSES,
      combinations: COMBINATIONS,
    },
    shaper: shippedShaper(),
    emblems: { centre: null, practice: null },
    production: false,
  };
  for (const one of prepareSigns(ask, () => true)) return one;
  throw new Error(sign.id);
}

/** The JSON of a shipped template with another id, as somebody would write a new one. */
function another(of: string, id: string): SignTemplate {
  const json = JSON.parse(readFileSync(join(ROOT, `templates/signs/${of}.json`), 'utf8')) as object;
  return signTemplate.parse({ ...json, id, name: { zh: '新样式', en: 'New look' } });
}

const folderOf = (kind: string) => kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const foldersIn = (path: string) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('one place for a kind of sign', () => {
  it('[KIND-1] each kind has its folder in core and in typeset, and there is no other', () => {
    const folders = SIGN_KINDS.map(({ name }) => folderOf(name)).sort();
    expect(foldersIn('core/signs/kinds')).toEqual(folders);
    expect(foldersIn('typeset/kinds')).toEqual(folders);
    expect(new Set(folders).size).toBe(SIGN_KINDS.length);
  });

  it('[KIND-1] everything that a sign can be about is shown by a kind and belongs to a group', () => {
    for (const option of signSubject.options) {
      const of = option.shape.of.value;
      expect(
        SIGN_KINDS.some(({ subjects }) => subjects.some((one) => one.of === of)),
        of,
      ).toBe(true);
    }
    const groups = SIGN_KINDS.flatMap(({ subjects }) => subjects.map(({ group }) => group));
    expect(new Set(groups)).toEqual(new Set(SIGN_GROUPS));
  });

  /** Words that are kinds of sign and stand for something else in a file that reads templates. */
  const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
    // The policy's standard set names its templates; the door plate's has the name of its kind.
    'core/signs/standardSizes.ts': ['door-plate'],
    // The record of a project that the command fills.
    'node/cli/commands/importHonours.ts': ['honours'],
    // A subject: boards of the matters bring the catalogue's along.
    'renderer/features/signs/AddSigns.tsx': ['overview'],
    // A subject: the register that fills what is about honours.
    'renderer/features/signs/StageReason.tsx': ['honours'],
    // A place of the window, and the field in which artwork is supplied.
    'renderer/features/delivery/mendPreflight.ts': ['overview', 'emblem'],
    // The field of the inspector in which artwork is supplied.
    'renderer/features/signs/SignInspector.tsx': ['emblem'],
    // Registers, and a place of the window, where what stands on a sign is kept.
    'app/signs/textInPlace.ts': ['notice', 'honours'],
    'renderer/features/signs/StageTexts.tsx': ['overview', 'notice', 'honours'],
    // The side of the building, where signs hang, and subjects.
    'app/shop/locationPlan.ts': ['facade'],
    'app/shop/signSchedule.ts': ['facade'],
    'app/shop/shopSign.ts': ['facade', 'honours'],
    'renderer/features/registers/openCell.ts': ['overview'],
  };

  it('[KIND-2] no other file of the program names a kind', () => {
    const kinds = SIGN_KINDS.map(({ name }) => name);
    // Words like 'overview' or 'notice' mean other things elsewhere: there only what reads templates is looked at.
    const own = kinds.filter((kind) => kind.includes('-'));
    const readsTemplates =
      /\b(?:Sign|Board)Template\b|\bSignKind\b|\bsignTemplate\b|\bPreparedSign\b|[sS]ignLibrary|\btemplates\.get\(|signs\/(?:kinds|template)/;
    const found: string[] = [];
    for (const folder of ['core', 'typeset', 'output', 'app', 'node', 'electron', 'renderer']) {
      const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
      for (const file of files.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)) {
        if (!/\.tsx?$/.test(file) || /^(?:core\/signs|typeset)\/kinds\//.test(file)) continue;
        const text = readFileSync(join(ROOT, file), 'utf8');
        for (const kind of readsTemplates.test(text) ? kinds : own) {
          const named = new RegExp(`['"\`]${kind}['"\`]|^\\s*${kind}:`, 'm').test(text);
          if (named && OTHERWISE[file]?.includes(kind) !== true) found.push(`${file}: ${kind}`);
        }
        if (/\btemplate\w*\??\.kind\s*(?:[=!]==|\))/.test(text)) found.push(`${file}: compares a kind`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('what a sign can show', () => {
  const [strip] = village.signs;
  if (strip === undefined) throw new Error('the village has signs');
  const size = { width: 600, height: 400 };
  const about = (subject: Sign['subject'], template: string): Sign => ({ ...strip, size, subject, template });

  it('[KIND-3] a template that cannot show it is refused before anything else', () => {
    for (const { id, kind } of TEMPLATES) {
      for (const sign of [about({ of: 'services' }, id), about({ of: 'centre' }, id)]) {
        const suited = SIGN_KINDS.some(
          ({ name, subjects }) => name === kind && subjects.some(({ of }) => of === sign.subject.of),
        );
        const made = prepared(village, sign);
        const codes = made.state === 'blocked' ? made.problems.map(({ code }) => code) : [];
        expect(codes.includes('template-unsuited'), `${id} ${sign.subject.of}`).toBe(!suited);
        if (!suited) expect(codes).toEqual(['template-unsuited']);
      }
    }
  });

  it('[KIND-4] a new template of a kind is offered, exchanged, judged and set, and nothing else is told of it', () => {
    const fresh = another('guidance-cards', 'matters-on-cards');
    const templates = new Map([...shipped, [fresh.id, fresh]]);
    const offer = offers(village, templates).find(({ sign }) => sign.template === fresh.id);
    if (offer === undefined) throw new Error('it is not offered');
    expect(offer).toMatchObject({ group: 'boards', standard: false, sign: { subject: { of: 'services' } } });
    expect(siteOf(village, templates).look(offer.sign)?.kind).toBe('guidance');
    const like = templatesLike(templateOf('guidance-table'), offer.sign, templates);
    expect(like.map(({ id }) => id)).toContain(fresh.id);
    const name = { zh: '开具介绍信', mn: null };
    const project = soundVillage((v) => {
      v.policy.services = [{ id: 's1', name, kind: 'direct', basis: null, materials: [], steps: [] }];
    });
    const made = prepared(project, offer.sign, templates);
    expect(made).toMatchObject({ state: 'ready', label: '新样式' });
    expect(made.state === 'ready' && drawnText(made.drawing)).toContain('开具介绍信');
  });

  it('[KIND-5] texts that are listed are those that are set, and lists call a plain sign by one of them', () => {
    let set = 0;
    for (const sign of [...village.signs, ...offers(village, shipped).map((offer) => offer.sign)]) {
      const template = shipped.get(sign.template);
      const words = signWords(village, sign, template);
      if (words === null) throw new Error(sign.id);
      expect(textsOnSign(village, sign, template)).toEqual(words.texts);
      expect(groupOf(sign.subject)).toBe(subjectRecord(sign.subject).group);
      expect(words.name === null, sign.id).toBe(words.unit !== null);
      if (words.name !== null) expect(words.texts).toContain(words.name);
      for (const { zh, breaks } of words.texts)
        for (const at of breaks) expect(at > 0 && at < zh.length, zh).toBe(true);
      const made = prepared(village, sign);
      if (words.name === null || made.state !== 'ready') continue;
      const drawn = drawnText(made.drawing).replaceAll(/\s/g, '');
      for (const { zh } of words.texts) expect(drawn).toContain(zh);
      set += 1;
    }
    expect(set).toBeGreaterThan(4);
  });

  it('[KIND-6] templates stand in for one another where both show what the sign is about', () => {
    const like = (subject: Sign['subject'], template: string) => {
      const own = shipped.get(template);
      if (own === undefined) throw new Error(template);
      return templatesLike(own, about(subject, template), shipped).map(({ id }) => id);
    };
    const names = TEMPLATES.filter((one) => one.kind === 'strip' || one.kind === 'plate').map(({ id }) => id);
    expect(like({ of: 'organisation', organisation: 'party' }, 'strip-placard')).toEqual(names);
    expect(like({ of: 'serviceInstitution' }, 'service-institution')).toEqual(names);
    // Tables and cards show the same matters; lists of rooms and of floors are of one kind and not of one subject.
    const boards = TEMPLATES.filter(({ kind }) => kind === 'guidance-table' || kind === 'guidance-cards');
    expect(like({ of: 'services' }, 'guidance-table')).toEqual(boards.map(({ id }) => id));
    expect(like({ of: 'rooms' }, 'room-list')).not.toContain('floor-directory');
    expect(like({ of: 'directory', rows: [] }, 'floor-directory')).not.toContain('room-list');
    expect(canShow(templateOf('overview'), { of: 'rooms' })).toBe(false);
  });

  it('[KIND-7] a template for written signs is offered where such signs belong', () => {
    const fresh = another('small-sign', 'window-sign');
    const templates = new Map([...shipped, [fresh.id, fresh]]);
    const { written: _, ...unwritten } = { ...another('small-sign', 'bare-sign'), written: undefined };
    templates.set(unwritten.id, signTemplate.parse(unwritten));
    const offeredIn = (of: ReadonlyMap<string, SignTemplate>) =>
      SIGN_GROUPS.flatMap((group) => writtenTemplates(group, of).map(({ id }) => [group, id] as const));
    const before = offeredIn(shipped);
    expect(before.map(([, id]) => id).sort()).toEqual(
      TEMPLATES.flatMap(({ id, written }) => (written === true ? [id] : [])).sort(),
    );
    const group = before.find(([, id]) => id === 'small-sign')?.[0];
    expect(offeredIn(templates).filter(([, id]) => !shipped.has(id))).toEqual([[group, fresh.id]]);
    const sign = writtenSign(village, fresh, '咨询');
    expect(sign).toMatchObject({ template: 'window-sign', subject: { of: 'label' } });
    expect(signWords(village, sign)?.name?.zh).toBe('咨询');
  });
});

/** What a new kind needs: a record and a layout, each in a folder of its own. */
describe('a kind of sign that the program does not have', () => {
  const sticker = defineSignKind({
    name: 'window-sticker',
    fields: {},
    subjects: [label],
    look: () => ({ kind: 'other', form: 'other', ground: 'other', letters: 'white' }),
  });
  const stickerLayout = defineSignLayout(sticker, (ask) =>
    sheet(
      success({
        value: signDrawing(ask, [
          { kind: 'shape', layer: 'artwork', path: rectangle(0, 0, ask.width, ask.height), fill: 'black' },
        ]),
        notes: [],
      }),
    ),
  );
  const {
    id: _,
    contour: _own,
    thickness: _thick,
    fixings: _fixed,
    words: _words,
    ...shared
  } = templateOf('emblem');
  const template = sticker.template.parse({ ...shared, kind: 'window-sticker', id: 'sticker' });
  const sign = { ...writtenSign(village, template, '请勿停车'), size: { width: 200, height: 100 } };
  const words = signWords(village, sign);
  if (words === null) throw new Error('it has words');
  const ask = {
    ...signAsk(template, sign.size),
    ...{ project: village, sign, words, artwork: null, agreed: null },
    markOf: () => {
      throw new Error('it shows no other sign');
    },
    sayRefused: () => '',
  };

  it('[KIND-8] is a record and a layout: its templates are read, its look told, its signs set', () => {
    expect(sticker.is(template)).toBe(true);
    expect(sticker.look(template, sign).letters).toBe('white');
    expect(sticker.offered(village, template)).toBeNull();
    const laid = stickerLayout.lay(ask);
    expect(laid.ok && laid.value.value.map(({ drawing }) => [drawing.width, drawing.height])).toEqual([
      [200, 100],
    ]);
    expect(sticker.template.safeParse({ ...shared, id: 'sticker' }).success).toBe(false);
  });

  it('[KIND-8] takes no template of another kind', () => {
    const other = templateOf('plate');
    expect(() => sticker.look(other, sign)).toThrow('plate is not of kind window-sticker');
    expect(() => stickerLayout.lay({ ...ask, template: other })).toThrow('not of kind window-sticker');
  });
});
