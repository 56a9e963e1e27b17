/** Where a field stands in the page, by its path: what the summary's links lead to. */
export const placeOf = (path: string): string => `answer-${path.replaceAll('.', '-')}`;

/** Puts focus into a field: its first control, or the one that is chosen. */
export const focusOn = (path: string): void => {
  const place = document.getElementById(placeOf(path));
  const control =
    place?.querySelector<HTMLElement>('input:checked') ??
    place?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus();
};

/** The fields of a form where a day or time is typed by half: to the page it reads as nothing. */
export const halfTyped = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll<HTMLInputElement>('input')].flatMap((input) => {
    const path = input.validity.badInput
      ? input.closest<HTMLElement>('[data-path]')?.dataset.path
      : undefined;
    return path === undefined ? [] : [path];
  });
