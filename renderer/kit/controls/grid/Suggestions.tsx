import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { GRID } from '../../strings/grid.ts';
import { useWords } from '../../strings/language.ts';
import { type Suggestion } from './gridColumn.ts';

/** Room that a list takes at most, px; it opens upwards where there is less below. */
const MOST_HIGH = 264;

/** What may be put into the cell, under it; the keys stay with the cell. */
export function Suggestions({
  id,
  under,
  choices,
  picked,
  take,
}: {
  readonly id: string;
  readonly under: HTMLElement | null;
  readonly choices: readonly Suggestion[];
  readonly picked: number;
  readonly take: (text: string) => void;
}) {
  const say = useWords(GRID);
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const cell = under?.closest('[role=gridcell]');
    if (!(cell instanceof HTMLElement)) return;
    const { left, top, bottom, width } = cell.getBoundingClientRect();
    const opensUp = window.innerHeight - bottom < MOST_HIGH && top > window.innerHeight - bottom;
    const next: Place = {
      left: Math.max(8, Math.min(left, window.innerWidth - 380)),
      minWidth: width,
      maxHeight: Math.min(MOST_HIGH, opensUp ? top - 8 : window.innerHeight - bottom - 8),
      ...(opensUp ? { bottom: window.innerHeight - top } : { top: bottom }),
    };
    setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  useLayoutEffect(() => {
    list.current?.children[picked]?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const overlays = document.getElementById('overlays');
  if (overlays === null) return null;
  return createPortal(
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={say('list')}
      className="grid-list"
      style={place ?? { visibility: 'hidden' }}
    >
      {choices.map(({ text, about }, index) => (
        <li
          key={text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === picked}
          className="grid-choice"
          onMouseDown={(event) => {
            // The cell keeps the focus.
            event.preventDefault();
            take(text);
          }}
        >
          {text}
          {about !== undefined && <small>{about}</small>}
        </li>
      ))}
    </ul>,
    overlays,
  );
}

type Place = {
  readonly left: number;
  readonly minWidth: number;
  readonly maxHeight: number;
  readonly top?: number;
  readonly bottom?: number;
};
