import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { changeNotice } from '../../../core/editing/commands/boards.ts';
import { type WallBox } from '../../../core/editing/hangSnap.ts';
import { type NoticeSection, PAPERS } from '../../../core/project/notice.ts';
import { SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { BoardBar, BoardNotes } from './BoardBar.tsx';
import { type NoticeBoard, useNoticeBoard } from './useBoardSheet.ts';
import { WallStage } from './WallStage.tsx';

const DATED = ['general', 'finances', 'none'] as const;
/** As many as a file may have. */
const MOST = 8;

/** 公开栏: the board as it is printed; its sections are put in order on it, and their frames counted. */
export function NoticePage() {
  const board = useNoticeBoard();
  return board === null ? null : <NoticeWall board={board} />;
}

function NoticeWall({ board }: { readonly board: NoticeBoard }) {
  const workbench = useWorkbench();
  const say = useWords(WALLS);
  const own = useProject(({ boards }) => boards.notice);
  const [chosen, setChosen] = useState<string | null>(null);
  const sheet = board.sheetOf('section/0');
  const spots = sheet?.sheet.spots ?? [];
  const { width, height } = sheet?.sheet.drawing ?? board.sign.size;
  // The template's sections have as many columns as the board has room for: those that are drawn.
  const sections: readonly NoticeSection[] =
    own ??
    board.template.sections.map((section, at) => {
      const frames = spots.filter(({ key }) => key.startsWith(`frame/${at}/`)).length;
      return frames === 0 ? section : { ...section, columns: Math.min(8, frames / section.rows) };
    });
  const put = (next: readonly NoticeSection[] | null, group?: string): boolean =>
    workbench.run(
      'change-notice-board',
      changeNotice(workbench.project, next),
      group === undefined ? {} : { group },
    );
  const boxes = sections.flatMap((_, at): readonly WallBox[] => {
    const spot = spots.find(({ key }) => key === `section/${at}`);
    if (spot === undefined) return [];
    const top = height - spot.y;
    return [{ id: String(at), left: spot.x, right: spot.x + spot.width, top, foot: top - spot.height }];
  });
  const at = chosen === null ? -1 : Number(chosen);
  const section = sections[at];
  const says = (each: NoticeSection): string =>
    say('section-says', { ...each, paper: say(`paper-${each.paper}`) });
  /** The place that a section has when its middle is there. */
  const placeOf = (moved: WallBox): number => {
    const middle = (moved.left + moved.right) / 2;
    return boxes.filter(({ id, left, right }) => id !== moved.id && (left + right) / 2 < middle).length;
  };
  const moveTo = (from: number, to: number): void => {
    const moving = sections[from];
    if (moving === undefined || to < 0 || to >= sections.length || to === from) return;
    const others = sections.filter((_, index) => index !== from);
    if (put([...others.slice(0, to), moving, ...others.slice(to)])) setChosen(String(to));
  };
  const change = (to: Partial<NoticeSection>, group?: string): void => {
    put(
      sections.map((each, index) => (index === at ? { ...each, ...to } : each)),
      group,
    );
  };
  const counts = PAPERS.flatMap((paper) => {
    const count = framesOf(sections.filter((each) => each.paper === paper));
    return count === 0 ? [] : [say('total-of', { paper: say(`paper-${paper}`), count })];
  });
  return (
    <>
      <main className="work">
        <BoardBar title={say('notice')} board={board}>
          <span className="quiet">{[say('total', { count: framesOf(sections) }), ...counts].join('　')}</span>
        </BoardBar>
        <WallStage
          label={say('drawing', { what: say('notice') })}
          drawing={sheet?.sheet.drawing ?? null}
          typefaces={board.typefaces}
          spot={sheet === null ? null : { key: 'board', x: 0, y: 0, width, height }}
          wall={{ width, height }}
          things={boxes.map((box, index) => ({
            box,
            name: says(sections[index] ?? board.template.sections[0] ?? EMPTY),
            ...{ short: String(index + 1), fault: false },
          }))}
          openings={[]}
          {...{ chosen }}
          choose={setChosen}
          stand={(moved) => {
            const box = boxes.find(({ id }) => id === moved.id) ?? moved;
            const held = { ...moved, top: box.top, foot: box.foot };
            const target = boxes[placeOf(held)];
            return {
              ...{
                fault: false,
                line: null,
                measured: false,
                held: { box: held, guides: [], reasons: [], gap: null },
              },
              ghosts: target === undefined ? [] : [target],
            };
          }}
          drop={(to, { by, keys }) => {
            const from = Number(to.id);
            moveTo(from, keys ? from + Math.sign(by.x) : placeOf(to));
          }}
        />
        <BoardNotes board={board}>
          <p className="board-said" role="status">
            {section === undefined ? say('section-keys') : `${says(section)}　${say('section-keys')}`}
          </p>
        </BoardNotes>
      </main>
      <Side which="inspector">
        <Section title={say('section')}>
          <ul className="entries bleed">
            {sections.map((each, index) => (
              <li key={index}>
                <button
                  type="button"
                  className="entry"
                  aria-pressed={index === at}
                  onClick={() => setChosen(String(index))}
                >
                  <span className="entry-name">{each.heading}</span>
                  <small>{each.columns * each.rows}</small>
                </button>
              </li>
            ))}
          </ul>
          <QuietButton
            icon="plus"
            className="wall-after"
            disabled={sections.length >= MOST}
            onClick={() => {
              if (put([...sections, { ...EMPTY, heading: say('new-section') }]))
                setChosen(String(sections.length));
            }}
          >
            {say('add-section')}
          </QuietButton>
        </Section>
        {section === undefined ? (
          <Section title={say('section')}>
            <p className="field-note">{say('section-none')}</p>
          </Section>
        ) : (
          <Section key={at} title={section.heading}>
            <TextRow
              name={say('heading')}
              value={section.heading}
              maxLength={60}
              refuse={(text) => (text === '' ? '×' : null)}
              commit={(heading) => change({ heading })}
            />
            <Row name={say('about')}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  key={section.about}
                  defaultValue={section.about}
                  maxLength={200}
                  rows={3}
                  onBlur={(event) => {
                    const about = event.target.value.trim();
                    if (about !== section.about) change({ about });
                  }}
                />
              )}
            </Row>
            <SelectRow
              name={say('paper')}
              value={section.paper}
              options={PAPERS.map((value) => ({ value, label: say(`paper-${value}`) }))}
              onChange={(paper) => change({ paper })}
            />
            {(
              [
                ['columns', 8],
                ['rows', 4],
              ] as const
            ).map(([key, most]) => (
              <Row key={key} name={say(key)}>
                {(id) => (
                  <InputNumber
                    id={id}
                    min={1}
                    max={most}
                    precision={0}
                    value={section[key]}
                    onChange={(to) => {
                      if (to !== null) change({ [key]: to }, `notice-${key}-${at}`);
                    }}
                  />
                )}
              </Row>
            ))}
            <SelectRow
              name={say('dated')}
              value={section.dated}
              options={DATED.map((value) => ({ value, label: say(`dated-${value}`) }))}
              onChange={(dated) => change({ dated })}
            />
            <Button
              block
              danger
              disabled={sections.length === 1}
              onClick={() => {
                if (put(sections.filter((_, index) => index !== at))) setChosen(null);
              }}
            >
              {say('remove-section')}
            </Button>
          </Section>
        )}
        <Section title="">
          <Button block disabled={own === undefined} onClick={() => void put(null)}>
            {say('reset-sections')}
          </Button>
        </Section>
      </Side>
    </>
  );
}

const EMPTY: NoticeSection = { heading: '', about: '', paper: 'A4', columns: 2, rows: 2, dated: 'none' };

function framesOf(sections: readonly NoticeSection[]): number {
  return sections.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
}
