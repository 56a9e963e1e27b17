import { Button, type ButtonProps, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

const useStyles = makeStyles({
  // 24 px high, so that it can be hit where it stands alone (WCAG 2.5.8).
  text: { display: 'inline-block', paddingBlock: tokens.spacingVerticalXXS, justifySelf: 'start' },
});

/** A link inside Guildhall that reads as text. */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Link href={useHref(to)} onClick={useLinkClickHandler(to)} className={styles.text}>
      {children}
    </Link>
  );
};

interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly icon?: ReactElement;
}

/** A link inside Guildhall that looks like a button: it goes somewhere, it does nothing. */
export const ButtonLink = ({ to, children, appearance = 'secondary', icon }: ButtonLinkProps) => (
  <Button
    as="a"
    href={useHref(to)}
    onClick={useLinkClickHandler(to)}
    appearance={appearance}
    {...(icon !== undefined && { icon })}
  >
    {children}
  </Button>
);
