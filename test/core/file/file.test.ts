import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sayProjectFileProblem } from '../../../app/words/projectFile.ts';
import { openProjectFile, peekProjectFile, projectJson, saveProjectFile } from '../../../core/file/file.ts';
import { FILE_LIMITS } from '../../../core/file/limits.ts';
import { PROJECT_VERSION, type Project } from '../../../core/project/project.ts';
import { testCentre } from '../../support/centre.ts';
import { sha256 } from '../../support/sha256.ts';
import { runs } from '../../support/runs.ts';

const open = (bytes: Uint8Array, limits = FILE_LIMITS) => openProjectFile(bytes, { sha256, limits });
const openText = (text: string) => open(strToU8(text));
const openChanged = (change: (document: Record<string, unknown>) => unknown) => {
  const document: unknown = JSON.parse(projectJson(testCentre()));
  return openText(JSON.stringify(change(document as Record<string, unknown>)));
};
const picture = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
const key = sha256(picture);
const withPicture: Project = testCentre({
  assets: [{ sha256: key, fileName: '标识.svg', mediaType: 'image/svg+xml', bytes: picture.length }],
});
const saved = () => saveProjectFile(withPicture, new Map([[key, picture]]), { sha256 });

describe('saveProjectFile', () => {
  it('[FILE-1] opens again as the same project and assets', () => {
    expect(open(saved())).toEqual({
      ok: true,
      value: { project: withPicture, assets: new Map([[key, picture]]), migrated: [] },
    });
  });

  it('[FILE-2] gives the same bytes for the same project, whatever order its keys were written in', () => {
    const { signs, register, ...rest } = withPicture;
    const turned: Project = { signs, ...rest, register };
    expect(saveProjectFile(turned, new Map([[key, picture]]), { sha256 })).toEqual(saved());
  });

  it('[FILE-3] names every other entry with its sha256, as sha256sum does', () => {
    const entries = unzipSync(saved());
    const sums = new TextDecoder().decode(entries.SHA256SUMS);
    const document = entries['project.json'] ?? new Uint8Array();
    expect(sums).toBe(`${sha256(document)}  project.json\n${key}  assets/${key}\n`);
  });

  it('[FILE-2] carries no date of the day', () => {
    const bytes = saved();
    // DOS date of 1980-01-01, at offset 12 of the first local header.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('does not save a project that lacks an asset: our own mistake, so it throws', () => {
    expect(() => saveProjectFile(withPicture, new Map(), { sha256 })).toThrow(key);
  });
});

describe('a file that makes work', () => {
  it('[FILE-14] names an entry time and again: each is summed once', () => {
    const entries = unzipSync(saved());
    const line = `${key}  assets/${key}\n`;
    entries.SHA256SUMS = strToU8(line.repeat(100_000));
    let sums = 0;
    const counting = (bytes: Uint8Array) => {
      sums += 1;
      return sha256(bytes);
    };
    const opened = openProjectFile(zipSync(entries), { sha256: counting });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'checksum-differs' } });
    expect(sums).toBeLessThan(4);
  });

  it('[FILE-14] holds far more than it packs: refused before it is unpacked', () => {
    const nothing = new Uint8Array(90 << 20);
    const bomb = zipSync({ ...unzipSync(saved()), [`assets/${'0'.repeat(64)}`]: nothing });
    expect(open(bomb)).toMatchObject({ ok: false, problem: { code: 'entry-too-large' } });
  });

  it.each(['signs', 'register', 'plan', 'areas', 'extra', 'format', 'version'])(
    '[FILE-14] nests without end in %s: refused, and no stack is exhausted',
    (field) => {
      for (const deep of ['['.repeat(150_000), '{"a":'.repeat(150_000)]) {
        const text = projectJson(testCentre()).replace(/\}\s*$/, `,"${field}":${deep}}`);
        expect(openText(text)).toMatchObject({ ok: false, problem: { code: 'too-deep' } });
      }
    },
  );

  it('[FILE-14] brackets and quotes inside of words are words', () => {
    for (const words of ['['.repeat(200), `\\"${'{'.repeat(200)}`, '\\\\', '\\\\"'])
      expect(openChanged((document) => ({ ...document, extra: [words, '['.repeat(200)] }))).toMatchObject({
        ok: false,
        problem: { code: 'invalid' },
      });
  });
});

