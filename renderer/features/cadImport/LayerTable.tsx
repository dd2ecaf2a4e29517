import { memo, useMemo, useState } from 'react';
import { TEXT_ROLES, textRoleOf } from '../../../core/cad/mapping.ts';
import { LAYER_ROLES, type LayerRole } from '../../../core/cad/layerRole.ts';
import { LengthInput } from '../../kit/controls/LengthInput.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT, LAYER_ROLE_NAMES } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { cadImports, type Mapping } from './cadImport.ts';
import { type CadContents, type Lit } from './messages.ts';
import { FindField, RoleSelect } from './RoleSelect.tsx';
import { holds, shownRows } from './rows.ts';

type Layer = CadContents['layers'][number];

/** Every layer with what stands on it and what it is taken for. */
export const LayerTable = memo(function LayerTable({
  contents,
  choice,
  light,
}: Pick<Mapping, 'contents' | 'choice'> & {
  readonly light: (lit: Lit | null) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const roleName = useWords(LAYER_ROLE_NAMES);
  const [words, setWords] = useState('');
  // Sorted by what names proposed, not by what is chosen: a row does not run away from the hand.
  const { rows, more } = useMemo(
    () =>
      shownRows(
        contents.layers,
        (layer) => [layer.role === 'none' ? 1 : 0, -contentsCount(layer)],
        (layer) => contentsCount(layer) > 0 && holds(layer.name, words),
      ),
    [contents, words],
  );
  const empty = contents.layers.filter((layer) => contentsCount(layer) === 0).length;
  const roles = Object.values(choice.layers);
  const set = (part: Parameters<typeof cadImports.choose>[1]['choice']): void =>
    cadImports.choose(workbench, part === undefined ? {} : { choice: part });
  return (
    <section className="cad-section">
      <h3>{say('layers')}</h3>
      <p className="cad-hint">{say('layers-hint')}</p>
      {contents.layers.length - empty > 12 && (
        <FindField label={say('layers-find')} words={words} find={setWords} />
      )}
      <table className="cad-table">
        <thead>
          <tr>
            <th scope="col">{say('layer')}</th>
            <th scope="col">{say('contents')}</th>
            <th scope="col">{say('role')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((layer) => (
            <tr
              key={layer.name}
              data-role={choice.layers[layer.name] ?? 'none'}
              onMouseEnter={() => light({ of: 'layer', name: layer.name })}
              onFocus={() => light({ of: 'layer', name: layer.name })}
            >
              <th scope="row" title={layer.shown ? layer.name : `${layer.name} · ${say('layer-hidden')}`}>
                {layer.name}
              </th>
              <td>{contentsOf(layer)}</td>
              <td>
                <RoleSelect
                  label={say('role-of', { name: layer.name })}
                  roles={LAYER_ROLES}
                  value={choice.layers[layer.name] ?? 'none'}
                  named={(role) =>
                    role === 'none' && holdsOpenings(layer) ? say('by-blocks') : roleName(role)
                  }
                  choose={(role) => set({ layers: { ...choice.layers, [layer.name]: role } })}
                />
                {holdsBoth(layer) && choice.layers[layer.name] !== 'rooms' && (
                  <RoleSelect
                    label={say('texts-of', { name: layer.name })}
                    roles={TEXT_ROLES}
                    value={textRoleOf(choice, layer.name)}
                    named={(role) => say(role === 'rooms' ? 'texts-rooms' : 'texts-none')}
                    choose={(role) => set({ texts: { ...choice.texts, [layer.name]: role } })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="cad-hint">{say('layers-more', { count: more })}</p>}
      {empty > 0 && <p className="cad-hint">{say('layers-empty', { count: empty })}</p>}
      <div className="cad-lengths">
        {uses(roles, 'axes') && (
          <label className="cad-length">
            <span>{say('thickness')}</span>
            <LengthInput
              id="cad-thickness"
              value={choice.thickness}
              commit={(mm) => set({ thickness: Math.min(1200, Math.max(40, mm)) })}
            />
          </label>
        )}
        {uses(roles, 'faces') && (
          <label className="cad-length" title={say('thickest-hint')}>
            <span>{say('thickest')}</span>
            <LengthInput
              id="cad-thickest"
              value={choice.thickest}
              commit={(mm) => set({ thickest: Math.min(1200, Math.max(60, mm)) })}
            />
          </label>
        )}
      </div>
    </section>
  );

  function contentsOf({ lines, closed, blocks, texts }: Layer): string {
    const parts = [
      lines > 0 ? say('count-lines', { count: lines }) : '',
      closed > 0 ? say('count-closed', { count: closed }) : '',
      blocks > 0 ? say('count-blocks', { count: blocks }) : '',
      texts > 0 ? say('count-texts', { count: texts }) : '',
    ].filter((part) => part !== '');
    return parts.join(' · ');
  }

  function holdsOpenings({ blockNames }: Layer): boolean {
    return blockNames.some((name) => (choice.blocks[name] ?? 'none') !== 'none');
  }
});

function contentsCount({ lines, closed, blocks, texts }: Layer): number {
  return lines + closed + blocks + texts;
}

/** Walls and names on one layer: what its texts are is asked apart. */
function holdsBoth({ lines, closed, blocks, texts }: Layer): boolean {
  return texts > 0 && lines + closed + blocks > 0;
}

function uses(roles: readonly LayerRole[], role: LayerRole): boolean {
  return roles.includes(role);
}
