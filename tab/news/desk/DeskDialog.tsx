import { makeStyles, tokens } from '@fluentui/react-components';
import { ActionDialog, type ActionDialogProps } from '../../shared/ActionDialog.tsx';
import { deskText as text } from './desk.text.ts';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    '& form': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  },
});

/** What is asked before something is done with an article. */
export const DeskDialog = ({ children, ...props }: Omit<ActionDialogProps, 'back'>) => {
  const styles = useStyles();
  return (
    <ActionDialog back={text.back} {...props}>
      <div className={styles.parts}>{children}</div>
    </ActionDialog>
  );
};
