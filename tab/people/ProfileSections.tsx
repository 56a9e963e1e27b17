import { Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from '@fluentui/react-components';
import {
  LOCATION_FOR,
  type LocationFor,
  type Profile,
  WORK_STYLES,
  type WorkStyle,
} from '../../api/people/contract.ts';
import { ProfileSection } from './ProfileSection.tsx';
import { profileText as text } from './text.ts';
import { WorkWeek } from './WorkWeek.tsx';

const useStyles = makeStyles({
  option: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground2 },
  field: { maxWidth: '320px' },
});

/** Who may see where the person is, each choice with what it means. */
export const VisibilitySection = ({ profile, isStaff }: { profile: Profile; isStaff: boolean }) => {
  const styles = useStyles();
  const { locationFor } = profile;
  const hints = isStaff ? text.seenBy : text.memberSeenBy;
  return (
    <ProfileSection profile={profile} {...text.visibility} part={{ locationFor }}>
      {({ value, change }) => (
        <RadioGroup
          aria-label={text.visibility.title}
          value={value.locationFor}
          onChange={(_, data) => change({ locationFor: data.value as LocationFor })}
        >
          {LOCATION_FOR.filter((choice) => profile.choices.locationFor.includes(choice)).map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={
                <span className={styles.option}>
                  <Text>{hints[choice].name}</Text>
                  <Text size={200} className={styles.quiet}>
                    {hints[choice].hint}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      )}
    </ProfileSection>
  );
};

/** Where and how the person usually works. */
export const WorkSection = ({ profile }: { profile: Profile }) => {
  const styles = useStyles();
  const { usualSite, workStyle, choices } = profile;
  return (
    <ProfileSection profile={profile} {...text.work} part={{ usualSite, workStyle }}>
      {({ value, change }) => (
        <>
          <Field label={text.usualSite} hint={text.usualSiteHint} className={styles.field}>
            <Select
              value={value.usualSite ?? ''}
              onChange={(_, data) =>
                change({ ...value, usualSite: choices.sites.find(({ id }) => id === data.value)?.id ?? null })
              }
            >
              <option value="">{text.none}</option>
              {choices.sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.workStyle}>
            <RadioGroup
              value={value.workStyle ?? ''}
              onChange={(_, data) =>
                change({ ...value, workStyle: (data.value || null) as WorkStyle | null })
              }
            >
              {WORK_STYLES.map((style) => (
                <Radio
                  key={style}
                  value={style}
                  label={
                    <span className={styles.option}>
                      <Text>{text.styles[style].name}</Text>
                      <Text size={200} className={styles.quiet}>
                        {text.styles[style].hint}
                      </Text>
                    </span>
                  }
                />
              ))}
              <Radio value="" label={text.none} />
            </RadioGroup>
          </Field>
        </>
      )}
    </ProfileSection>
  );
};

/** Which half days the person usually spends where. */
export const WeekSection = ({ profile }: { profile: Profile }) => (
  <ProfileSection profile={profile} {...text.week} part={{ pattern: profile.pattern }}>
    {({ value, change }) => <WorkWeek pattern={value.pattern} onChange={(pattern) => change({ pattern })} />}
  </ProfileSection>
);
