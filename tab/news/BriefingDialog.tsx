import { Button, Text } from '@fluentui/react-components';
import { ActionDialog, type ActionDialogProps } from '../shared/ActionDialog.tsx';
import { text as all } from './circulation.text.ts';

interface BriefingDialogProps extends Pick<ActionDialogProps, 'title' | 'onClose' | 'children'> {
  readonly words: string;
  /** What the button that does it says. */
  readonly button: string;
  readonly isReady: boolean;
  readonly onDone: () => void;
}

/** The last question before something is done with a briefing. */
export const BriefingDialog = (props: BriefingDialogProps) => {
  const { title, words, button, isReady, onClose, onDone, children } = props;
  return (
    <ActionDialog
      title={title}
      back={all.manage.back}
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={!isReady} onClick={onDone}>
          {button}
        </Button>
      }
    >
      <Text>{words}</Text>
      {children}
    </ActionDialog>
  );
};
