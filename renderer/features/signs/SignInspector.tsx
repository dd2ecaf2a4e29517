import { Button, InputNumber, Select, Switch } from 'antd';
import { changeSign, deleteSign } from '../../../core/editing/commands/signs.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { chosen } from '../../../core/signs/choices.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { templatesLike } from '../../../core/signs/moreSigns.ts';
import { isBoardTemplate } from '../../../core/signs/template.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { LengthInput } from '../../kit/controls/LengthInput.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { ChineseOf } from './SignText.tsx';
import { ChineseOnly } from './ChineseOnly.tsx';
import { HungWith } from './HungWith.tsx';
import { EmblemPanel } from './EmblemPanel.tsx';
import { slotOf } from './emblemSupply.ts';
import { MongolianPanel } from './MongolianTexts.tsx';
import { LookRow } from './LookRow.tsx';
import { PictureAndWords } from './PictureAndWords.tsx';
import { TypefaceRow } from './TypefaceRow.tsx';

/** Size, material, colours and words of one sign. */
export function SignInspector({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const template = workbench.library.signs.templates.get(sign.template);
  const put = (to: Sign): void => {
    workbench.run('change-sign', changeSign(workbench.project, to));
  };
  const change = (to: Partial<Sign>): void => put({ ...sign, ...to });
  const remove = (): void => {
    workbench.run('delete-sign', deleteSign(workbench.project, sign.id));
  };
  const known =
    template?.sizes.map(({ width, height }) => ({
      value: `${width}x${height}`,
      label: `${width} × ${height} mm`,
    })) ?? [];
  const { templates } = workbench.library.signs;
  const suited = template === undefined ? [] : templatesLike(template, sign, templates);
  const changeTemplate = (id: string): void => {
    const [size] = templates.get(id)?.sizes ?? [];
    if (size !== undefined) change({ template: id, size: { width: size.width, height: size.height } });
  };
  const kind = template === undefined ? undefined : kindOf(template);
  const schemes = template === undefined ? null : (kind?.schemes(template) ?? null);
  const { holes, scheme } = sign.options;
  const slot = slotOf(sign);
  return (
    <>
      {slot !== null && (
        <Field name="emblem">
          <EmblemPanel slot={slot} />
        </Field>
      )}
      <Section title={template === undefined ? sign.template : own(template.name)}>
        {suited.length > 1 && (
          <Field name="template">
            <Row name={say('template')}>
              {(id) => (
                <Select
                  id={id}
                  className="wide"
                  value={sign.template}
                  options={suited.map((one) => ({ value: one.id, label: own(one.name) }))}
                  onChange={changeTemplate}
                />
              )}
            </Row>
          </Field>
        )}
        <Field name="size">
          <Row name={say('size-known')}>
            {(id) => (
              <Select
                id={id}
                className="wide"
                value={
                  known.some(({ value }) => value === `${sign.size.width}x${sign.size.height}`)
                    ? `${sign.size.width}x${sign.size.height}`
                    : say('size-own')
                }
                options={known}
                onChange={(value) => {
                  const [width, height] = value.split('x').map(Number);
                  if (width !== undefined && height !== undefined) change({ size: { width, height } });
                }}
              />
            )}
          </Row>
        </Field>
        <Row name={say('width')}>
          {(id) => (
            <LengthInput
              id={id}
              value={sign.size.width}
              commit={(width) => change({ size: { ...sign.size, width } })}
            />
          )}
        </Row>
        <Row name={say('height')}>
          {(id) => (
            <LengthInput
              id={id}
              value={sign.size.height}
              commit={(height) => change({ size: { ...sign.size, height } })}
            />
          )}
        </Row>
        <Row name={say('copies')}>
          {(id) => (
            <InputNumber
              id={id}
              className="wide"
              min={1}
              max={999}
              precision={0}
              value={sign.copies}
              onChange={(copies) => copies !== null && change({ copies })}
            />
          )}
        </Row>
        <Row name={say('material')}>
          {(id) => (
            <CommitInput
              id={id}
              value={sign.material ?? ''}
              maxLength={60}
              commit={(text) => {
                const { material: _, ...rest } = sign;
                put(text === '' ? rest : { ...rest, material: text });
              }}
            />
          )}
        </Row>
        {schemes !== null && (
          <Row name={say('scheme')}>
            {(id) => (
              <Select
                id={id}
                className="wide"
                value={typeof scheme === 'string' ? scheme : schemes.usual}
                options={Object.entries(schemes.offered).map(([key, { name }]) => ({
                  value: key,
                  label: own(name),
                }))}
                onChange={(value) => change({ options: { ...sign.options, scheme: value } })}
              />
            )}
          </Row>
        )}
        {kind?.hangs === true && <HungWith sign={sign} put={put} />}
        {template !== undefined &&
          Object.entries(kind?.choices(template) ?? {}).map(([name, choice]) => (
            <Row key={name} name={own(choice.name)}>
              {(id) => (
                <Select
                  id={id}
                  className="wide"
                  value={chosen(sign, name, choice)}
                  options={Object.entries(choice.offered).map(([key, words]) => ({
                    value: key,
                    label: own(words),
                  }))}
                  onChange={(value) => change({ options: { ...sign.options, [name]: value } })}
                />
              )}
            </Row>
          ))}
        {kind !== undefined && <PictureAndWords sign={sign} kind={kind} put={put} />}
        {template !== undefined && template.holes !== null && (
          <Row name={say('holes')}>
            {(id) => (
              <Switch
                id={id}
                size="small"
                checked={typeof holes === 'boolean' ? holes : (template.holes?.byDefault ?? false)}
                onChange={(value) => change({ options: { ...sign.options, holes: value } })}
              />
            )}
          </Row>
        )}
      </Section>
      <Section title={say('chinese')}>
        <ChineseOf sign={sign} />
      </Section>
      <TypefaceRow sign={sign} />
      {(kind?.family ?? null) !== null && <LookRow />}
      <MongolianPanel sign={sign} />
      {template !== undefined && isBoardTemplate(template) && kind?.forFitter !== 'all' && (
        <ChineseOnly sign={sign} put={put} />
      )}
      <Section title="">
        <Field name="remove">
          <Button block danger onClick={remove}>
            {say('remove')}
          </Button>
        </Field>
      </Section>
    </>
  );
}
