import type { ComponentProps, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useLate } from './use-late.ts';
import './button.css';

/** `main` is the one thing to do on a screen; `plain` anything else; `quiet` looks like a link and acts like a button. */
export type ButtonLook = 'main' | 'plain' | 'quiet';

interface ButtonProps extends Omit<ComponentProps<typeof AriaButton>, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A button. While `isPending` it keeps the focus and does nothing when pressed; it is announced as busy once that lasts
 * long enough to be noticed.
 */
export function Button({ look = 'plain', className = '', isPending = false, children, ...rest }: ButtonProps) {
  const isLate = useLate(isPending);
  const held = isPending ? { type: 'button' as const, onPress: () => undefined } : {};
  return (
    <AriaButton {...rest} {...held} isPending={isLate} className={`ui-button ui-button-${look} ${className}`}>
      {children}
    </AriaButton>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to another screen that looks like a button. `href` is a path of `routes.tsx`. */
export function LinkButton({ href, look = 'plain', className = '', children }: LinkButtonProps) {
  return (
    <Link href={href} className={`ui-button ui-button-${look} ${className}`}>
      {children}
    </Link>
  );
}
