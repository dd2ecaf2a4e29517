import { type ReactNode } from 'react';
import { type FormName } from '../../../app/registers/forms.ts';
import { recordsOf } from '../../../core/editing/commands/registers.ts';
import { useProject } from '../../kit/session/context.ts';
import { EmptyRegister } from './EmptyRegister.tsx';
import { RegisterTable } from './RegisterTable.tsx';

/** A register whose rows are texts alone. */
export function RecordsPage({
  name,
  example,
  tools,
  below,
}: {
  readonly name: FormName;
  /** Columns of the example that an empty register shows. */
  readonly example: readonly string[];
  /** Other ways to fill it. */
  readonly tools?: ReactNode;
  readonly below?: ReactNode;
}) {
  const empty = useProject((project) => recordsOf(project, name).length === 0);
  return (
    <RegisterTable
      name={name}
      tools={empty ? null : tools}
      below={
        <>
          {empty && (
            <EmptyRegister name={name} example={example}>
              {tools}
            </EmptyRegister>
          )}
          {below}
        </>
      }
    />
  );
}
