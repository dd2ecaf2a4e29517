import { type ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Props = Omit<ComponentProps<'button'>, 'type' | 'aria-label'> & {
  readonly icon?: IconName;
  /** Its name, where it shows no words. */
  readonly label?: string;
};

/** A button of a bar, without a frame. */
export function ToolButton(props: Props) {
  return <PlainButton {...props} look="tool-button" />;
}

/** A button within a list or beside a title. */
export function QuietButton(props: Props) {
  return <PlainButton {...props} look="quiet-button" />;
}

function PlainButton({
  look,
  icon,
  label,
  className = '',
  children,
  ...rest
}: Props & { readonly look: string }) {
  const small = look === 'quiet-button';
  return (
    <button
      type="button"
      className={className === '' ? look : `${look} ${className}`}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  );
}
