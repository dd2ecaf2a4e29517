import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrateProject, type Migration } from '../../../core/file/migrations.ts';
import { PROJECT_VERSION } from '../../../core/project/project.ts';

const steps: readonly Migration[] = [
  { from: 1, name: 'a-becomes-b', migrate: ({ a, ...rest }) => ({ ...rest, b: a }) },
  { from: 2, name: 'b-becomes-list', migrate: ({ b, ...rest }) => ({ ...rest, b: [b] }) },
];

describe('migrateProject', () => {
  it('[FILE-11] runs the named steps from the file’s version to the program’s', () => {
    expect(migrateProject({ version: 1, a: 5 }, { to: 3, migrations: steps })).toEqual({
      ok: true,
      value: { document: { version: 3, b: [5] }, migrated: ['a-becomes-b', 'b-becomes-list'] },
    });
  });

  it('[FILE-11] leaves a current document alone', () => {
    const document = { version: 3, b: [5] };
    const result = migrateProject(document, { to: 3, migrations: steps });
    expect(result.ok && result.value.document).toBe(document);
  });

  it.each([
    [4, 'newer-version'],
    [0, 'bad-version'],
    [1.5, 'bad-version'],
    ['1', 'bad-version'],
    [undefined, 'bad-version'],
  ])('[FILE-11] refuses version %s by name: %s', (version, code) => {
    expect(migrateProject({ version }, { to: 3, migrations: steps })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it('[FILE-11] refuses a version that no step starts from', () => {
    expect(migrateProject({ version: 1 }, { to: 3, migrations: steps.slice(1) })).toMatchObject({
      ok: false,
      problem: { code: 'older-version', data: { version: 1, supported: 3 } },
    });
  });

  it('[FILE-11] has one step for every version before the program’s', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: PROJECT_VERSION - 1 }, (_, at) => at + 1),
    );
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });
});

describe('documents-get-levels', () => {
  const migrated = (document: object) => migrateProject({ version: 1, ...document }, { to: 2 });
  const unknown = (title: string) => ({ level: 'unknown', issuer: '', title, number: '', dated: null });

  it('[FILE-13] a line about a document becomes a document whose level nobody has said', () => {
    expect(
      migrated({
        mechanisms: [{ id: 'm', approval: ' 苏木口头通知 ' }, { id: 'n' }, { id: 'o', approval: '  ' }],
        policy: { placards: [{ id: 'p', basisDocument: '内党办发〔2021〕15号' }], services: [] },
      }),
    ).toEqual({
      ok: true,
      value: {
        document: {
          version: 2,
          mechanisms: [{ id: 'm', approval: unknown('苏木口头通知') }, { id: 'n' }, { id: 'o' }],
          policy: { placards: [{ id: 'p', basisDocument: unknown('内党办发〔2021〕15号') }], services: [] },
        },
        migrated: ['documents-get-levels'],
      },
    });
  });

  it.each([{ mechanisms: 3, policy: null }, { mechanisms: [null, 'x', { approval: 5 }] }, {}])(
    '[FILE-13] what is no record is left for the schema: %j',
    (document) => {
      expect(migrated(document)).toMatchObject({ ok: true, value: { document } });
    },
  );
});
