import { type ReactNode } from 'react';
import { type FormName } from '../../../app/registers/forms.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';

/** What an empty register says: the ways to fill it, and what a filled row looks like. */
export function EmptyRegister({
  name,
  example,
  children,
}: {
  readonly name: FormName;
  readonly example: readonly string[];
  readonly children: ReactNode;
}) {
  const say = useWords(REGISTERS);
  // Titles and examples of a column stand under its name in the strings.
  const title = (column: string): string => say(`${name}.${column}` as 'services.name');
  const shown = (column: string): string => say(`example.${name}.${column}` as 'example.services.name');
  return (
    <section className="register-empty" aria-label={say('example')}>
      <p>{say(`empty-${name}` as 'empty-services')}</p>
      <div className="button-line">{children}</div>
      <p className="field-note">{say('example')}</p>
      <table className="table register-example">
        <thead>
          <tr>
            {example.map((column) => (
              <th key={column}>{title(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {example.map((column) => (
              <td key={column} className="wraps">
                {shown(column)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
