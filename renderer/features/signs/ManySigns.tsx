import { useEffect, useState } from 'react';
import {
  changeMany,
  MIXED,
  sharedBy,
  type ManyChoice,
  type ManyChanged,
} from '../../../app/signs/changeMany.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { templatesLike } from '../../../core/signs/moreSigns.ts';
import { makingOf } from '../../../core/signs/processes.ts';
import { usePrepareAsk } from '../canvas/prepared.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { wantedFaces } from '../canvas/wantedFaces.ts';
import { shortName } from '../../../core/signs/shortName.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { CopiesRow } from './CopiesRow.tsx';
import { LengthRow, SelectRow, TextRow } from '../../kit/controls/rows.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { useSayProblem } from '../../kit/strings/problems.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { setOptions, USUAL_SET } from './HungWith.tsx';
import { LookRow } from './LookRow.tsx';
import { SpecificationPanel } from './SpecificationPanel.tsx';

/** What several ticked signs have in common, and one choice for all of them; what differs says so. */
export function ManySigns({ signs }: { readonly signs: readonly Sign[] }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const sayProblem = useSayProblem();
  const project = useProject((now) => now);
  const [told, setTold] = useState<ManyChanged['refused']>([]);
  const { templates, processes } = workbench.library.signs;
  const ask = usePrepareAsk(project, useTypefaces(wantedFaces(project, undefined)));
  // A choice waits for the typefaces that tell what it can be.
  const [waiting, put] = useState<ManyChoice | null>(null);
  useEffect(() => {
    if (ask === null || waiting === null) return;
    const { result, refused } = changeMany(ask, new Set(signs.map(({ id }) => id)), waiting);
    put(null);
    setTold(refused);
    workbench.run('change-signs', result);
  }, [ask, waiting, signs, workbench]);
  const templateOf = ({ template }: Sign) => templates.get(template);
  const known = signs.flatMap((sign) => templateOf(sign) ?? []);
  const alike = signs.map((sign) => {
    const template = templateOf(sign);
    return new Set(template === undefined ? [] : templatesLike(template, sign, templates));
  });
  const suited = [...templates.values()].filter((one) => alike.every((each) => each.has(one)));
  const schemes = new Map(
    known.flatMap((template) => Object.entries(kindOf(template).schemes(template)?.offered ?? {})),
  );
  const sizes = new Map(
    known.flatMap(({ sizes: each }) =>
      each.map(({ width, height }) => [`${width}x${height}`, `${width} × ${height} mm`]),
    ),
  );
  const schemeOf = (sign: Sign): string | undefined => {
    const template = templateOf(sign);
    const { scheme } = sign.options;
    const usual = template === undefined ? undefined : kindOf(template).schemes(template)?.usual;
    return typeof scheme === 'string' ? scheme : usual;
  };
  const processOf = (sign: Sign): string | undefined => {
    const template = templateOf(sign);
    return template === undefined ? undefined : makingOf(processes, sign, template).process.id;
  };
  const choose = (
    name: string,
    value: string | undefined | typeof MIXED,
    options: readonly { readonly value: string; readonly label: string }[],
    commit: (value: string) => void,
  ) => (
    <SelectRow
      name={name}
      value={value === MIXED ? undefined : value}
      placeholder={say('mixed')}
      options={[...options]}
      onChange={(to: string | undefined) => to !== undefined && commit(to)}
    />
  );
  const copies = sharedBy(signs, (sign) => sign.copies);
  const material = sharedBy(signs, (sign) => sign.material ?? '');
  return (
    <>
      <Section title={say('many', { count: signs.length })}>
        {suited.length > 1 &&
          choose(
            say('template'),
            sharedBy(signs, (sign) => sign.template),
            suited.map(({ id, name }) => ({ value: id, label: own(name) })),
            (template) => put({ template }),
          )}
        {choose(
          say('size-known'),
          sharedBy(signs, ({ size }) => `${size.width}x${size.height}`),
          [...sizes].map(([value, label]) => ({ value, label })),
          (value) => {
            const [width, height] = value.split('x').map(Number);
            if (width !== undefined && height !== undefined) put({ size: { width, height } });
          },
        )}
        {(['width', 'height'] as const).map((side) => {
          const value = sharedBy(signs, ({ size }) => size[side]);
          return (
            <LengthRow
              key={side}
              name={say(side)}
              value={value === MIXED ? null : value}
              placeholder={say('mixed')}
              commit={(to) => put({ size: { [side]: to } })}
            />
          );
        })}
        <CopiesRow
          value={copies === MIXED ? null : copies}
          mixed={say('mixed')}
          commit={(to) => put({ copies: to })}
        />
        <TextRow
          name={say('material')}
          value={material === MIXED ? '' : material}
          placeholder={material === MIXED ? say('mixed') : ''}
          maxLength={60}
          commit={(to) => put({ material: to })}
        />
        {choose(
          say('process'),
          sharedBy(signs, processOf),
          processes.processes.map(({ id, name }) => ({ value: id, label: own(name) })),
          (making) => put({ making }),
        )}
        {schemes.size > 0 &&
          choose(
            say('scheme'),
            sharedBy(signs, schemeOf),
            [...schemes].map(([value, { name }]) => ({ value, label: own(name) })),
            (scheme) => put({ scheme }),
          )}
        {known.some((template) => kindOf(template).hangs) &&
          choose(
            say('set'),
            sharedBy(signs, ({ set }) => set ?? USUAL_SET),
            setOptions(
              say,
              signs.map(({ set }) => set),
            ),
            (set) => put({ set: set === USUAL_SET ? null : set }),
          )}
      </Section>
      {waiting !== null && <p className="field-note list-note">{say('loading')}</p>}
      {told.length > 0 && (
        <Section title={say('many-refused', { count: told.length })}>
          <ul className="refused-signs" role="alert">
            {told.map(({ sign, problem: { code, data } }) => (
              <li key={sign.id}>
                <span className="tone-fault">
                  <Icon name="blocked" size={14} />
                </span>
                <span>
                  <b>{shortName(project, sign, templates)}</b>{' '}
                  {sayProblem({ from: 'host', problem: { area: 'sign', code, data: { ...data } } })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SpecificationPanel
        signs={signs}
        choose={(combination) => put({ combination: combination?.id ?? null })}
      />
      {known.some((template) => kindOf(template).family !== null) && <LookRow />}
    </>
  );
}
