import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useKeptFocus } from '../shell/use-kept-focus.ts';

interface MoveButtonProps {
  /** Brings the matter on, and so stands out. */
  readonly isMain: boolean;
  readonly isBusy: boolean;
  /** What it is called where its words alone do not say what it is about. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * A button that does something with a request. A dialog that it opened gives focus back to it; once it can be done no
 * more and the button goes, focus goes to the page's heading.
 */
export const MoveButton = ({ isMain, isBusy, label, onPress, children }: MoveButtonProps) => {
  const box = useRef<HTMLSpanElement>(null);
  useKeptFocus(box);
  return (
    <span ref={box}>
      <Button
        {...useRestoreFocusTarget()}
        appearance={isMain ? 'primary' : 'secondary'}
        {...(label !== undefined && { 'aria-label': label })}
        disabledFocusable={isBusy}
        onClick={onPress}
      >
        {children}
      </Button>
    </span>
  );
};
