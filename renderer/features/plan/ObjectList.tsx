import { useEffect, useRef } from 'react';
import { type Found } from '../../../core/editing/objects.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { objectsOnLevel } from '../scene/objects.ts';
import { Icon, type IconName } from '../../kit/controls/Icon.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { nameOfFound } from './objectName.ts';

const ICONS: Readonly<Record<Exclude<Found['table'], 'openings'>, IconName>> = {
  walls: 'wall',
  columns: 'column',
  fixtures: 'fixture',
  outdoors: 'outdoor',
  dimensions: 'dimension',
  notes: 'text',
  facadeSpots: 'facade',
};

/** A window has the picture of a window. */
function iconOf({ table, record }: Found): IconName {
  return table === 'openings' ? record.kind : ICONS[table];
}

/** The accessible twin of the canvas: every object as a list entry; what is picked in one is picked in the other. */
export function ObjectList({ level }: { readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const own = useOwn();
  const project = useProject((now) => now);
  const selection = useSession((session) => session.selection);
  const list = useRef<HTMLUListElement>(null);
  const objects = objectsOnLevel(project, level.id);
  const [first] = selection;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  const library = workbench.library.fixtures;
  const move = (by: 1 | -1): void => {
    const at = objects.findIndex(({ record }) => record.id === first);
    const next = objects[Math.min(objects.length - 1, Math.max(0, at + by))];
    if (next !== undefined) workbench.select([next.record.id]);
  };
  return (
    <ul
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={say('objects')}
      tabIndex={0}
      className="entries"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.nativeEvent.stopImmediatePropagation();
        move(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      {objects.map((found) => (
        <li
          key={found.record.id}
          role="option"
          aria-selected={selection.includes(found.record.id)}
          className="entry"
          onClick={(event) => {
            const { id } = found.record;
            const others = selection.filter((one) => one !== id);
            workbench.select(
              event.shiftKey || event.ctrlKey ? (selection.includes(id) ? others : [...others, id]) : [id],
            );
          }}
        >
          <Icon name={iconOf(found)} size={14} />
          <span className="entry-name">{nameOfFound(found, library, say, own)}</span>
          {'locked' in found.record && found.record.locked && <Icon name="lock" size={14} />}
        </li>
      ))}
    </ul>
  );
}
