import { toldOf } from '../../../app/signs/toldOf.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { chosen } from '../../../core/signs/templateChoices.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { templatesLike } from '../../../core/signs/moreSigns.ts';
import { MEND, makingOf } from '../../../core/signs/processes.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { CopiesRow } from './CopiesRow.tsx';
import { LengthRow, SelectRow, SwitchRow, TextRow } from '../../kit/controls/rows.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { HungWith } from './HungWith.tsx';
import { PictureAndWords } from './PictureAndWords.tsx';

type Props = { readonly sign: Sign; readonly put: (to: Sign) => void };

/** What whoever orders a sign chooses: its template, size, number, material and making, and what its kind leaves open. */
export function SignOptions({ sign, put }: Props) {
  const say = useWords(SIGNS);
  const { signs: library } = useWorkbench().library;
  const { templates } = library;
  const usual = useProject((project) => toldOf(project, sign, library).material?.value ?? '');
  const template = templates.get(sign.template);
  const { size } = sign;
  const change = (to: Partial<Sign>): void => put({ ...sign, ...to });
  const known = (template?.sizes ?? []).map(({ width, height }) => ({
    value: `${width}x${height}`,
    label: `${width} × ${height} mm`,
  }));
  const now = `${size.width}x${size.height}`;
  return (
    <>
      {template !== undefined && <TemplateRow {...{ sign, template, change }} />}
      <Field name="size">
        <SelectRow
          name={say('size-known')}
          value={known.some(({ value }) => value === now) ? now : say('size-own')}
          options={known}
          onChange={(value) => {
            const [width, height] = value.split('x').map(Number);
            if (width !== undefined && height !== undefined) change({ size: { width, height } });
          }}
        />
      </Field>
      {(['width', 'height'] as const).map((side) => (
        <LengthRow
          key={side}
          name={say(side)}
          value={size[side]}
          commit={(to) => change({ size: { ...size, [side]: to } })}
        />
      ))}
      <CopiesRow value={sign.copies} commit={(copies) => change({ copies })} />
      <TextRow
        name={say('material')}
        value={sign.material ?? ''}
        placeholder={usual}
        maxLength={60}
        commit={(text) => {
          const { material: _, ...rest } = sign;
          put(text === '' ? rest : { ...rest, material: text });
        }}
      />
      {template !== undefined && <TemplateOptions {...{ sign, template, put, change }} />}
    </>
  );
}

type Change = { readonly change: (to: Partial<Sign>) => void; readonly template: SignTemplate };

/** Another template that shows the same. */
function TemplateRow({ sign, template, change }: Omit<Props, 'put'> & Change) {
  const { templates } = useWorkbench().library.signs;
  const say = useWords(SIGNS);
  const own = useOwn();
  const suited = templatesLike(template, sign, templates);
  if (suited.length < 2) return null;
  return (
    <Field name="template">
      <SelectRow
        name={say('template')}
        value={sign.template}
        options={suited.map((one) => ({ value: one.id, label: own(one.name) }))}
        onChange={(id) => {
          const [size] = templates.get(id)?.sizes ?? [];
          if (size !== undefined) change({ template: id, size: { width: size.width, height: size.height } });
        }}
      />
    </Field>
  );
}

function TemplateOptions({ sign, template, put, change }: Props & Change) {
  const { processes } = useWorkbench().library.signs;
  const say = useWords(SIGNS);
  const own = useOwn();
  const kind = kindOf(template);
  const schemes = kind.schemes(template);
  const { process } = makingOf(processes, sign, template);
  const { holes, scheme } = sign.options;
  const set = (name: string, value: string | boolean) =>
    change({ options: { ...sign.options, [name]: value } });
  return (
    <>
      <SelectRow
        name={say('process')}
        value={process.id}
        options={processes.processes.map((one) => ({ value: one.id, label: own(one.name) }))}
        onChange={(making) => {
          const one = processes.processes.find(({ id }) => id === making);
          if (one !== undefined) change({ process: one.way, making });
        }}
      />
      {process.way === 'cut' && (
        <SwitchRow
          name={say('mend')}
          checked={sign.options[MEND] === true}
          onChange={(value) => set(MEND, value)}
        />
      )}
      {schemes !== null && (
        <SelectRow
          name={say('scheme')}
          value={typeof scheme === 'string' ? scheme : schemes.usual}
          options={Object.entries(schemes.offered).map(([value, { name }]) => ({ value, label: own(name) }))}
          onChange={(value) => set('scheme', value)}
        />
      )}
      {kind.hangs && <HungWith {...{ sign, put }} />}
      {Object.entries(kind.choices(template)).map(([name, choice]) => (
        <SelectRow
          key={name}
          name={own(choice.name)}
          value={chosen(sign, name, choice)}
          options={Object.entries(choice.offered).map(([value, words]) => ({ value, label: own(words) }))}
          onChange={(value) => set(name, value)}
        />
      ))}
      <PictureAndWords {...{ sign, kind, put }} />
      {template.holes !== null && (
        <SwitchRow
          name={say('holes')}
          checked={typeof holes === 'boolean' ? holes : template.holes.byDefault}
          onChange={(value) => set('holes', value)}
        />
      )}
    </>
  );
}
