import { useEffect, useRef } from 'react';
import { useWords } from '../../kit/strings/language.ts';
import { PRINT } from '../../kit/strings/print.ts';
import { type LaidSheet } from './sheetMessages.ts';
import { type SheetPress } from './sheetPress.ts';

const WIDTH_PX = 126;

/** All sheets of the set, small; a click shows one. */
export function SheetThumbs({
  press,
  sheets,
  round,
  shown,
  go,
}: {
  readonly press: SheetPress;
  readonly sheets: readonly LaidSheet[];
  readonly round: number;
  readonly shown: number;
  readonly go: (index: number) => void;
}) {
  const say = useWords(PRINT);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <ul ref={list} className="print-thumbs" aria-label={say('sheets')}>
      {sheets.map((sheet, index) => (
        <li key={`${round}/${sheet.id}`}>
          <button
            type="button"
            className="print-thumb"
            aria-current={index === shown}
            onClick={() => go(index)}
          >
            <Thumb press={press} sheet={sheet} index={index} />
            <span>{`${index + 1} ${sheet.title}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumb({
  press,
  sheet,
  index,
}: {
  readonly press: SheetPress;
  readonly sheet: LaidSheet;
  readonly index: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    const scale = (WIDTH_PX * window.devicePixelRatio) / sheet.width;
    const [width, height] = [Math.round(sheet.width * scale), Math.round(sheet.height * scale)];
    void press.paint({ sheet: index, width, height, scale, x: 0, y: 0 }).then((picture) => {
      const element = canvas.current;
      if (gone || picture === null || element === null) return;
      [element.width, element.height] = [width, height];
      element.getContext('2d')?.drawImage(picture, 0, 0);
    });
    return () => {
      gone = true;
    };
  }, [press, sheet, index]);
  return <canvas ref={canvas} width={1} height={1} aria-hidden="true" />;
}
