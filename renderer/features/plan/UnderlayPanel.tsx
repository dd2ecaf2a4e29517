import { Button, Switch } from 'antd';
import { changeUnderlay, removeUnderlay } from '../../../core/editing/commands/underlays.ts';
import { shownPlane, turnedTo } from '../../../core/plan/underlay/underlayPlane.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { LengthInput } from '../../kit/controls/LengthInput.tsx';
import { Row, Section } from '../../kit/controls/Section.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { UNDERLAY_TOOLS } from '../../kit/session/view.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { underlayName } from '../underlay/underlays.ts';
import { ToolButton } from '../../kit/controls/buttons.tsx';

const STEP_WORDS = {
  'underlay-scale': 'step-scale',
  'underlay-level': 'step-level',
  'underlay-move': 'step-move',
} as const;

/** Figures of the picked underlay, with the steps in the order in which they are done. */
export function UnderlayPanel({ underlay }: { readonly underlay: Underlay }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const name = useProject((project) => underlayName(project, underlay));
  const tool = useView((view) => view.tool);
  const { id, width, height, source, straight, calibrated, locked } = underlay;
  const { left, right } = shownPlane(underlay);
  const change = (to: Parameters<typeof changeUnderlay>[1]['to'], group?: string): void => {
    workbench.run(
      'change-underlay',
      changeUnderlay(workbench.project, { id, to }),
      group === undefined ? {} : { group },
    );
  };
  const why = locked ? { disabled: true, title: say('locked-why') } : {};
  const turn = (degrees: number): void => {
    const { at, turn: to } = turnedTo(underlay, ((degrees + 540) % 360) - 180);
    change({ at, turn: to });
  };
  return (
    <Section title={name}>
      <p className="underlay-facts">
        {source.kind === 'pdf' && <span>{say('page', { page: source.page })}</span>}
        <span>{say('pixels', { width, height })}</span>
        {straight !== null && <span>{say('straightened')}</span>}
        <span className={calibrated ? 'tone-good' : 'tone-caution'}>
          <Icon name={calibrated ? 'good' : 'caution'} size={14} />
          {say(calibrated ? 'calibrated' : 'uncalibrated')}
        </span>
      </p>
      <div className="underlay-steps">
        <Button
          {...why}
          type={straight === null && !calibrated ? 'primary' : 'default'}
          onClick={() => actionNamed('straighten-underlay').run(workbench)}
        >
          {say('step-straighten')}
        </Button>
        {UNDERLAY_TOOLS.map((one) => (
          <Button
            key={one}
            {...why}
            type={one === 'underlay-scale' && straight !== null && !calibrated ? 'primary' : 'default'}
            aria-pressed={tool === one}
            onClick={() => actionNamed(one).run(workbench)}
          >
            {say(STEP_WORDS[one])}
          </Button>
        ))}
      </div>
      <Row name={say('opacity')}>
        {(row) => (
          <input
            id={row}
            type="range"
            className="wide"
            min={5}
            max={100}
            step={5}
            value={Math.round(underlay.opacity * 100)}
            onChange={(event) => change({ opacity: Number(event.target.value) / 100 }, `opacity:${id}`)}
          />
        )}
      </Row>
      <Row name={say('turn')}>
        {(row) => (
          <div className="turn-row">
            <CommitInput
              id={row}
              value={String(Math.round(underlay.turn * 100) / 100)}
              suffix="°"
              maxLength={8}
              disabled={locked}
              refuse={(text) => (readDegrees(text) === null ? say('not-an-angle') : null)}
              commit={(text) => turn(readDegrees(text) ?? underlay.turn)}
            />
            {([-90, 90] as const).map((by) => (
              <ToolButton
                icon={by < 0 ? 'undo' : 'redo'}
                label={say(by < 0 ? 'turn-left' : 'turn-right')}
                key={by}
                {...why}
                onClick={() => turn(underlay.turn + by)}
              />
            ))}
          </div>
        )}
      </Row>
      <Row name={say('width')} hint={say('width-hint')}>
        {(row) => (
          <LengthInput
            id={row}
            value={(right - left) * underlay.mmPerPixel}
            commit={(mm) => change({ mmPerPixel: mm / (right - left), calibrated: true })}
          />
        )}
      </Row>
      <Row name={say('shown')}>
        {(row) => (
          <Switch id={row} size="small" checked={underlay.shown} onChange={(shown) => change({ shown })} />
        )}
      </Row>
      <Row name={say('locked')}>
        {(row) => (
          <Switch id={row} size="small" checked={locked} onChange={(now) => change({ locked: now })} />
        )}
      </Row>
      <div className="underlay-steps">
        <Button onClick={() => actionNamed('crop-underlay').run(workbench)}>{say('crop')}</Button>
        <Button
          danger
          onClick={() =>
            workbench.run('remove-underlay', removeUnderlay(workbench.project, { id }), { select: [] })
          }
        >
          {say('remove')}
        </Button>
      </div>
    </Section>
  );
}

/** Degrees as typed, also against the clock; null when it is no figure. */
function readDegrees(text: string): number | null {
  const found = /^([-−]?\d+(?:\.\d+)?)(?:°|度)?$/.exec(text.normalize('NFKC').trim());
  return found === null ? null : Number((found[1] ?? '').replace('−', '-')) % 360;
}
