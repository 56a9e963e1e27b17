import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
});

interface SignProps {
  /** Tells states apart by its shape, so that none is told by colour alone. */
  readonly icon: FluentIcon;
  /** The same in words. */
  readonly children: ReactNode;
}

/** How something stands, in words and with a sign. */
export const Sign = ({ icon: Icon, children }: SignProps) => {
  const styles = useStyles();
  return (
    <span className={styles.sign}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      {children}
    </span>
  );
};
