import { levelAreas, type SpaceAreas } from '../../../core/plan/areas.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { unplacedRooms } from '../../../core/editing/commands/rooms.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Room } from '../../../core/project/room.ts';
import { canvasControl } from '../scene/control.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Icon } from '../../kit/controls/Icon.tsx';
import { askAboutRoom } from '../scene/roomGone.ts';
import { preview } from '../scene/preview.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';

const byNumber = new Intl.Collator('zh', { numeric: true });

/** What has no name yet comes first, then by number and name, as one walks along the doors. */
function inDoorOrder(spaces: readonly SpaceAreas[], named: ReadonlyMap<string, Room>): readonly SpaceAreas[] {
  const key = ({ space }: SpaceAreas): string => {
    const room = named.get(space.room ?? '');
    return room === undefined ? '' : `${room.number ?? '~'} ${room.name.zh}`;
  };
  return [...spaces].sort((a, b) => byNumber.compare(key(a), key(b)));
}

/** Rooms of the level with their usable areas, and names that wait for a place. */
export function RoomList({ level }: { readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const settled = useProject((now) => now);
  const project = useStore(preview, (now) => now) ?? settled;
  const selection = useSession((session) => session.selection);
  const { plan } = project;
  if (plan === null) return null;
  const named = new Map(project.rooms.map((room) => [room.id, room]));
  const spaces = inDoorOrder(levelAreas(plan, level).spaces, named);
  const waiting = unplacedRooms(project);
  return (
    <ul className="entries">
      {spaces.length === 0 && <li className="start-empty">{say('rooms-none')}</li>}
      {spaces.map(({ space, usable }) => {
        const room = named.get(space.room ?? '');
        const name =
          space.use !== 'room'
            ? say(space.use)
            : room === undefined
              ? say('unnamed')
              : `${room.number ?? ''} ${room.name.zh}`.trim();
        return (
          <li key={space.id}>
            <button
              type="button"
              className="entry"
              aria-current={selection.includes(space.id)}
              onClick={() => {
                workbench.select([space.id]);
                canvasControl.get()?.centreOn(space.anchor);
              }}
            >
              <span
                className={
                  room === undefined && space.use === 'room' ? 'entry-name tone-caution' : 'entry-name'
                }
              >
                {name}
              </span>
              <small>{space.use === 'room' ? `${shownArea(usable)} ㎡` : ''}</small>
            </button>
          </li>
        );
      })}
      {waiting.map(({ id, name }) => (
        <li key={id} className="entry-line">
          <button
            type="button"
            className="entry"
            title={say('room-waits')}
            onClick={() => workbench.view.change({ tool: 'label', brush: name.zh })}
          >
            <Icon name="label" size={14} />
            <span className="entry-name tone-faint">{name.zh}</span>
          </button>
          <QuietButton
            icon="trash"
            label={say('room-remove-name', { name: name.zh })}
            onClick={() => askAboutRoom({ room: id, space: null, because: 'deleted', heir: null })}
          />
        </li>
      ))}
    </ul>
  );
}
