import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { balanceText as text } from './balance.text.ts';
import { newText } from './new.text.ts';
import { beginWith } from './use-kept.ts';
import { useTypes } from './use-requests.ts';

const useStyles = makeStyles({
  part: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** No contract, no balance: whose it is says so, with the way to who can enter it. */
export const NoContract = ({ isOwn }: { isOwn: boolean }) => {
  const styles = useStyles();
  const ask = useAskForContract();
  if (!isOwn) return <Text>{text.noContract.others}</Text>;
  return (
    <div className={styles.part}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.noContract.title}
      </Text>
      <Text>{text.noContract.detail}</Text>
      <Button onClick={ask}>{text.noContract.action}</Button>
    </div>
  );
};

/** Opens the question to HR with the words already in it. */
export const useAskForContract = (): (() => void) => {
  const query = useTypes().data?.types.find(({ id }) => id === 'hr-query');
  const navigate = useNavigate();
  return () => {
    if (query) beginWith(query, { topic: 'contract', question: newText.askHrQuestion });
    navigate('/requests/new/hr-query');
  };
};