describe('peekProjectFile', () => {
  it('[STUDIO-35] sees the project of a file and leaves its assets packed, however many and whatever they are', () => {
    expect(peekProjectFile(saved())).toEqual({ ok: true, value: withPicture });
    expect(peekProjectFile(strToU8(projectJson(withPicture)))).toEqual({ ok: true, value: withPicture });
    const document = strToU8(projectJson(withPicture));
    for (const assets of [{}, { [`assets/${key}`]: strToU8('other') }])
      expect(peekProjectFile(zipSync({ 'project.json': document, ...assets }))).toEqual({
        ok: true,
        value: withPicture,
      });
    const limits = { ...FILE_LIMITS, asset: 1 };
    expect(open(saved(), limits)).toMatchObject({ problem: { code: 'entry-too-large' } });
    expect(peekProjectFile(saved(), limits)).toEqual({ ok: true, value: withPicture });
  });

  it('[STUDIO-35] sees what opening gives, before or after its assets', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200_000 }), { maxLength: 4 }), (pictures) => {
        const assets = new Map(pictures.map((bytes) => [sha256(bytes), bytes]));
        const project = testCentre({
          assets: [...assets].map(([sum, { length }]) => ({
            sha256: sum,
            fileName: 'a.png',
            mediaType: 'image/png',
            bytes: length,
          })),
        });
        const file = saveProjectFile(project, assets, { sha256 });
        const last = zipSync(Object.fromEntries(Object.entries(unzipSync(file)).reverse()));
        for (const bytes of [file, last]) {
          const opened = open(bytes);
          expect(peekProjectFile(bytes)).toEqual({ ok: true, value: opened.ok && opened.value.project });
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('[STUDIO-35] refuses what cannot be opened for its document', () => {
    for (const bytes of [zipSync({}), saved().slice(0, 200), strToU8('{'), strToU8('hello')]) {
      const opened = open(bytes);
      expect(opened.ok).toBe(false);
      expect(peekProjectFile(bytes)).toEqual(opened);
    }
  });
});

