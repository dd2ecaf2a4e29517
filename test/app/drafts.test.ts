import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../app/signs/prepareSigns.ts';
import { readArtwork } from '../../app/artwork/readArtwork.ts';
import { saySignProblem } from '../../app/signs/saySign.ts';
import { drawnText } from '../../core/drawing/drawnText.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type MongolianText } from '../../core/project/text.ts';
import { withNarrowSpaces } from '../../core/signs/mongolianSuffix.ts';
import { opennessOf } from '../../core/signs/openContent.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { PORTS } from '../support/artwork.ts';
import { completed, MARK } from '../support/completed.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';

const SAMPLES = ['sample-gacha', 'sample-village'];
const library = shippedLibrary().signs;
const mark = await readArtwork(MARK, 'mark', PORTS);

function sample(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, `templates/centres/${name}.json`), 'utf8'));
}

function prepare(
  project: Project,
  production: boolean,
  chosen: (sign: Sign) => boolean = () => true,
): readonly PreparedSign[] {
  const emblems = { centre: mark, practice: mark };
  return [...prepareSigns({ project, library, shaper: shippedShaper(), emblems, production }, chosen)];
}

describe.each(SAMPLES)('%s', (name) => {
  it('[EXP-20] is shipped as drafts: production makes nothing of it that keeps a place open', () => {
    const made = prepare(projectSchema.parse(sample(name)), true);
    for (const one of made) {
      if (one.state === 'ready') expect(opennessOf(drawnText(one.drawing)), one.label).toBeNull();
    }
    const codes = made.flatMap((one) =>
      one.state === 'blocked' ? one.problems.map(({ code }) => code) : [],
    );
    for (const reason of ['unfilled', 'sample', 'lacking', 'unproofed', 'unconfirmed'])
      expect(codes).toContain(reason);
  });

  it('[EXP-24] no sign has a word to its maker on its face', () => {
    for (const one of prepare(projectSchema.parse(sample(name)), false)) {
      // Sheets for the fitter speak to him: the façade, the honours, and what of the notice board is not its face.
      const isFace = one.state === 'ready' && one.drawing.width === one.sign.size.width;
      if (one.state !== 'ready' || one.kind === 'facade' || one.kind === 'honours' || !isFace) continue;
      expect(drawnText(one.drawing), one.label).not.toMatch(/制作|雨棚|加工|厂家|安装/);
    }
  });

  it('[EXP-3] [EXP-20] is made whole for production once it is completed', () => {
    const made = prepare(completed(sample(name)).project, true);
    expect(
      made.flatMap((one) =>
        one.state === 'blocked' ? [one.label, ...one.problems.map(({ code }) => code)] : [],
      ),
    ).toEqual([]);
    for (const one of made) {
      expect(one.drafts, one.label).toEqual([]);
      if (one.state === 'ready') expect(opennessOf(drawnText(one.drawing)), one.label).toBeNull();
    }
  });
});

/** A completed sample with one thing undone. */
function undone(change: (project: Project) => Project): Project {
  return change(completed(sample('sample-gacha')).project);
}

const board = (project: Project, id: string, to: Partial<Sign>): Project => ({
  ...project,
  signs: project.signs.map((sign) => (sign.id === id ? { ...sign, ...to } : sign)),
});

function sentences(made: readonly PreparedSign[]): string {
  return made
    .flatMap((one) =>
      one.state === 'blocked' ? one.problems.map((each) => saySignProblem(each, 'zh') ?? '') : [],
    )
    .join('\n');
}

