import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Problem } from '../../shell/Problem.tsx';
import type { ProblemError } from '../../shell/problem-error.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { halfTyped } from '../places.ts';
import { AnswerList } from './AnswerList.tsx';
import { FormFields } from './FormFields.tsx';
import { sheetText as text } from './text.ts';
import type { SheetInHand } from './use-sheet.ts';

const useStyles = makeStyles({
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
  },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0, ':focus:not(:focus-visible)': { outlineStyle: 'none' } },
});

interface SheetProps<Input extends object> {
  readonly sheet: SheetInHand<Input>;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  /** What the last button says: what it does. */
  readonly button: string;
  readonly onSend: (input: Input) => void;
  /** What comes of it, for whoever looks it over. */
  readonly notes?: readonly string[];
  /** Stands below the fields. */
  readonly children?: ReactNode;
}

/** A form in one column, then what was answered and what comes of it; only then it is sent. */
export const Sheet = <Input extends object>(props: SheetProps<Input>) =>
  props.sheet.isChecking ? <Checking {...props} /> : <Filling {...props} />;

const Filling = <Input extends object>({ sheet, children }: SheetProps<Input>) => {
  const { form, look } = sheet;
  return (
    <form
      noValidate
      className={useStyles().sheet}
      onSubmit={(event) => {
        event.preventDefault();
        // The form of a dialog stands elsewhere on the page, and its sending comes by here all the same.
        if (event.target === event.currentTarget && form.isReady(halfTyped(event.currentTarget))) look();
      }}
    >
      <ErrorSummary problems={form.problems} attempt={form.attempt} />
      <FormFields form={form} />
      {children}
      <div>
        <Button type="submit" appearance="primary">
          {text.look}
        </Button>
      </div>
    </form>
  );
};

const Checking = <Input extends object>(props: SheetProps<Input>) => {
  const { sheet, problem, isBusy, button, onSend, notes = [] } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.sheet}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Text size={500} weight="semibold">
          {text.checkTitle}
        </Text>
      </h2>
      <Card className={styles.card}>
        <AnswerList form={sheet.form.form} answers={sheet.form.answers} />
        <div>
          <Button onClick={sheet.back}>{text.change}</Button>
        </div>
      </Card>
      {notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      {problem !== null && problem.fields.length === 0 && <Problem problem={problem} />}
      <div>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onSend(sheet.wish())}>
          {button}
        </Button>
      </div>
    </div>
  );
};
