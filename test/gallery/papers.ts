import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Project } from '../../core/project/project.ts';
import { runCommandLine } from '../../node/cli/runCommandLine.ts';
import { soundAdmission } from '../support/admission.ts';
import { fakeHost } from '../support/host.ts';
import { outsideTool } from '../support/outside.ts';
import { STARTERS } from '../support/sheets.ts';
import { decided, placard } from '../support/village.ts';
import { type Sample } from './signs.ts';
import { type Shown } from './shown.ts';

const DAY = '2026-11-23';
/** Pixels to the inch of a page: its words can be read. */
const PAGE_DPI = 72;

/** Sheets of every starting plan, on the first paper that it fits. */
export async function* sheets([sample]: readonly Sample[]): AsyncGenerator<Shown> {
  if (sample === undefined) return;
  for (const starter of STARTERS) {
    const { plan, rooms } = starter;
    const signs = rooms.map((room, at) => ({
      ...{ id: `s${at + 1}`, template: 'door-plate', subject: { of: 'room' as const, room: room.id } },
      ...{ size: { width: 300, height: 120 }, copies: 1, options: {} },
    }));
    const project: Project = { ...sample.project, plan, rooms, signs };
    yield* inFolder(async (folder) => {
      writeFileSync(join(folder, 'village.json'), JSON.stringify(project));
      const said: string[] = [];
      for (const paper of ['A3', 'A2', 'A1']) {
        const args = ['plan', 'village.json', '--out', 'plan', '--scale', '100', '--paper', paper];
        const ran = await command(folder, [...args, '--formats', 'png', '--dpi', '60', '--day', DAY]);
        said.push(ran.err);
        if (ran.code !== 2) break;
      }
      const made = filesIn(folder, 'plan', /\.png$/);
      const head = { group: 'sheets', kind: null, view: 'whole', size: null } as const;
      if (made.length === 0)
        return [{ ...head, key: starter.id, title: starter.name.zh, png: null, note: said.join(' ') }];
      return made.map((name, at): Shown => ({
        ...{ ...head, key: `${starter.id}/${at + 1}`, title: `${starter.name.zh} ${name}` },
        ...{ png: readFileSync(join(folder, 'plan', name)), note: null },
      }));
    });
  }
}

/** Every command that makes a paper, with a village that has something to say on it; `out` is where PDFs are sought. */
export const PAPER_COMMANDS: readonly (readonly string[])[] = [
  ['export', 'village.json', '--out', 'out', '--formats', 'json', '--day', DAY],
  ['check', 'village.json', '--pdf', 'out/check.pdf', '--today', DAY],
  ['audit', 'plates.csv', '--project', 'village.json', '--out', 'out', '--today', DAY],
  ['admission', 'village.json', '--pdf', 'out/admission.pdf', '--today', DAY],
  [
    ...['report', 'village.json', 'other.json', '--level', 'township', '--out', 'out', '--today', DAY],
    // No fonts of the machine: the same pictures everywhere.
    ...['--fonts', 'no-fonts'],
  ],
];

const PLATES: Project['policy']['placards'] = [
  placard('a', { text: '便民服务站', place: 'inside', decision: decided('keep-inside') }),
  placard('b', { text: '招商引资服务站', place: 'outside', decision: decided('retire', '2026-09-01') }),
  placard('c', { text: '安全生产检查站', place: 'outside', decision: decided('retire') }),
  placard('d', { text: '综治中心', place: 'outside' }),
  placard('e', { text: '扶贫工作站', place: 'outside' }),
];

/** The pages of every paper. */
export async function* papers([sample]: readonly Sample[]): AsyncGenerator<Shown> {
  if (sample === undefined) return;
  const { policy } = sample.project;
  const admissions = [soundAdmission('a1', '防汛值守'), soundAdmission('a2', '公益性岗位申报')];
  const village: Project = { ...sample.project, policy: { ...policy, placards: PLATES, admissions } };
  const { register } = village;
  const other = {
    ...village,
    id: 'other',
    register: { ...register, village: { zh: '查干沐沦嘎查', mn: null } },
  };
  const list = PLATES.map(({ text, place }) => `${text},${place === 'inside' ? '室内' : '室外'}`);
  for (const args of PAPER_COMMANDS) {
    yield* inFolder(async (folder) => {
      writeFileSync(join(folder, 'village.json'), JSON.stringify(village));
      writeFileSync(join(folder, 'other.json'), JSON.stringify(other));
      writeFileSync(join(folder, 'plates.csv'), ['牌子名称,位置', ...list].join('\n'));
      mkdirSync(join(folder, 'no-fonts'));
      mkdirSync(join(folder, 'out'));
      const { err } = await command(folder, args);
      const made = filesIn(folder, 'out', /\.pdf$/);
      const command_ = args[0] ?? '';
      if (made.length === 0) return [{ ...PAPER, key: command_, title: command_, png: null, note: err }];
      return made.flatMap((name) => pages(join(folder, 'out'), name, command_));
    });
  }
}

const PAPER = { group: 'papers', kind: null, view: 'whole', size: null } as const;

function pages(folder: string, name: string, from: string): readonly Shown[] {
  const title = name.replace(/\.pdf$/, '');
  const head = PAPER;
  const key = `${from}/${title}`;
  const tool = outsideTool('pdftoppm');
  if (tool.missing !== null) return [{ ...head, key, title, png: null, note: tool.missing }];
  const ran = tool.run(['-r', String(PAGE_DPI), '-png', name, `${title}-page`], { cwd: folder });
  if (ran.status !== 0) return [{ ...head, key, title, png: null, note: ran.stderr }];
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${title}-page-`) && file.endsWith('.png'))
    .sort()
    .map((file, at): Shown => ({
      ...{ ...head, key: `${key}/${at + 1}`, title: `${title} ${at + 1}` },
      ...{ png: readFileSync(join(folder, file)), note: null },
    }));
}

async function command(folder: string, args: readonly string[]): Promise<{ code: number; err: string }> {
  const host = fakeHost({ folder, now: () => new Date(`${DAY}T08:00:00Z`) });
  const code = await runCommandLine(args, host);
  return { code, err: host.said.err };
}

function filesIn(folder: string, name: string, ending: RegExp): readonly string[] {
  try {
    return readdirSync(join(folder, name))
      .filter((file) => ending.test(file))
      .sort();
  } catch {
    // The command made no folder: what it said is shown.
    return [];
  }
}

async function* inFolder(make: (folder: string) => Promise<readonly Shown[]>): AsyncGenerator<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'paijiang-gallery-'));
  try {
    yield* await make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
