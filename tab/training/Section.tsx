import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  purpose: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

interface SectionProps {
  readonly title: string;
  readonly purpose?: string;
  readonly children: ReactNode;
}

/** A part of a page under its heading. */
export const Section = ({ title, purpose, children }: SectionProps) => {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {purpose !== undefined && <Text className={styles.purpose}>{purpose}</Text>}
      {children}
    </section>
  );
};
