import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sentLibrary } from '../../app/library/library.ts';
import { type Project } from '../../core/project/project.ts';
import { libraryPort } from '../../node/desk/library.ts';
import { judgeArea, loadJudge, openFindings } from '../../renderer/features/findings/judgement.tsx';
import { Waiting } from '../../renderer/shell/Launch.tsx';
import { addSecondRulebook, copiedTemplates } from '../support/templates.ts';
import { soundVillage } from '../support/village.ts';

const copy = copiedTemplates();
addSecondRulebook(copy.path);
const sent = await libraryPort(copy.url).data();
if (!sent.ok) throw new Error(sent.problem.code);
// What crosses to the page is plain data.
const { files } = JSON.parse(JSON.stringify(sent.value)) as typeof sent.value;
const library = sentLibrary(files);

const mine = soundVillage();
const judgedBy = (rulebook: string): Project => ({
  ...mine,
  policy: { ...mine.policy, judgedBy: { rulebook, edition: '1', on: '2026-11-23' } },
});

describe('the window, with a second primary rulebook in the folder', () => {
  it('[LAW-1] goes on judging by the region’s', () => {
    const judge = loadJudge(library, mine);
    expect([judge.rulebook.id, judge.absent]).toEqual(['inner-mongolia-2023', null]);
    expect(judgeArea(mine, judge).standard).toMatchObject({ least: 150 });
  });

  it('[LAW-1] judges by the one on record, and tells one that is not at hand', () => {
    const judge = loadJudge(library, judgedBy('gansu-2023'));
    expect(judge.rulebook.id).toBe('gansu-2023');
    expect(judgeArea(mine, judge).standard).toMatchObject({ least: 99_999 });
    expect(openFindings(mine, judge, '2026-11-23').map(({ message }) => message)).toContain('area-below');
    expect(loadJudge(library, judgedBy('my-rules'))).toMatchObject({
      rulebook: { id: 'inner-mongolia-2023' },
      absent: 'my-rules',
    });
  });

  it('[LAW-3] says at its start which file is broken', () => {
    const data = { file: 'fixtures/office.json', where: 'fixtures' };
    const refusal = { area: 'application', code: 'template-refused', data } as const;
    expect(renderToStaticMarkup(createElement(Waiting, { refusal }))).toContain(
      'templates/fixtures/office.json',
    );
  });

  it('[LAW-3] keeps what the host has parsed: every part is whole on this side too', () => {
    expect(library.fixtures.size).toBeGreaterThan(50);
    expect(library.signs.templates.has('door-plate')).toBe(true);
    expect(library.catalogues.assisted.count).toBe(20);
    expect(files.some(({ file }) => file.startsWith('centres/'))).toBe(false);
  });
});
