import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { GiveBackProps } from './BookingRow.tsx';
import { text } from './text.ts';

/** Gives back one half of a whole-day booking and keeps the other. */
export const GiveBackMenu = ({ halves, name, busy, onGiveBack }: GiveBackProps) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <Button appearance="subtle" aria-label={name} disabledFocusable={busy}>
        {text.change}
      </Button>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {halves.map((half) => (
          <MenuItem key={half} onClick={() => onGiveBack(half)}>
            {text.giveBack[half]}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);
