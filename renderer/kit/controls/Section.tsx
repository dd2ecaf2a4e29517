import { type ReactNode, useId } from 'react';
import { Boundary } from './Boundary.tsx';

/** A titled part of a side panel. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <div className="section-head">
        <h3>{title}</h3>
        {aside}
      </div>
      <Boundary what={title}>{children}</Boundary>
    </section>
  );
}

/** A named value in a panel: the name at the left, the control at the right. */
export function Row({
  name,
  children,
  hint,
}: {
  readonly name: string;
  readonly children: (id: string) => ReactNode;
  readonly hint?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id}>{name}</label>
      <div className="row-value">
        {children(id)}
        {hint !== undefined && <small>{hint}</small>}
      </div>
    </div>
  );
}
