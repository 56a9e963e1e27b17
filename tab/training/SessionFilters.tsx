import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Segmented } from '../shell/Segmented.tsx';
import { Filters } from './Filters.tsx';
import { SkillSelect } from './SkillSelect.tsx';
import { soughtText as text } from './sought.text.ts';
import { type Sought, VIEWS, WHOSE } from './sought.ts';
import { text as all } from './text.ts';
import { usePlaces } from './use-places.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

interface SessionFiltersProps {
  readonly sought: Sought;
  readonly onSeek: (sought: Sought) => void;
}

/** Whose sessions, for which skill, where, and as a list or a calendar. */
export const SessionFilters = ({ sought, onSeek }: SessionFiltersProps) => {
  const styles = useStyles();
  const { skill: _, ...anySkill } = sought;
  const { site: __, ...anywhere } = sought;
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        <Segmented
          label={all.sessions.which}
          options={WHOSE.map((value) => ({ value, label: all.sessions.views[value] }))}
          value={sought.whose}
          onChange={(whose) => onSeek({ ...sought, whose })}
        />
        <Segmented
          label={text.view}
          options={VIEWS.map((value) => ({ value, label: text.views[value] }))}
          value={sought.view}
          onChange={(view) => onSeek({ ...sought, view })}
        />
      </div>
      <Narrowed
        sought={sought}
        onSkill={(skill) => onSeek(skill ? { ...sought, skill } : anySkill)}
        onSite={(site) => onSeek(site ? { ...sought, site } : anywhere)}
      />
    </div>
  );
};

interface NarrowedProps {
  readonly sought: Sought;
  readonly onSkill: (skill: Sought['skill'] | undefined) => void;
  readonly onSite: (site: Sought['site'] | undefined) => void;
}

const Narrowed = ({ sought: { skill, site }, onSkill, onSite }: NarrowedProps) => {
  const id = useId();
  const { sites } = usePlaces();
  const choices = [{ id: 'online', name: text.online } as const, ...sites];
  return (
    <Filters
      label={text.label}
      fields={[
        {
          ...{ id: `${id}-skill`, label: text.skill },
          field: <SkillSelect id={`${id}-skill`} value={skill} any={text.anySkill} onChange={onSkill} />,
        },
        {
          ...{ id: `${id}-site`, label: text.place },
          field: (
            <Select
              id={`${id}-site`}
              value={site ?? ''}
              onChange={(_, { value }) => onSite(choices.find((one) => one.id === value)?.id)}
            >
              <option value="">{text.anyPlace}</option>
              {choices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          ),
        },
      ]}
    />
  );
};
