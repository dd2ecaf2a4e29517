import { Radio, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { removeRoom, removeRooms } from '../../../core/editing/commands/removeRoom.ts';
import { joinRooms } from '../../../core/editing/commands/rooms.ts';
import { facesOfLevel } from '../../../core/plan/levelFaces.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Room } from '../../../core/project/room.ts';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { askAboutRoom, type RoomGoing, roomsGoing, roomsLost } from '../scene/roomGone.ts';

/** Asks what becomes of a room that has lost its walls or is to be deleted, whatever took them away. */
export function RoomGone() {
  const project = useProject((now) => now);
  const document = useSession((session) => session.document);
  const steps = useSession(({ history }) => history.done.length);
  const before = useRef({ project, document, steps });
  useEffect(() => {
    const last = before.current;
    before.current = { project, document, steps };
    if (last.document !== document) roomsGoing.set([]);
    // Undo brings back what was: nothing to ask.
    else if (steps > last.steps)
      for (const room of roomsLost(last.project, project))
        askAboutRoom({ room, space: null, because: 'lost', heir: heirOf(last.project, project, room) });
  }, [project, document, steps]);
  const all = useStore(roomsGoing, (now) => now);
  const there = all.filter(({ room }) => room === null || project.rooms.some(({ id }) => id === room));
  const named = there.flatMap((one): NamedGoing[] => (one.room === null ? [] : [{ ...one, room: one.room }]));
  const [first] = there;
  if (first === undefined) return null;
  return named.length > 1 ? (
    <AskingSeveral key={named.map(({ room }) => room).join(' ')} goings={named} />
  ) : (
    <Asking key={`${first.room ?? ''}${first.space ?? ''}`} going={first} />
  );
}

/** The room that has the place of one that lost its walls. */
function heirOf(before: Project, after: Project, room: string): string | null {
  const space = before.plan?.spaces.find((one) => one.room === room);
  if (space === undefined || after.plan === null) return null;
  const level = facesOfLevel(after.plan.walls, space.level);
  const face = level.faceAt(space.anchor);
  if (face === undefined) return null;
  return (
    after.plan.spaces.find((one) => one.level === space.level && level.faceAt(one.anchor) === face)?.room ??
    null
  );
}

type NamedGoing = RoomGoing & { readonly room: string };
type Fate = 'into' | 'gone' | 'kept';

/** Several at once are one question: a row for each, answered together, undone together. */
function AskingSeveral({ goings }: { readonly goings: readonly NamedGoing[] }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const project = useProject((now) => now);
  const going = new Set(goings.map(({ room }) => room));
  const isLost = goings.every(({ because }) => because === 'lost');
  const heirs = project.rooms.filter(({ id }) => !going.has(id));
  const [fates, setFates] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        goings.map(({ room, heir, because }) => [
          room,
          heir !== null && !going.has(heir) ? heir : because === 'lost' ? 'kept' : 'gone',
        ]),
      ),
  );
  const answers = [
    ...(isLost ? [{ value: 'kept', label: say('room-fate-kept') }] : []),
    { value: 'gone', label: say('room-fate-gone') },
    ...heirs.map((room) => ({ value: room.id, label: say('room-into-named', { name: shown(room) }) })),
  ];
  const close = (): void => roomsGoing.set([]);
  return (
    <Dialog
      title={say(isLost ? 'rooms-lost' : 'rooms-deleted', { count: goings.length })}
      okText={say('rooms-answer')}
      onOk={() => {
        close();
        const removals = [...fates].flatMap(([room, fate]) =>
          fate === 'kept' ? [] : [{ room, into: fate === 'gone' ? null : fate }],
        );
        if (removals.length > 0) workbench.run('delete-room', removeRooms(workbench.project, removals));
      }}
      onCancel={close}
    >
      <p className="field-note">{say(isLost ? 'room-lost-note' : 'rooms-deleted-note')}</p>
      <ul className="rooms-gone">
        {project.rooms
          .filter(({ id }) => going.has(id))
          .map((room) => (
            <li key={room.id}>
              <span>{shown(room)}</span>
              <Select
                aria-label={shown(room)}
                value={fates.get(room.id) ?? null}
                options={answers}
                onChange={(fate: string) => setFates(new Map(fates).set(room.id, fate))}
              />
            </li>
          ))}
      </ul>
    </Dialog>
  );
}

function shown({ number, name }: Room): string {
  return `${number ?? ''} ${name.zh}`.trim();
}

function Asking({ going }: { readonly going: RoomGoing }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const project = useProject((now) => now);
  const { room, space, because, heir } = going;
  const others = project.rooms.filter(({ id }) => id !== room);
  const [into, setInto] = useState<string | null>(heir ?? neighbours(project, space)[0] ?? null);
  const [fate, setFate] = useState<Fate>(into === null ? (because === 'lost' ? 'kept' : 'gone') : 'into');
  const name = project.rooms.find(({ id }) => id === room)?.name.zh ?? say('unnamed');
  const close = (): void => roomsGoing.set(roomsGoing.get().filter((one) => one !== going));
  const fates: readonly Fate[] =
    room === null || because === 'merge'
      ? ['into']
      : because === 'lost'
        ? ['into', 'gone', 'kept']
        : ['into', 'gone'];
  return (
    <Dialog
      title={say(`room-${because}`, { name })}
      okText={say(fate === 'kept' ? 'room-keep' : fate === 'gone' ? 'room-remove' : 'room-merge')}
      okButtonProps={{ disabled: fate === 'into' && into === null }}
      onOk={() => {
        close();
        if (fate === 'gone' && room !== null)
          workbench.run('delete-room', removeRoom(workbench.project, { room, into: null }));
        if (fate === 'into' && into !== null) merge(workbench, going, into);
      }}
      onCancel={close}
    >
      <p className="field-note">{say(because === 'lost' ? 'room-lost-note' : 'room-deleted-note')}</p>
      <Radio.Group
        className="room-fates"
        value={fate}
        onChange={({ target }) => setFate(target.value as Fate)} // one of `fates`
        options={fates.map((value) => ({ value, label: say(`room-fate-${value}`) }))}
      />
      {fate === 'into' && (
        <label className="field">
          <span>{say('room-into')}</span>
          <Select
            aria-label={say('room-into')}
            value={into}
            options={others.map((other) => ({ value: other.id, label: shown(other) }))}
            onChange={setInto}
          />
        </label>
      )}
    </Dialog>
  );
}

/** Rooms beside the space, those that a wall parts from it first. */
function neighbours(project: Project, space: string | null): readonly string[] {
  const own = project.plan?.spaces.find(({ id }) => id === space);
  if (own === undefined || project.plan === null) return [];
  return project.plan.spaces.flatMap((other) =>
    other.room !== null &&
    other.id !== own.id &&
    other.level === own.level &&
    joinRooms(project, { spaces: [other.id, own.id] }).ok
      ? [other.room]
      : [],
  );
}

/** Where both lie beside each other the walls between them go; else only the name changes over. */
function merge(workbench: Workbench, { room, space }: RoomGoing, into: string): void {
  const { project } = workbench;
  const levels = new Set(
    project.plan?.levels.filter(({ variant }) => variant === project.plan?.current).map(({ id }) => id),
  );
  const taking = project.plan?.spaces.find((one) => one.room === into && levels.has(one.level));
  if (space !== null && taking !== undefined) {
    const joined = joinRooms(project, { spaces: [taking.id, space] });
    if (joined.ok) return void workbench.run('join-rooms', joined, { select: [taking.id] });
  }
  if (room !== null) workbench.run('join-rooms', removeRoom(project, { room, into }));
}
