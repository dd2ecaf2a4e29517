/** Line icons on a 16 px grid, drawn for this program; `currentColor`, 1.4 px. */
const SHAPES = {
  overview: 'M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5H9z',
  plan: 'M2.5 2.5h11v11h-11zM2.5 8H7M9.5 8h4M8 13.5V9.5M8 6V2.5',
  signs: 'M5.5 1.5h5v13h-5zM8 4v2.2M8 7.8V10M8 11.6v.4',
  clearing: 'M3 2.5h10v7H3zM5 12h6M4.5 13.8h7M5.5 6l1.7 1.7L10.8 4.4',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  delivery: 'M2.5 5.5 8 2.5l5.5 3v5.5L8 14l-5.5-3zM2.5 5.5 8 8.5l5.5-3M8 8.5V14',
  undo: 'M6 3.5 3 6.5l3 3M3 6.5h6.5a3.25 3.25 0 0 1 0 6.5H6',
  redo: 'M10 3.5l3 3-3 3M13 6.5H6.5a3.25 3.25 0 0 0 0 6.5H10',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3',
  home: 'M2.5 7.5 8 2.8l5.5 4.7M4 6.5v7h8v-7M6.8 13.5V9.8h2.4v3.7',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3.2h4.6V3M5 13V9.5h6V13',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.3M8 11.2v.2',
  close: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  fault: 'M8 1.8 14.6 13.5H1.4zM8 6v3.6M8 11.4v.2',
  caution: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3.8M8 10.8v.2',
  note: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v3.8M8 5v.2',
  good: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.2 8.2l2 2 3.6-4.2',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
  folder: 'M2 4h4l1.5 1.8H14v7H2z',
  file: 'M4 2h5.5L12 4.5V14H4zM9.5 2v2.5H12',
  select: 'M4 2.5 12 9l-3.6.5L6.5 13z',
  room: 'M2.5 4h11v8h-11zM5 4V2.5M11 4V2.5',
  wall: 'M2 5.5h12v5H2zM6 5.5v5M10 5.5v5',
  door: 'M4 13.5v-10M4 3.5a9.5 9.5 0 0 1 9 10M2.5 13.5h11.5',
  window: 'M2 6h12v4H2zM2 8h12M8 6v4',
  passage: 'M2 8h3M11 8h3M5 5.5v5M11 5.5v5',
  fixture: 'M3.5 9V3.5h9V9M2.5 9h11v2.5h-11zM4 11.5v2M12 11.5v2',
  column: 'M5 3h6v10H5zM3.5 3h9M3.5 13h9',
  outdoor: 'M8 14V8.5M8 8.5a3.2 3.2 0 1 0-.1 0zM3 14h10',
  dimension: 'M2.5 4.5v7M13.5 4.5v7M2.5 8h11M4.5 6 2.5 8l2 2M11.5 6l2 2-2 2',
  text: 'M3.5 4V3h9v1M8 3v10M6 13h4',
  facade: 'M2.5 13.5v-8L8 2.5l5.5 3v8zM6 7h4v4H6z',
  label: 'M2.5 3h6l5 5-5.5 5.5-5.5-5.5zM5.5 5.8v.2',
  measure: 'M2 10.5 10.5 2 14 5.5 5.5 14zM5 7.5l1.5 1.5M7.5 5 9 6.5M3.5 9l.8.8',
  hand: 'M5 8V4a1 1 0 0 1 2 0v3.5V3a1 1 0 0 1 2 0v4.5V4a1 1 0 0 1 2 0v5.5c0 2.8-1.4 4.5-3.6 4.5C5 14 4.4 12.6 3 9.6a1 1 0 0 1 1.7-.9L5.5 10',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 5.5h5v5h-5z',
  zoomIn: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3M5.2 7h3.6M7 5.2v3.6',
  zoomOut: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3M5.2 7h3.6',
  snap: 'M4 3v5a4 4 0 0 0 8 0V3M4 5.5h2.5M9.5 5.5H12M6.5 3v5a1.5 1.5 0 0 0 3 0V3',
  grid: 'M2.5 6h11M2.5 10h11M6 2.5v11M10 2.5v11',
  compare: 'M8 2v12M2.5 4h3.5v8H2.5zM10 4h3.5v8H10z',
  jump: 'M9 3h4v4M13 3 7.5 8.5M11.5 9v4h-8.5V4.5H7',
  play: 'M5 3l8 5-8 5z',
  eye: 'M1.5 8s2.4-4.3 6.5-4.3S14.5 8 14.5 8 12.1 12.3 8 12.3 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  eyeShut: 'M1.5 7s2.4 4.3 6.5 4.3S14.5 7 14.5 7M8 11.3v2M3.9 9.9l-1.2 1.6M12.1 9.9l1.2 1.6',
  book: 'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
