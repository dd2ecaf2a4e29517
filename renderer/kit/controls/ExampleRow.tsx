import { REGISTERS } from '../strings/registers.ts';
import { useWords } from '../strings/language.ts';

/** Under a list that is empty: what a filled row of it looks like. */
export function ExampleRow({
  cells,
}: {
  readonly cells: readonly { readonly title: string; readonly shown: string }[];
}) {
  const say = useWords(REGISTERS);
  return (
    <>
      <p className="field-note">{say('example')}</p>
      <table className="table register-example">
        <thead>
          <tr>
            {cells.map(({ title }) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {cells.map(({ title, shown }) => (
              <td key={title} className="wraps">
                {shown}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}
