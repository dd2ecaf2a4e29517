import { Select } from 'antd';
import { readMillimetres } from '../../../core/editing/typedLength.ts';
import { type WallArea } from '../../../core/project/honour.ts';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { useWords } from '../../kit/strings/language.ts';
import { WALLS } from '../../kit/strings/walls.ts';

const KINDS = ['door', 'window', 'switch', 'socket', 'column', 'other'] as const;
const CELLS = [
  ['x', 'x'],
  ['y', 'y'],
  ['width', 'w'],
  ['height', 'h'],
] as const;

/** Rectangles on a wall, each in a row: openings, switches, sockets. `kinds`: it is said what each is. */
export function AreaRows({
  areas,
  kinds,
  blank,
  put,
}: {
  readonly areas: readonly WallArea[];
  readonly kinds: boolean;
  /** A row that is added. */
  readonly blank: WallArea;
  readonly put: (areas: WallArea[]) => void;
}) {
  const say = useWords(WALLS);
  const change = (at: number, to: Partial<WallArea>): void =>
    put(areas.map((area, index) => (index === at ? { ...area, ...to } : area)));
  const wordOf = ({ what }: WallArea): string => say(`area-${what}`);
  return (
    <>
      {areas.length > 0 && (
        <table className="wall-areas">
          <thead>
            <tr>
              {kinds && <th>{say('what')}</th>}
              {CELLS.map(([key, words]) => (
                <th key={key}>{say(words)}</th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {areas.map((area, at) => (
              <tr key={at}>
                {kinds && (
                  <td>
                    <Select
                      size="small"
                      aria-label={`${say('what')} ${at + 1}`}
                      value={area.what}
                      options={KINDS.map((value) => ({ value, label: say(`area-${value}`) }))}
                      onChange={(what) => change(at, { what })}
                    />
                  </td>
                )}
                {CELLS.map(([key, words]) => (
                  <td key={key}>
                    <CommitInput
                      aria-label={say('area-cell', {
                        what: wordOf(area),
                        number: at + 1,
                        field: say(words),
                      })}
                      value={String(area[key])}
                      maxLength={12}
                      refuse={(text) => (readMillimetres(text) === undefined ? '×' : null)}
                      commit={(text) => {
                        const mm = readMillimetres(text);
                        if (mm !== undefined) change(at, { [key]: mm });
                      }}
                    />
                  </td>
                ))}
                <td>
                  <QuietButton
                    icon="trash"
                    label={say('remove-area', { what: `${wordOf(area)} ${at + 1}` })}
                    onClick={() => put(areas.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <QuietButton icon="plus" className="wall-after" onClick={() => put([...areas, blank])}>
        {say('add-area')}
      </QuietButton>
    </>
  );
}
