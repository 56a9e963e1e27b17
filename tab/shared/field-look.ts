import { makeStyles, tokens } from '@fluentui/react-components';

/** How a field looks, in a form and in a dialog. */
export const useFieldLook = makeStyles({
  // A long word of a question must not make the page wider than a phone.
  // The hint is drawn under the label, where it is read before one answers; Fluent puts it last.
  field: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > label': { order: -2, overflowWrap: 'anywhere' },
    '& > .fui-Field__hint': { order: -1, marginBlockEnd: tokens.spacingVerticalXS },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});
