/**
 * Many people click twice everywhere. The second click counts only for what the first one pressed: a dialog's backdrop
 * or another button that came under the pointer in between was not meant. "Book again" stands where "Cancel" stood.
 * Returns how to stop.
 */
export const forgiveDoubleClicks = (page: Document): (() => void) => {
  let pressed: Element | undefined;
  const onClick = (event: MouseEvent): void => {
    const control = controlAt(event.target);
    // The browser counts clicks by place and time, whatever stands there by then.
    if (event.detail > 1 && control !== pressed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    pressed = control;
  };
  page.addEventListener('click', onClick, { capture: true });
  return () => page.removeEventListener('click', onClick, { capture: true });
};

/** What a click there presses: a label stands for its input, the words on a button for the button. */
const controlAt = (target: EventTarget | null): Element | undefined => {
  if (!(target instanceof Element)) return undefined;
  const label = target.closest('label');
  return label?.control ?? target.closest('button, a[href], input, select, [role="menuitem"]') ?? target;
};
