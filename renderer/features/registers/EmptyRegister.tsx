import { type ReactNode } from 'react';
import { type FormName } from '../../../app/registers/forms.ts';
import { ExampleRow } from '../../kit/controls/ExampleRow.tsx';
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
      <ExampleRow cells={example.map((column) => ({ title: title(column), shown: shown(column) }))} />
    </section>
  );
}
