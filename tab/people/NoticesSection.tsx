import { Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { NOTICE_WAYS } from '../../api/contract/notices.ts';
import type { Profile, QuietHours } from '../../api/people/contract.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { profileText as text } from './text.ts';

const useStyles = makeStyles({
  topic: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

const OVERNIGHT = { from: '18:00', to: '08:00' };
const WAYS = NOTICE_WAYS.map((value) => ({ value, label: text.ways[value] }));

/** What the person is told of, how, and when not. */
export const NoticesSection = ({ profile }: { profile: Profile }) => {
  const styles = useStyles();
  const { notices, quietHours, choices } = profile;
  return (
    <ProfileSection profile={profile} {...text.notices} part={{ notices, quietHours }}>
      {({ value, change }) => (
        <>
          {choices.topics.map(({ id, title, usual }) => (
            <div key={id} className={styles.topic}>
              <Text>{title}</Text>
              <Segmented
                label={title}
                options={WAYS}
                value={value.notices[id] ?? usual}
                onChange={(way) => change({ ...value, notices: { ...value.notices, [id]: way } })}
              />
            </div>
          ))}
          <Switch
            label={text.quietHours}
            checked={value.quietHours !== null}
            onChange={(_, { checked }) => change({ ...value, quietHours: checked ? OVERNIGHT : null })}
          />
          {value.quietHours !== null && (
            <Times times={value.quietHours} onChange={(quietHours) => change({ ...value, quietHours })} />
          )}
        </>
      )}
    </ProfileSection>
  );
};

interface TimesProps {
  readonly times: QuietHours;
  readonly onChange: (times: QuietHours) => void;
}

const Times = ({ times, onChange }: TimesProps) => {
  const styles = useStyles();
  const problem = text.quietProblem(times);
  return (
    <Field
      role="group"
      aria-label={text.quietHours}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      <div className={styles.times}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={text.quiet[end]}>
            <Input
              type="time"
              value={times[end]}
              onChange={(_, { value }) => onChange({ ...times, [end]: value })}
            />
          </Field>
        ))}
      </div>
    </Field>
  );
};
