import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { DeskId, FloorPlan, PlanDesk } from '../../api/desks/contract.ts';
import { DeskSwatch } from './DeskSign.tsx';
import { availability, factsOf, noteOf, sentence } from './labels.ts';
import type { DeskStatus, Span } from './status.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  zones: { display: 'grid', rowGap: tokens.spacingVerticalL },
  zone: { display: 'block', marginBlockEnd: tokens.spacingVerticalXS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  selected: {
    boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px dashed Highlight', outlineOffset: '-2px' },
  },
  words: { display: 'grid', rowGap: '2px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface DeskListProps {
  readonly plan: FloorPlan;
  readonly desks: readonly PlanDesk[];
  readonly statuses: ReadonlyMap<DeskId, DeskStatus>;
  readonly span: Span;
  readonly selected: DeskId | undefined;
  readonly onChoose: (desk: DeskId) => void;
}

/** The floor as a list: the same desks, words and actions as the plan. */
export const DeskList = ({ plan, desks, statuses, span, selected, onChoose }: DeskListProps) => {
  const styles = useStyles();
  return (
    <div className={styles.zones}>
      {plan.zones.map(({ key, name }) => {
        const rows = desks.filter(({ zone }) => zone === key);
        return rows.length === 0 ? null : (
          <section key={key}>
            <Text
              as="h3"
              size={300}
              weight="semibold"
              className={styles.zone}
              style={{ marginBlockStart: 0 }}
            >
              {name}
            </Text>
            <ul className={styles.list}>
              {rows.map((desk) => {
                const status = statuses.get(desk.id);
                return status === undefined ? null : (
                  <Row key={desk.id} {...{ desk, status, span, onChoose }} selected={desk.id === selected} />
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
};

interface RowProps {
  readonly desk: PlanDesk;
  readonly status: DeskStatus;
  readonly span: Span;
  readonly selected: boolean;
  readonly onChoose: (desk: DeskId) => void;
}

const Row = ({ desk, status, span, selected, onChoose }: RowProps) => {
  const styles = useStyles();
  const row = useRef<HTMLLIElement>(null);
  const restore = useRestoreFocusTarget();
  const note = noteOf(desk);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li
      ref={row}
      className={mergeClasses(styles.row, selected && styles.selected)}
      aria-current={selected ? 'true' : undefined}
    >
      <DeskSwatch state={status.state} />
      <div className={styles.words}>
        <span className={styles.line}>
          <Text weight="semibold">{desk.label}</Text>
          <Text size={200} className={styles.quiet}>
            {sentence(availability(desk, status, span))}
          </Text>
        </span>
        {note !== undefined && (
          <Text size={200} className={styles.quiet}>
            {note}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {sentence(factsOf(desk).join(', '))}
        </Text>
      </div>
      <Button
        {...restore}
        size="small"
        appearance={status.mayBook ? 'secondary' : 'subtle'}
        aria-label={status.mayBook ? text.bookDesk(desk.label) : text.lookAt(desk.label)}
        onClick={() => onChoose(desk.id)}
      >
        {status.mayBook ? text.book : text.look}
      </Button>
    </li>
  );
};
