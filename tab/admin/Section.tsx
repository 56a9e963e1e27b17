import { Card, MessageBar, MessageBarBody, makeStyles, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

/** One matter of an administration page, under its own heading. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <Title3 as="h2" className={styles.heading}>
        {title}
      </Title3>
      {children}
    </Card>
  );
};

/** What an administrator should know before they rely on what the section says. */
export const Warning = ({ children }: { children: ReactNode }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