describe('openProjectFile', () => {
  it('[FILE-4] opens a plain project.json, with or without a byte order mark', () => {
    const json = projectJson(testCentre());
    expect(openText(json)).toMatchObject({ ok: true, value: { project: testCentre() } });
    expect(openText(`\ufeff${json}`)).toMatchObject({ ok: true });
  });

  it('[FILE-4] opens a zip that somebody packed without sums, and one with a folder entry', () => {
    const document = strToU8(projectJson(withPicture));
    expect(open(zipSync({ 'project.json': document, [`assets/${key}`]: picture }))).toMatchObject({
      ok: true,
    });
    expect(
      open(zipSync({ 'assets/': new Uint8Array(), 'project.json': document, [`assets/${key}`]: picture })),
    ).toMatchObject({
      ok: true,
    });
  });

  const document = strToU8(projectJson(testCentre()));
  const gbk = Uint8Array.from([0x7b, 0x22, 0xc5, 0xc6, 0xbd, 0xb3, 0x22, 0x3a, 0x31, 0x7d]);
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]);
  const utf16WithoutMark = Uint8Array.from([0x7b, 0, 0x7d, 0]);
  it.each<[string, Uint8Array, string, object]>([
    ['nothing', new Uint8Array(), 'empty-file', {}],
    ['a PDF', strToU8('%PDF-1.6\n'), 'other-kind', { kind: 'PDF' }],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'other-kind', { kind: 'PNG' }],
    [
      'an old Excel file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'other-kind',
      { kind: 'DOC/XLS/PPT' },
    ],
    ['HTML', strToU8('<!doctype html>'), 'other-kind', { kind: 'SVG/XML/HTML' }],
    ['prose', strToU8('查干哈达嘎查'), 'unknown-kind', {}],
    [
      'a zip of something else',
      zipSync({ '[Content_Types].xml': picture }),
      'entry-unknown',
      { entry: '[Content_Types].xml' },
    ],
    ['an empty zip', zipSync({}), 'no-project-json', {}],
    [
      'a path out of the archive',
      zipSync({ '../project.json': document }),
      'entry-unknown',
      { entry: '../project.json' },
    ],
    ['an absolute path', zipSync({ '/etc/passwd': document }), 'entry-unknown', { entry: '/etc/passwd' }],
    [
      'a stray asset',
      zipSync({ 'project.json': document, [`assets/${key}`]: picture }),
      'entry-unknown',
      { entry: `assets/${key}` },
    ],
    ['GBK', gbk, 'other-encoding', { encoding: 'GBK/GB18030' }],
    ['UTF-16', utf16, 'other-encoding', { encoding: 'UTF-16' }],
    ['UTF-16 without a mark', utf16WithoutMark, 'other-encoding', { encoding: 'UTF-16' }],
    ['bytes of no encoding', Uint8Array.from([0x7b, 0xff, 0x41, 0x7d]), 'broken-encoding', {}],
    ['broken JSON', strToU8('{"format": }'), 'not-json', {}],
    ['half a JSON', document.slice(0, 200), 'json-cut-off', {}],
    ['other JSON', strToU8('{"name":"paijiang"}'), 'not-a-project', {}],
    ['a GeoJSON', strToU8('{"type":"FeatureCollection","features":[]}'), 'not-a-project', {}],
    ['a null version', strToU8('{"format":"paijiang","version":null}'), 'bad-version', { version: 'null' }],
    ['no version', strToU8('{"format":"paijiang"}'), 'bad-version', { version: 'null' }],
    [
      'a newer version',
      strToU8('{"format":"paijiang","version":99}'),
      'newer-version',
      { version: 99, supported: PROJECT_VERSION },
    ],
  ])('[FILE-5] refuses %s', (_, bytes, code, data) => {
    const result = open(bytes);
    expect(result).toMatchObject({ ok: false, problem: { code, data } });
    if (!result.ok)
      for (const language of ['zh', 'en'] as const)
        expect(sayProjectFileProblem(language, result.problem)).not.toBe('');
  });

  it('[FILE-6] refuses a file cut off anywhere, and never throws', () => {
    const bytes = saved();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(open(bytes.slice(0, length)).ok).toBe(false);
      }),
    );
  });

  it('[FILE-6] notices any changed byte of the content, and never throws', () => {
    const bytes = saved();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const broken = bytes.slice();
          broken[at] = (broken[at] ?? 0) ^ flip;
          const result = open(broken);
          // Dates, comments and the directory hold nothing of the project: then it is unharmed.
          if (result.ok) expect(result.value.project).toEqual(withPicture);
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('[FILE-5] never throws on bytes from nowhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asZip) => {
        const start = asZip ? [0x50, 0x4b, 3, 4] : [0x7b];
        expect(open(Uint8Array.from([...start, ...bytes])).ok).toBe(false);
      }),
    );
  });

  it('[FILE-7] stops a zip bomb at the limit, whatever its header claims', () => {
    const limits = { ...FILE_LIMITS, projectJson: 1 << 20 };
    const bomb = zipSync({ 'project.json': new Uint8Array(8 << 20) });
    expect(open(bomb, limits)).toMatchObject({
      ok: false,
      problem: { code: 'entry-too-large', data: { limit: 1 << 20 } },
    });
    const lying = bomb.slice();
    lying.set([10, 0, 0, 0], 22); // the local header's unpacked size
    expect(open(lying, limits)).toMatchObject({ ok: false, problem: { code: 'entry-too-large' } });
  });

  it('[FILE-7] limits the whole, the number of entries and the file', () => {
    const some = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => {
          const bytes = strToU8(`asset ${at}`);
          return [`assets/${sha256(bytes)}`, bytes] as const;
        }),
      );
    expect(open(zipSync(some(9)), { ...FILE_LIMITS, entries: 8 })).toMatchObject({
      problem: { code: 'too-many-entries' },
    });
    expect(open(zipSync(some(9)), { ...FILE_LIMITS, unpacked: 20 })).toMatchObject({
      problem: { code: 'entry-too-large' },
    });
    expect(open(saved(), { ...FILE_LIMITS, file: 100 })).toMatchObject({
      problem: { code: 'file-too-large' },
    });
    expect(open(strToU8(projectJson(testCentre())), { ...FILE_LIMITS, projectJson: 100 })).toMatchObject({
      problem: { code: 'file-too-large' },
    });
  });

  it('[FILE-8] refuses assets that are missing or are not what their name says', () => {
    const document = strToU8(projectJson(withPicture));
    expect(open(zipSync({ 'project.json': document }))).toMatchObject({
      problem: { code: 'asset-missing', data: { fileName: '标识.svg', key } },
    });
    expect(open(document)).toMatchObject({ problem: { code: 'asset-missing' } });
    expect(open(zipSync({ 'project.json': document, [`assets/${key}`]: strToU8('other') }))).toMatchObject({
      problem: { code: 'asset-differs', data: { fileName: '标识.svg', key } },
    });
  });

  it('[FILE-3] refuses an entry that does not agree with its sum', () => {
    const entries = unzipSync(saved());
    const changed = zipSync({
      ...entries,
      'project.json': strToU8(projectJson(testCentre({ id: 'other' }))),
    });
    expect(open(changed)).toMatchObject({
      problem: { code: 'checksum-differs', data: { entry: 'project.json' } },
    });
  });

  it('[FILE-9] lists each fault with its path and reason, in the user’s language', () => {
    const result = openChanged((document) => ({
      ...document,
      colour: 'red',
      setting: 'urban',
      register: { banner: { zh: '', mn: null }, township: { zh: '查干哈达苏木', mn: null } },
      organisations: undefined,
      rooms: [{ id: 'a' }],
      signs: [
        {
          id: 's1',
          template: 'strip-placard',
          subject: { of: 'flag' },
          size: { width: 99_999_999, height: 12.5 },
          copies: 0,
          options: {},
        },
      ],
      areas: { building: -3, measured: { by: '测', on: '2026-13-40' } },
    }));
    if (result.ok) throw new Error('expected a problem');
    expect(result.problem.code).toBe('invalid');
    expect(result.problem.faults?.map(({ code, data }) => `${data.path} ${code}`).sort()).toEqual(
      [
        '$ unknown-key',
        'areas.building too-small',
        'areas.measured.on wrong-form',
        'organisations missing',
        'register.banner.zh too-short',
        'register.village missing',
        'rooms[0].functions missing',
        'rooms[0].mechanisms missing',
        'rooms[0].name missing',
        'rooms[0].organisations missing',
        'setting not-in-list',
        'signs[0].copies too-small',
        'signs[0].size.height not-whole',
        'signs[0].size.width too-large',
        'signs[0].subject.of not-in-list',
      ]
        .map((line) => line.replace('$ unknown-key', 'colour unknown-key'))
        .sort(),
    );
    const zh = sayProjectFileProblem('zh', result.problem);
    expect(zh).toContain('signs[0].size.width：99999999 太大，最多 60000');
    expect(zh).toContain('register.village：没有写');
    expect(zh).toContain(
      'signs[0].subject.of："flag" 不在可选范围内（organisation, centre, practice, room, serviceInstitution, services, service, overview, noticeBoard, certificates, rooms, directory, label, honours, facade）',
    );
    expect(sayProjectFileProblem('en', result.problem)).toContain(
      'setting: "urban" is none of farming, pastoral',
    );
  });

  it('[FILE-10] refuses ids that stand twice and artwork that is not listed', () => {
    const room = {
      id: 'r1',
      name: { zh: '图书室', mn: null },
      functions: [],
      organisations: [],
      mechanisms: [],
    };
    const emblem = { asset: 'a'.repeat(64), supplied: { by: '组织部', on: '2026-01-01' } };
    const result = openText(
      projectJson(testCentre({ rooms: [room, room], emblems: { centre: emblem, practice: null } })),
    );
    expect(result).toMatchObject({
      problem: {
        code: 'invalid',
        faults: [
          { code: 'id-twice', data: { path: 'rooms[1]', value: 'r1' } },
          { code: 'asset-not-listed', data: { path: 'emblems.centre.asset' } },
        ],
      },
    });
  });

  it('[FILE-9] takes no key that only looks like data', () => {
    const json = projectJson(testCentre()).replace('"id"', '"__proto__": {"polluted": true}, "id"');
    expect(openText(json)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });
});
