import { ActionDialog, type ActionDialogProps } from '../shared/ActionDialog.tsx';
import { moveText as text } from './move.text.ts';

/** What is asked before something is done with a request. */
export const MoveDialog = (props: Omit<ActionDialogProps, 'back'>) => (
  <ActionDialog back={text.back} {...props} />
);
