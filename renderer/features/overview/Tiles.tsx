import { recordsOf } from '../../../core/editing/commands/registers.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { type Project } from '../../../core/project/project.ts';
import { isNamed } from '../../../core/project/sign.ts';
import { unreachable } from '../../../core/result.ts';
import { calledAsOnSign, nameOf } from '../../../core/signs/names.ts';
import { outsideSigns } from '../../../core/signs/outsideSigns.ts';
import { platedRooms } from '../../../core/signs/standardSizes.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { jumpTo } from '../findings/jump.ts';
import { useJudgement, type Judgement } from '../findings/judgement.tsx';
import { shownLeast } from '../findings/figures.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { unnamedRooms } from '../scene/naming.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { type Place, type View } from '../../kit/session/view.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';

/** In the order of the work: names, the plan with its rooms, what is written down, signs, old plates. */
const TILES = ['names', 'area', 'inside', 'scripts', 'honours', 'board', 'outside', 'plates'] as const;
type Tile = (typeof TILES)[number];
type Templates = Parameters<typeof projectTexts>[1];

/** Which rules a tile gathers, by the head of their ids, and where their work is done. */
const RULES: Readonly<Record<Tile, { readonly rules: readonly string[]; readonly place: Place }>> = {
  area: { rules: ['AREA'], place: 'plan' },
  outside: { rules: ['OUT-1', 'OUT-2', 'EMBLEM', 'FORM', 'COLOUR', 'FONT', 'SIZE'], place: 'signs' },
  inside: { rules: ['IN-1', 'IN-2', 'HOUSE'], place: 'plan' },
  names: { rules: ['NAME'], place: 'overview' },
  scripts: { rules: ['SCRIPT'], place: 'registers' },
  board: { rules: ['BOARD'], place: 'overview' },
  honours: { rules: ['HONOUR'], place: 'registers' },
  plates: { rules: ['OUT-3', 'IN-3', 'MECH'], place: 'clearing' },
};

/** What a tile shows in its place when nothing is open: the very register or field. */
const SHOWN: Readonly<Partial<Record<Tile, Partial<View>>>> = {
  names: { navigatorOpen: true, field: 'register/village' },
  scripts: { register: 'mongolian', cell: null },
  board: { inspectorOpen: true, field: 'on-site/board' },
  honours: { register: 'honours', cell: null },
};

export function Tiles() {
  const judgement = useJudgement();
  return (
    <div className="tiles">
      {TILES.map((tile) => (
        <OneTile key={tile} tile={tile} judgement={judgement} />
      ))}
    </div>
  );
}

function OneTile({ tile, judgement }: { readonly tile: Tile; readonly judgement: Judgement }) {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const project = useProject((now) => now);
  const { rules, place } = RULES[tile];
  const open = judgement.findings.filter(
    ({ rule, severity }) =>
      severity !== 'note' && rules.some((head) => rule === head || rule.startsWith(`${head}-`)),
  );
  // Nothing registered is nothing checked: no green tick for it.
  const unseen = tile === 'plates' && project.policy.placards.length === 0 && open.length === 0;
  const tone = unseen
    ? 'note'
    : open.length === 0
      ? 'good'
      : open.some(({ severity }) => severity === 'must')
        ? 'fault'
        : 'caution';
  const figure = figureOf(tile, { project, templates: workbench.library.signs.templates }, judgement, say);
  return (
    <button type="button" className="tile" onClick={() => go(open)}>
      <span className="tile-head">
        <span className={`tone-${tone}`}>
          <Icon name={tone} />
        </span>
        {say(`tile-${tile}`)}
      </span>
      <span className="tile-figure">
        {figure.value} <small>{figure.unit}</small>
      </span>
      <span className="tile-words">
        {unseen
          ? say('plates-unseen')
          : open.length === 0
            ? say('fine')
            : say('findings-in-tile', { count: open.length })}
        {tile === 'outside' && <small>{outsideWords(project, judgement, say)}</small>}
      </span>
    </button>
  );

  function go([first]: readonly Finding[]): void {
    if (first !== undefined) return jumpTo(workbench, first);
    workbench.go(place);
    return workbench.view.change(SHOWN[tile] ?? {});
  }
}

/** What is missing outside, by name, and why there may be five signs and not six. */
function outsideWords(
  project: Project,
  { findings }: Judgement,
  say: ReturnType<typeof useWords<keyof (typeof OVERVIEW)['zh']>>,
): string {
  const missing = findings.flatMap(({ message, data }) => (message === 'plate-missing' ? [data.plate] : []));
  if (missing.length > 0) return say('outside-lacks', { names: missing.join(say('and')) });
  if (project.organisations.collective.status !== 'none') return '';
  return say('outside-no-collective', { committee: calledAsOnSign(project, 'villagersCommittee') });
}

/** How far the work of a tile is. */
function figureOf(
  tile: Tile,
  { project, templates }: { readonly project: Project; readonly templates: Templates },
  { verdict, standard }: Judgement,
  say: ReturnType<typeof useWords<keyof (typeof OVERVIEW)['zh']>>,
): { readonly value: string; readonly unit: string } {
  const { noticeBoard } = project.policy.onSite;
  switch (tile) {
    case 'area':
      return verdict === null || standard === null
        ? { value: '–', unit: say('area-none') }
        : { value: verdict.shown, unit: `㎡ / ${shownLeast(standard.least)} ㎡` };
    case 'outside':
      return { value: say('of-wanted', outsideSigns(project)), unit: say('signs-unit') };
    case 'inside': {
      const plated = new Set(
        project.signs.flatMap(({ subject }) => (subject.of === 'room' ? [subject.room] : [])),
      );
      const rooms = platedRooms(project);
      const have = rooms.filter(({ id }) => plated.has(id)).length;
      // A room that nobody has named yet will need its plate too.
      const wanted = rooms.length + unnamedRooms(project);
      return { value: say('of-wanted', { have, wanted }), unit: say('rooms-unit') };
    }
    case 'names': {
      const names = new Set(
        project.signs.flatMap(({ subject }) => (isNamed(subject) ? [nameOf(project, subject)] : [])),
      );
      return { value: String(names.size), unit: say('names-unit') };
    }
    case 'scripts': {
      const texts = projectTexts(project, templates);
      const have = texts.filter(({ mn }) => mn !== null && mn.proof !== null).length;
      return { value: say('of-wanted', { have, wanted: texts.length }), unit: say('scripts-unit') };
    }
    case 'honours':
      return { value: String(recordsOf(project, 'honours').length), unit: say('honours-unit') };
    case 'board': {
      const days = [noticeBoard?.generalPosted, noticeBoard?.financesPosted];
      const have = days.filter((day) => day !== null && day !== undefined).length;
      return { value: say('of-wanted', { have, wanted: days.length }), unit: say('board-unit') };
    }
    case 'plates': {
      const { placards } = project.policy;
      const have = placards.filter(({ decision }) => decision !== null).length;
      return { value: say('of-wanted', { have, wanted: placards.length }), unit: say('plates-unit') };
    }
    default:
      return unreachable(tile);
  }
}