describe('what keeps a sign from being final', () => {
  const directory = ({ id }: Sign): boolean => id === 'board-guidance';

  it('[EXP-20] an empty field of the directory is named with the number of matters that lack it', () => {
    const project = undone((whole) => ({
      ...whole,
      policy: {
        ...whole.policy,
        services: whole.policy.services.map(({ phone, ...rest }, index) =>
          index < 3 ? { ...rest, timeLimit: '' } : { ...rest, ...(phone === undefined ? {} : { phone }) },
        ),
      },
    }));
    const made = prepare(project, true, directory);
    expect(sentences(made)).toContain('办理时限（3 项空白）、联系电话（3 项空白）');
    expect(made.map(({ drafts }) => drafts)).toEqual([['unfilled']]);
    // A column that the board does not show is nobody's gap there.
    const narrow = board(project, 'board-guidance', { options: { columns: 'number,name,materials' } });
    expect(prepare(narrow, true, directory).map(({ state }) => state)).toEqual(['ready']);
  });

  it('[REG-42] a telephone that nobody could be reached at is told of each sign that shows it, and holds none back', () => {
    const project = undone((whole) => ({
      ...whole,
      policy: {
        ...whole.policy,
        services: whole.policy.services.map((each, index) =>
          index === 0 ? { ...each, phone: '1381234567' } : each,
        ),
      },
    }));
    const told = (one: Project): readonly unknown[] =>
      prepare(one, true, directory).map((made) =>
        made.state === 'ready'
          ? made.notes.filter(({ code }) => code === 'phone-doubtful').map(({ data }) => data['numbers'])
          : made.problems,
      );
    expect(told(project)).toEqual([['1381234567']]);
    const narrow = board(project, 'board-guidance', { options: { columns: 'number,name,materials' } });
    expect(told(narrow)).toEqual([[]]);
  });

  it.each([
    ['待填', 'unfilled'],
    ['××村', 'unfilled'],
    ['ＸＸ', 'unfilled'],
    ['待补充', 'unfilled'],
    ['示例', 'sample'],
    ['样例文字', 'sample'],
  ] as const)('[EXP-20] a foot that reads %s makes a draft: %s', (foot, why) => {
    const project = undone((whole) => board(whole, 'board-guidance', { options: { foot } }));
    const [made] = prepare(project, true, directory);
    expect([made?.state, made?.drafts]).toEqual(['blocked', [why]]);
    expect(sentences(prepare(project, true, directory))).toContain(foot);
  });

  it.each(['示范村党群服务中心', '600×400', '等待填报窗', '样品间'])(
    '[EXP-20] %s is an ordinary text, or told where it is not',
    (text) => {
      expect(opennessOf(text)).toBe(text === '等待填报窗' ? 'unfilled' : null);
    },
  );

  it('[EXP-21] a village that nobody has named yet makes drafts of every sign that shows it', () => {
    const project = undone((whole) => ({
      ...whole,
      register: { ...whole.register, village: { ...whole.register.village, zh: '待填嘎查' } },
    }));
    for (const one of prepare(project, true, ({ id }) => /placard-party|door-101|board-facade/.test(id)))
      expect([one.state, one.drafts], one.label).toEqual(['blocked', ['unfilled']]);
  });

  it('[STUDIO-83] a plain space before a suffix keeps a signed sign a draft until it is mended or said to be meant', () => {
    const text = 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠨᠠᠮ';
    const proof = { by: '斯琴', on: '2026-01-02' };
    const withMn = (mn: MongolianText): Project =>
      undone((whole) => ({
        ...whole,
        organisations: { ...whole.organisations, party: { ...whole.organisations.party, mn } },
      }));
    const made = (mn: MongolianText, production = true): PreparedSign | undefined =>
      prepare(withMn(mn), production, ({ id }) => id === 'placard-party')[0];
    const refused = made({ text, proof });
    expect([refused?.state, refused?.drafts]).toEqual(['blocked', ['suffix']]);
    expect(sentences(refused === undefined ? [] : [refused])).toContain('后缀前是普通空格');
    expect(made({ text, proof }, false)).toMatchObject({ state: 'ready', drafts: ['suffix'] });
    expect(made({ text, proof, spacesMeant: true })).toMatchObject({ state: 'ready', drafts: [] });
    expect(made({ text: withNarrowSpaces(text), proof })).toMatchObject({ state: 'ready', drafts: [] });
  });

  it.each<readonly [string, (whole: Project) => Project, string]>([
    ['a style', (whole) => board(whole, 'board-guidance', { template: 'nothing-such' }), '样式'],
    ['colours', (whole) => board(whole, 'door-101', { options: { scheme: 'nothing-such' } }), '配色'],
    ['a look', (whole) => ({ ...whole, look: 'nothing-such' }), '样式'],
    [
      'script rules',
      (whole) => ({ ...whole, language: { ...whole.language, profile: 'nothing-such' } }),
      '文字规则',
    ],
  ])(
    '[STUDIO-85] %s that the program has not: said without its id, with the place to choose',
    (_, change, where) => {
      const one = where === '配色' ? 'door-101' : 'board-guidance';
      const made = prepare(undone(change), false, ({ id }) => id === one);
      expect(made.map(({ state }) => state)).toEqual(['blocked']);
      expect(sentences(made)).toContain(where);
      for (const each of made)
        for (const language of ['zh', 'en'] as const)
          for (const found of each.state === 'blocked' ? each.problems : [])
            expect(saySignProblem(found, language)).not.toMatch(/nothing-such|undefined/);
    },
  );

  it('[EXP-21] an open word that only the face shows makes a draft', () => {
    // The fitter's elevation shows other signs, whose words it does not own.
    const project = undone((whole) => ({
      ...whole,
      organisations: {
        ...whole.organisations,
        collective: { ...whole.organisations.collective, name: '待填股份经济合作社' },
      },
    }));
    const made = prepare(project, true, ({ id }) => id === 'board-facade');
    expect(made.map(({ state, drafts }) => [state, drafts])).toEqual([['blocked', ['unfilled']]]);
  });

  it('[EXP-22] a board without its Mongolian is a draft until somebody records that it is Chinese only', () => {
    const bare = undone((whole) => ({ ...whole, boards: { ...whole.boards, words: {} } }));
    const notice = ({ id }: Sign): boolean => id === 'board-notice';
    const [draft] = prepare(bare, false, notice);
    expect([draft?.state, draft?.drafts]).toEqual(['ready', ['lacking']]);
    expect(sentences(prepare(bare, true, notice))).toContain('缺少文字规则要求的蒙古文 1 处');
    const decided = board(bare, 'board-notice', { chineseOnly: { by: '巴特尔', on: '2026-11-02' } });
    const [final] = prepare(decided, true, notice);
    if (final?.state !== 'ready') throw new Error('blocked');
    expect(final.drafts).toEqual([]);
    expect(final.notes.map((note) => saySignProblem(note, 'zh'))).toContain(
      '“村务公开栏”只用汉字：巴特尔，2026-11-02。',
    );
  });

  it('[EXP-22] no record makes a placard without Mongolian final', () => {
    const project = undone((whole) =>
      board(
        {
          ...whole,
          organisations: { ...whole.organisations, party: { ...whole.organisations.party, mn: null } },
        },
        'placard-party',
        { chineseOnly: { by: '巴特尔', on: '2026-11-02' } },
      ),
    );
    const party = ({ id }: Sign): boolean => id === 'placard-party';
    const [draft] = prepare(project, false, party);
    expect([draft?.state, draft?.drafts.includes('lacking')]).toEqual(['ready', true]);
    const [final] = prepare(project, true, party);
    expect(final?.state === 'blocked' ? final.problems.map(({ code }) => code) : []).toContain(
      'mongolian-lacking',
    );
  });
});
