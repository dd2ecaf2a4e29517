import { Select, type SelectProps, Switch } from 'antd';
import { type ComponentProps, type ReactNode } from 'react';
import { CommitInput } from './CommitInput.tsx';
import { DayInput } from './DayInput.tsx';
import { LengthInput } from './LengthInput.tsx';
import { Row } from './Section.tsx';

/** A control's own props, with the name of its row. */
type Named<Props> = Omit<Props, 'id'> & { readonly name: string; readonly hint?: ReactNode };

export function TextRow({ name, hint, ...rest }: Named<ComponentProps<typeof CommitInput>>) {
  return <Row {...{ name, hint }}>{(id) => <CommitInput id={id} {...rest} />}</Row>;
}

export function LengthRow({ name, hint, ...rest }: Named<ComponentProps<typeof LengthInput>>) {
  return <Row {...{ name, hint }}>{(id) => <LengthInput id={id} {...rest} />}</Row>;
}

export function DayRow({ name, hint, ...rest }: Named<ComponentProps<typeof DayInput>>) {
  return <Row {...{ name, hint }}>{(id) => <DayInput id={id} {...rest} />}</Row>;
}

export function SwitchRow({ name, hint, ...rest }: Named<ComponentProps<typeof Switch>>) {
  return <Row {...{ name, hint }}>{(id) => <Switch id={id} size="small" {...rest} />}</Row>;
}

export function SelectRow<Value>({ name, hint, ...rest }: Named<SelectProps<Value>>) {
  return <Row {...{ name, hint }}>{(id) => <Select id={id} className="wide" {...rest} />}</Row>;
}

/** A figure that is worked out, not entered. */
export function FigureRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Row name={name}>
      {(id) => (
        <output id={id} className="row-plain">
          {children}
        </output>
      )}
    </Row>
  );
}
