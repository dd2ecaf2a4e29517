import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { changeRoom, setSpaceUse } from '../../../../core/editing/commands/rooms.ts';
import { levelAreas } from '../../../../core/plan/areas.ts';
import { shownArea } from '../../../../core/plan/figures.ts';
import { type Level } from '../../../../core/project/plan/level.ts';
import { SPACE_USES, type Space } from '../../../../core/project/plan/space.ts';
import { ORGANISATION_KINDS } from '../../../../core/project/organisation.ts';
import { type Room } from '../../../../core/project/room.ts';
import { calledAsOnSign } from '../../../../core/signs/names.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { nameSpace } from '../../scene/naming.ts';
import { useProject, useWorkbench } from '../../../kit/session/context.ts';
import { useValues, useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { FigureRow, SelectRow, TextRow } from '../../../kit/controls/rows.tsx';

/** A room: its name and number, what it is used for, who has an office in it, how large it is. */
export function RoomPanel({ space, level }: { readonly space: Space; readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const word = useValues();
  const project = useProject((now) => now);
  const room = project.rooms.find(({ id }) => id === space.room);
  const areas =
    project.plan === null
      ? undefined
      : levelAreas(project.plan, level).spaces.find((one) => one.space.id === space.id);
  const change = (to: Partial<Omit<Room, 'id'>>): void => {
    if (room !== undefined) workbench.run('change-room', changeRoom(workbench.project, { id: room.id, to }));
  };
  return (
    <>
      <Section title={say('room')}>
        <TextRow
          name={say('name')}
          value={room?.name.zh ?? ''}
          maxLength={40}
          placeholder={say('unnamed')}
          commit={(zh) => zh !== '' && nameSpace(workbench, space.id, zh)}
        />
        {room !== undefined && (
          <TextRow
            name={say('number')}
            value={room.number ?? ''}
            maxLength={8}
            commit={(text) => change(numbered(text))}
          />
        )}
        <SelectRow
          name={say('use')}
          value={space.use}
          options={SPACE_USES.map((use) => ({ value: use, label: say(`use-${use}`) }))}
          onChange={(use) =>
            workbench.run('change-use', setSpaceUse(workbench.project, { space: space.id, use }))
          }
        />
        <FigureRow name={word('basis', 'usable')}>
          {areas === undefined ? '–' : `${shownArea(areas.usable)} ㎡`}
        </FigureRow>
        <FigureRow name={word('basis', 'axis')}>
          {areas === undefined ? '–' : `${shownArea(areas.axis)} ㎡`}
        </FigureRow>
      </Section>
      {room !== undefined && (
        <>
          <Section title={say('organisations')}>
            <Checkbox.Group
              className="checks"
              value={room.organisations}
              options={ORGANISATION_KINDS.map((kind) => ({
                value: kind,
                label:
                  kind === 'villagersCommittee' || kind === 'supervision'
                    ? calledAsOnSign(project, kind)
                    : say(kind),
              }))}
              onChange={(organisations) =>
                change({ organisations: ORGANISATION_KINDS.filter((kind) => organisations.includes(kind)) })
              }
            />
          </Section>
          <Functions key={room.id} room={room} change={change} />
        </>
      )}
    </>
  );
}

/** An empty number is no number. */
function numbered(text: string): Partial<Room> {
  // changeRoom parses the room: an explicit undefined is dropped there as an absent field.
  return { number: text === '' ? undefined : text } as Partial<Room>;
}

function Functions({ room, change }: { readonly room: Room; readonly change: (to: Partial<Room>) => void }) {
  const say = useWords(PLAN);
  const written = room.functions.map(({ zh }) => zh).join('\n');
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null || typed.trim() === written) return setTyped(null);
    const names = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 8);
    change({ functions: names.map((zh) => room.functions.find((one) => one.zh === zh) ?? { zh, mn: null }) });
    return setTyped(null);
  };
  return (
    <Section title={say('functions')}>
      <Input.TextArea
        aria-label={say('functions')}
        rows={3}
        value={typed ?? written}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      <small className="note">{say('functions-hint')}</small>
    </Section>
  );
}
