import { Button } from 'antd';
import { changeSign, deleteSign } from '../../../core/editing/commands/signs.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { kindOf } from '../../../core/signs/kinds/kinds.ts';
import { madeAs } from '../../../core/signs/specification.ts';
import { isBoardTemplate } from '../../../core/signs/template.ts';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { ChineseOf } from './SignText.tsx';
import { ChineseOnly } from './ChineseOnly.tsx';
import { EmblemPanel } from './EmblemPanel.tsx';
import { slotOf } from './emblemSupply.ts';
import { MongolianPanel } from './MongolianTexts.tsx';
import { LookRow } from './LookRow.tsx';
import { SpecificationPanel } from './SpecificationPanel.tsx';
import { SignOptions } from './SignOptions.tsx';
import { TypefaceRow } from './TypefaceRow.tsx';

/** Size, material, colours and words of one sign. */
export function SignInspector({
  sign,
  tick,
}: {
  readonly sign: Sign;
  /** Ticks signs, to be changed together. */
  readonly tick: (signs: ReadonlySet<string>) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const own = useOwn();
  const template = workbench.library.signs.templates.get(sign.template);
  const put = (to: Sign): void => {
    workbench.run('change-sign', changeSign(workbench.project, to));
  };
  const remove = (): void => {
    workbench.run('delete-sign', deleteSign(workbench.project, sign.id));
  };
  const kind = template === undefined ? undefined : kindOf(template);
  const slot = slotOf(sign);
  const signs = useProject((project) => project.signs);
  const alike = signs.filter((one) => one.template === sign.template);
  return (
    <>
      {slot !== null && (
        <Field name="emblem">
          <EmblemPanel slot={slot} />
        </Field>
      )}
      <Section
        title={template === undefined ? sign.template : own(template.name)}
        aside={
          alike.length > 1 && (
            <QuietButton onClick={() => tick(new Set(alike.map(({ id }) => id)))}>
              {say('many-kind', { count: alike.length })}
            </QuietButton>
          )
        }
      >
        <SignOptions sign={sign} put={put} />
      </Section>
      <SpecificationPanel
        signs={[sign]}
        choose={(combination) =>
          workbench.run(
            'specify-signs',
            changeSign(workbench.project, madeAs(sign, combination, workbench.library.signs.processes)),
          )
        }
      />
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
