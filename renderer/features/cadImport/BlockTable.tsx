import { memo, useMemo, useState } from 'react';
import { BLOCK_ROLES } from '../../../core/cad/mapping.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { BLOCK_ROLE_NAMES, CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { cadImports, type Mapping } from './cadImport.ts';
import { type CadChoice, type Lit } from './messages.ts';
import { FindField, RoleSelect } from './RoleSelect.tsx';
import { holds, shownRows } from './rows.ts';

/** Every kind of block, how many stand in the drawing, and which opening it is. */
export const BlockTable = memo(function BlockTable({
  contents,
  roles,
  light,
}: Pick<Mapping, 'contents'> & {
  readonly roles: CadChoice['blocks'];
  readonly light: (lit: Lit | null) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const roleName = useWords(BLOCK_ROLE_NAMES);
  const [words, setWords] = useState('');
  const { rows, more } = useMemo(
    () =>
      shownRows(
        contents.blocks,
        ({ role, count }) => [role === 'none' ? 1 : 0, -count],
        ({ name }) => holds(name, words),
      ),
    [contents, words],
  );
  return (
    <section className="cad-section">
      <h3>{say('blocks')}</h3>
      {contents.blocks.length === 0 && <p className="cad-hint">{say('blocks-none')}</p>}
      {contents.blocks.length > 12 && <FindField label={say('blocks-find')} words={words} find={setWords} />}
      {contents.blocks.length > 0 && (
        <table className="cad-table">
          <thead>
            <tr>
              <th scope="col">{say('block')}</th>
              <th scope="col">{say('count')}</th>
              <th scope="col">{say('role')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr
                key={name}
                data-role={roles[name] ?? 'none'}
                onMouseEnter={() => light({ of: 'block', name })}
                onFocus={() => light({ of: 'block', name })}
              >
                <th scope="row" title={name}>
                  {name}
                </th>
                <td>{count}</td>
                <td>
                  <RoleSelect
                    label={say('role-of', { name })}
                    roles={BLOCK_ROLES}
                    value={roles[name] ?? 'none'}
                    named={roleName}
                    choose={(role) =>
                      cadImports.choose(workbench, { choice: { blocks: { ...roles, [name]: role } } })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className="cad-hint">{say('blocks-more', { count: more })}</p>}
    </section>
  );
});
