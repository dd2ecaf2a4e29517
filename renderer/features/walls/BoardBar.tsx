import { type ReactNode } from 'react';
import { type Problem } from '../../../core/problem.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { type AnyTemplate } from '../../../core/signs/signKind.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { WALLS } from '../../kit/strings/walls.ts';
import { type BoardSheet } from './useBoardSheet.ts';

/** Over a stage: what it shows, and that its sign is missing where it is. */
export function BoardBar({
  title,
  board,
  children,
}: {
  readonly title: string;
  readonly board: Pick<BoardSheet<AnyTemplate>, 'offered' | 'add'> & {
    readonly template: Pick<AnyTemplate, 'name'>;
  };
  readonly children?: ReactNode;
}) {
  const say = useWords(WALLS);
  const own = useOwn();
  const sign = own(board.template.name);
  return (
    <>
      <div className="work-bar register-bar">
        <b>{title}</b>
        {children}
      </div>
      {board.offered && (
        <div className="board-missing">
          <Icon name="note" size={14} />
          <span>{say('no-sign', { sign })}</span>
          <button type="button" className="quiet-button" onClick={board.add}>
            <Icon name="plus" size={14} />
            {say('add-sign', { sign })}
          </button>
        </div>
      )}
    </>
  );
}

/** Under a stage: what is said of what was done last, then why the sheet cannot be made or what is doubtful on it. */
export function BoardNotes({
  board: { problems, notes, sign },
  children,
}: {
  readonly board: {
    readonly problems: readonly Problem[];
    readonly notes: readonly Problem[];
    readonly sign: Sign;
  };
  readonly children?: ReactNode;
}) {
  const sayProblem = useSayProblem();
  const sayNotes = useWords(SIGNS);
  const said = (each: Problem): string =>
    sayProblem({
      from: 'host',
      problem: { area: 'sign', code: each.code, data: { sign: sign.id, ...each.data } },
    });
  return (
    <div className="stage-notes board-notes" tabIndex={0} role="group" aria-label={sayNotes('notes')}>
      {children}
      {(problems.length > 0 || notes.length > 0) && (
        <ul>
          {[...problems, ...notes].map((each, at) => (
            <li key={each.code}>
              <span className={at < problems.length ? 'tone-fault' : 'tone-caution'}>
                <Icon name={at < problems.length ? 'blocked' : 'caution'} size={14} />
              </span>
              {said(each)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
