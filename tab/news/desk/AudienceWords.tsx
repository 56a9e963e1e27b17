import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { PersonId } from '../../../api/contract/ids.ts';
import { listSites } from '../../../api/desks/contract.ts';
import type { Audience, AudienceRule } from '../../../api/news/contract.ts';
import { personPage } from '../../../api/people/contract.ts';
import { ROLE_WORDS } from '../../shared/roles.ts';
import { useRead } from '../../shell/api.tsx';
import { listed } from '../../shell/words.ts';
import { audienceText as text } from './desk.text.ts';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Whom an audience means, in words: a number alone says nothing to the person who has to answer for it. */
export const AudienceWords = ({ audience }: { audience: Audience }) => {
  const styles = useStyles();
  if ('everyone' in audience) return audience.andMembers === true ? text.everyoneAndMembers : text.everyone;
  return (
    <ul className={styles.groups}>
      {audience.any.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no names but their place
        <li key={at}>
          {at > 0 && `${text.or} `}
          <RuleWords rule={rule} />
        </li>
      ))}
    </ul>
  );
};

const RuleWords = ({
  rule: { departments, sites, roles, workStyles, managers, people },
}: {
  rule: AudienceRule;
}) => {
  const lines: readonly (readonly [label: string, values: ReactNode])[] = [
    ...(departments ? [[text.departments, listed(departments)] as const] : []),
    ...(sites ? [[text.sites, <SiteNames key="sites" ids={sites} />] as const] : []),
    ...(roles ? [[text.roles, listed(roles.map((role) => ROLE_WORDS[role].name))] as const] : []),
    ...(workStyles
      ? [[text.workStyles, listed(workStyles.map((style) => text.styles[style]))] as const]
      : []),
    ...(managers ? [[text.managers, <Names key="managers" ids={managers} />] as const] : []),
    ...(people ? [[text.people, <Names key="people" ids={people} />] as const] : []),
  ];
  return lines.map(([label, values], at) => (
    <Fragment key={label}>
      {at > 0 && '; '}
      {label}: {values}
    </Fragment>
  ));
};

const SiteNames = ({ ids }: { ids: NonNullable<AudienceRule['sites']> }) => {
  const sites = useRead(listSites, {}).data?.sites ?? [];
  return listed(ids.map((id) => sites.find((site) => site.id === id)?.name ?? '…'));
};

const Names = ({ ids }: { ids: readonly PersonId[] }) =>
  ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && ', '}
      <PersonName id={id} />
    </Fragment>
  ));

/** What somebody is called, once it is known. */
export const PersonName = ({ id }: { id: PersonId }) => useRead(personPage, { id }).data?.name ?? '…';
