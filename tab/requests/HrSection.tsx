import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface HrSectionProps {
  readonly title: string;
  readonly purpose?: string;
  readonly children: ReactNode;
}

/** One matter of HR's desk, under its own heading. */
export const HrSection = ({ title, purpose, children }: HrSectionProps) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <div>
        <Text as="h2" block size={500} weight="semibold" className={styles.heading}>
          {title}
        </Text>
        {purpose !== undefined && <Text className={styles.quiet}>{purpose}</Text>}
      </div>
      {children}
    </Card>
  );
};
