import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

export interface ActionDialogProps {
  readonly title: string;
  /** What the button says that does nothing. */
  readonly back: string;
  /** The one button that does it. */
  readonly action: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is asked before something is done, and the way back. It is open while it is there. */
export const ActionDialog = ({ title, back, action, onClose, children }: ActionDialogProps) => {
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
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{back}</Button>
            {action}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
