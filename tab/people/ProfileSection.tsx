import { Button, Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Profile, ProfileChange } from '../../api/people/contract.ts';
import { Problem } from '../shell/Problem.tsx';
import { profileText as text } from './text.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useSaveProfile } from './use-profile.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  heading: { margin: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface ProfileSectionProps<T extends ProfileChange> {
  readonly profile: Profile;
  readonly title: string;
  readonly purpose: string;
  /** The part of the profile that this section shows and saves. */
  readonly part: T;
  readonly children: (draft: Draft<T>) => ReactNode;
}

/** One part of the profile: changed freely, saved by its own button, kept until then. */
export const ProfileSection = <T extends ProfileChange>(props: ProfileSectionProps<T>) => {
  const { profile, title, purpose, part, children } = props;
  const styles = useStyles();
  const draft = useDraft(title, part);
  const save = useSaveProfile(profile, title, draft.settle);
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <div>
        <Title3 as="h2" className={styles.heading}>
          {title}
        </Title3>
        <Text className={styles.quiet}>{purpose}</Text>
      </div>
      {children(draft)}
      {save.error !== null && draft.isChanged && <Problem problem={save.error} />}
      <div className={styles.foot}>
        <Button
          appearance={draft.isChanged ? 'primary' : 'secondary'}
          disabledFocusable={!draft.isChanged || save.isPending}
          onClick={() => draft.isChanged && save.mutate(draft.value)}
        >
          {text.save}
        </Button>
        {draft.isChanged && (
          <Button
            appearance="subtle"
            onClick={() => {
              draft.drop();
              save.reset();
            }}
          >
            {text.drop}
          </Button>
        )}
        <Text role="status" size={200} className={styles.quiet}>
          {draft.isChanged && !save.isPending ? text.notYet : ''}
        </Text>
      </div>
    </Card>
  );
};
