import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  picture: { color: tokens.colorNeutralForeground3, fontSize: '32px', lineHeight: 1 },
  detail: { color: tokens.colorNeutralForeground2, maxWidth: '56ch' },
});

interface EmptyProps {
  readonly title: string;
  readonly detail: string;
  readonly icon?: ReactNode;
  /** The one thing to do. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what would be here, and the one thing to do. */
export const Empty = ({ title, detail, icon, action }: EmptyProps) => {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {icon !== undefined && (
        <span className={styles.picture} aria-hidden="true">
          {icon}
        </span>
      )}
      <Text weight="semibold" size={400}>
        {title}
      </Text>
      <Text className={styles.detail}>{detail}</Text>
      {action}
    </div>
  );
};
