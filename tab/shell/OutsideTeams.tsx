import { Button, makeStyles, Text, Title1, tokens } from '@fluentui/react-components';
import { text } from './text.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '560px',
    minHeight: '100dvh',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
  },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a browser outside Teams sees: where the app lives, and how to get there. */
export const OutsideTeams = ({ framed }: { framed: boolean }) => {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <img src="/icon.svg" alt="" width={56} height={56} />
      <Title1 as="h1">{text.outside.title}</Title1>
      <Text size={400}>{text.outside.detail}</Text>
      <ol className={styles.steps}>
        {text.outside.steps.map((step) => (
          <li key={step}>
            <Text size={400}>{step}</Text>
          </li>
        ))}
      </ol>
      <Text className={styles.quiet}>{text.outside.tip}</Text>
      {framed && (
        <div>
          <Text block className={styles.quiet}>
            {text.outside.silent}
          </Text>
          <Button onClick={() => window.location.reload()}>{text.tryAgain}</Button>
        </div>
      )}
    </main>
  );
};
