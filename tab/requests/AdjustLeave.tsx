import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { homeEndpoint } from '../../api/contract/home.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import { adjustLeave } from '../../api/requests/employment.contract.ts';
import type { Form } from '../../api/requests/form.contract.ts';
import { leaveBalance } from '../../api/requests/leave.contract.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { entriesOf } from '../shared/form/entries.ts';
import { FormFields } from '../shared/form/FormFields.tsx';
import { useForm } from '../shared/form/use-form.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { employmentText as text } from './employment.text.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const FORM: Form = {
  type: 'object',
  required: ['way', 'minutesOf', 'reason'],
  unevaluatedProperties: false,
  properties: {
    way: {
      ...{ title: text.how, type: 'string', enum: ['more', 'less'] },
      'x-labels': { more: text.more, less: text.less },
    },
    minutesOf: { title: text.amount, type: 'integer', minimum: 1, maximum: 30_000, 'x-unit': 'minutes' },
    reason: { title: text.reason, type: 'string', maxLength: 200 },
  },
};

/** Adds to or takes from somebody's leave of the present year, with a reason they read. */
export const AdjustLeave = ({ person }: { person: PersonId }) => {
  const styles = useStyles();
  const notices = useNotices();
  const home = useRead(homeEndpoint, {});
  const form = useForm(FORM, entriesOf(FORM, {}));
  const adjust = useWrite(adjustLeave, {
    changes: [leaveBalance],
    done: () => {
      form.restart(entriesOf(FORM, {}));
      notices.done(text.changeDone);
    },
    refused: form.refuse,
  });
  const send = () => {
    const { way, minutesOf, reason } = form.answers;
    if (home.data === undefined || typeof minutesOf !== 'number') return;
    const minutes = way === 'less' ? -minutesOf : minutesOf;
    adjust.mutate({ person, day: home.data.today, minutes, reason: String(reason) });
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!adjust.isPending && form.isReady([])) send();
      }}
    >
      <div>
        <Text as="h3" block size={400} weight="semibold" className={styles.heading}>
          {text.change}
        </Text>
        <Text className={styles.quiet}>{text.changePurpose}</Text>
      </div>
      <ErrorSummary problems={form.problems} attempt={form.attempt} />
      {adjust.error !== null && adjust.error.fields.length === 0 && <Problem problem={adjust.error} />}
      <FormFields form={form} />
      <div>
        <Button type="submit" disabledFocusable={adjust.isPending || home.data === undefined}>
          {text.changeSave}
        </Button>
      </div>
    </form>
  );
};
