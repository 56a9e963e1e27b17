import { Button, makeStyles, Switch, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, FilterRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { PlanDesk } from '../../api/desks/contract.ts';
import { type DeskFilter, type Need, NO_FILTER, offered } from './filters.ts';
import { NEEDS, sentence } from './labels.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  panel: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: '0 none',
    minWidth: 0,
  },
  legend: { padding: 0, marginBlockEnd: tokens.spacingVerticalXS },
});

interface FiltersProps {
  readonly desks: readonly PlanDesk[];
  readonly filter: DeskFilter;
  /** How many desks are shown and how many of them are free, in words. */
  readonly count: string;
  readonly onChange: (filter: DeskFilter) => void;
}

/** What to look for. Acts on the plan and the list at once, and says how many desks are left. */
export const Filters = ({ desks, filter, count, onChange }: FiltersProps) => {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const on = filter.needs.length;
  const toggle = (need: Need): void =>
    onChange({
      ...filter,
      needs: filter.needs.includes(need)
        ? filter.needs.filter((kept) => kept !== need)
        : [...filter.needs, need],
    });
  const groups = [
    { label: text.equipmentFilter, needs: offered(desks, NEEDS.equipment) },
    { label: text.accessFilter, needs: offered(desks, NEEDS.access) },
  ];
  return (
    <div className={styles.filters}>
      <div className={styles.bar}>
        <Switch
          checked={filter.freeOnly}
          label={text.freeOnly}
          onChange={(_, { checked }) => onChange({ ...filter, freeOnly: checked })}
        />
        <Button
          icon={<FilterRegular />}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {on === 0 ? text.filters : text.filtersOn(on)}
        </Button>
        {(on > 0 || filter.freeOnly) && (
          <Button appearance="subtle" onClick={() => onChange(NO_FILTER)}>
            {text.clearFilters}
          </Button>
        )}
        <Text role="status" className={styles.count}>
          {count}
        </Text>
      </div>
      <div id={panel} hidden={!open} className={open ? styles.panel : ''}>
        {groups
          .filter(({ needs }) => needs.length > 0)
          .map(({ label, needs }) => (
            <fieldset key={label} className={styles.group}>
              <legend className={styles.legend}>
                <Text weight="semibold">{label}</Text>
              </legend>
              {needs.map((need) => (
                <ToggleButton
                  key={need}
                  size="small"
                  shape="circular"
                  checked={filter.needs.includes(need)}
                  {...(filter.needs.includes(need) && { icon: <CheckmarkRegular /> })}
                  onClick={() => toggle(need)}
                >
                  {sentence(needWord(need))}
                </ToggleButton>
              ))}
            </fieldset>
          ))}
      </div>
    </div>
  );
};

const needWord = (need: Need): string => ({ ...text.equipment, ...text.access })[need];
