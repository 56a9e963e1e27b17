import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { text as all } from './circulation.text.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

interface BriefingDialogProps {
  readonly title: string;
  readonly words: string;
  /** What the button that does it says. */
  readonly button: string;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The last question before something is done with a briefing, and the way back. */
export const BriefingDialog = (props: BriefingDialogProps) => {
  const { title, words, button, isReady, onClose, onDone, children } = props;
  const styles = useStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words}</Text>
            {children}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{all.manage.back}</Button>
            <Button appearance="primary" disabledFocusable={!isReady} onClick={onDone}>
              {button}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
