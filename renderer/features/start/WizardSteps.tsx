import { type StartingPoint } from '../../../app/bridge/contract.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { SETTINGS, type Setting } from '../../../core/project/register.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { type Wish } from './wish.ts';

type Choice<Value> = {
  readonly value: Value;
  readonly name: string;
  readonly text: string;
  readonly more?: string;
};

/** Cards of which one is chosen; arrow keys move as in any group of radio buttons. */
function Choices<Value>({
  label,
  two = false,
  choices,
  chosen,
  change,
}: {
  readonly label: string;
  readonly two?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly change: (value: Value) => void;
}) {
  const move = (by: number): void => {
    const at = choices.findIndex(({ value }) => value === chosen);
    const next = choices[(at + by + choices.length) % choices.length];
    if (next !== undefined) change(next.value);
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={two ? 'choices two' : 'choices'}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'ArrowDown') move(1);
        if (key === 'ArrowLeft' || key === 'ArrowUp') move(-1);
      }}
    >
      {choices.map(({ value, name, text, more }) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          tabIndex={value === chosen ? 0 : -1}
          className="choice"
          onClick={() => change(value)}
        >
          <b>{name}</b>
          <small>{text}</small>
          {more !== undefined && <small>{more}</small>}
        </button>
      ))}
    </div>
  );
}

export function SettingStep({
  setting,
  change,
}: {
  readonly setting: Setting;
  readonly change: (setting: Setting) => void;
}) {
  const say = useWords(START);
  const choices = SETTINGS.map((value) => ({
    value,
    name: say(`setting-${value}`),
    text: say(`setting-${value}-rule`),
  }));
  return (
    <>
      <Choices two label={say('step-setting')} choices={choices} chosen={setting} change={change} />
      <p className="field-note">{say('setting-note')}</p>
    </>
  );
}

export function PlanStep({
  plans,
  plan,
  change,
}: {
  readonly plans: readonly StartingPoint[];
  readonly plan: string | null;
  readonly change: (plan: string | null) => void;
}) {
  const say = useWords(START);
  const own = useOwn();
  const choices: Choice<string | null>[] = [
    ...plans.map(({ id, name, summary, area, rooms }) => ({
      value: id,
      name: own(name),
      text: say('plan-figures', { area: shownArea(area), rooms }),
      more: own(summary),
    })),
    { value: null, name: say('plan-empty'), text: say('plan-empty-hint') },
  ];
  return <Choices label={say('step-plan')} choices={choices} chosen={plan} change={change} />;
}

export function CheckStep({
  wish,
  plans,
}: {
  readonly wish: Wish;
  readonly plans: readonly StartingPoint[];
}) {
  const say = useWords(START);
  const own = useOwn();
  const plan = plans.find(({ id }) => id === wish.plan);
  const { league, banner, township, village } = wish.place;
  return (
    <>
      <p>{say('check-intro')}</p>
      <dl className="facts">
        <dt>{say('check-place')}</dt>
        <dd>{[league, banner, township, village].filter(Boolean).join(' · ')}</dd>
        <dt>{say('check-setting')}</dt>
        <dd>{`${say(`setting-${wish.setting}`)} · ${say(`setting-${wish.setting}-rule`)}`}</dd>
        <dt>{say('check-plan')}</dt>
        <dd>{plan === undefined ? say('plan-empty') : `${own(plan.name)} · ${own(plan.summary)}`}</dd>
        <dt>{say('check-signs')}</dt>
        <dd>{say('check-signs-set')}</dd>
        <dt>{say('check-mongolian')}</dt>
        <dd>{say('check-mongolian-note')}</dd>
      </dl>
    </>
  );
}
