import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { type DeskId, type FloorDay, floorDay, type FloorPlan as Plan } from '../../api/desks/contract.ts';
import { useFresh } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { BookDeskDialog } from './BookDeskDialog.tsx';
import { DeskCard } from './DeskCard.tsx';
import { DeskList } from './DeskList.tsx';
import { Filters } from './Filters.tsx';
import { FloorPlan } from './FloorPlan.tsx';
import { type DeskFilter, matching, NO_FILTER } from './filters.ts';
import { Legend } from './Legend.tsx';
import { neighboursOf } from './neighbours.ts';
import { withBooking } from './optimistic.ts';
import { statusesOf } from './status.ts';
import { explainTaken } from './suggestion.ts';
import { text } from './text.ts';
import { useBookDesk } from './use-bookings.ts';
import type { Choice, DesksView } from './use-desks-page.ts';
import { usePointed } from './use-pointed.ts';
import { WhoIsIn } from './WhoIsIn.tsx';

const NARROW = '@media (max-width: 1023px)';

const useStyles = makeStyles({
  floor: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2.2fr) minmax(304px, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  who: { gridColumn: 1, gridRow: 2, [NARROW]: { gridRow: 'auto' } },
  plan: {
    gridColumn: 1,
    gridRow: 1,
    [NARROW]: { gridRow: 'auto' },
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  list: {
    gridColumn: 2,
    gridRow: '1 / span 2',
    [NARROW]: { gridColumn: 1, gridRow: 'auto' },
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  rows: { maxHeight: '72dvh', overflowY: 'auto', [NARROW]: { maxHeight: 'none', overflowY: 'visible' } },
  heading: { margin: 0, lineHeight: '32px' },
  switch: { display: 'none', justifySelf: 'start', [NARROW]: { display: 'inline-flex' } },
  notNow: { [NARROW]: { display: 'none' } },
});

interface FloorProps {
  readonly plan: Plan;
  readonly day: FloorDay;
  readonly choice: Choice;
  readonly onView: (view: DesksView) => void;
}

const VIEWS = (['list', 'plan'] satisfies DesksView[]).map((value) => ({ value, label: text[value] }));

/** One floor on one day: plan and list of the same desks, with the same filters, selection and dialog. */
export const Floor = ({ plan, day: known, choice, onView }: FloorProps) => {
  const styles = useStyles();
  const [filter, setFilter] = useState<DeskFilter>(NO_FILTER);
  const [selected, setSelected] = useState<DeskId>();
  const [deciding, setDeciding] = useState<DeskId>();
  const heading = useId();
  const fresh = useFresh();
  const { span, view } = choice;
  const labelOf = (id: DeskId): string => plan.desks.find((desk) => desk.id === id)?.label ?? '';
  const book = useBookDesk(labelOf, async (problem, input) =>
    explainTaken(problem, input, plan, await fresh(floorDay, { id: plan.floorId, date: input.date })),
  );
  const day = book.isPending ? withBooking(known, book.variables) : known;
  const statuses = useMemo(() => statusesOf(plan.desks, day, span), [plan, day, span]);
  const desks = useMemo(() => matching(plan.desks, statuses, filter), [plan, statuses, filter]);
  const { pointed, onPoint, onKeep, close } = usePointed();
  const choose = (id: DeskId): void => {
    close();
    setSelected(id);
    setDeciding(id);
  };
  const deskOf = (id: DeskId | undefined) => plan.desks.find((desk) => desk.id === id);
  const [pointedDesk, decided] = [deskOf(pointed?.id), deskOf(deciding)];
  const pointedStatus = pointedDesk && statuses.get(pointedDesk.id);
  const free = desks.filter(({ id }) => ['free', 'part'].includes(statuses.get(id)?.state ?? '')).length;
  const shared = { plan, desks, statuses, span, selected, onChoose: choose };
  return (
    <div className={styles.floor}>
      <Filters
        desks={plan.desks}
        filter={filter}
        count={text.shown(desks.length, free)}
        onChange={setFilter}
      />
      <Segmented label={text.view} className={styles.switch} options={VIEWS} value={view} onChange={onView} />
      {desks.length === 0 ? (
        <Empty
          {...text.empty.desks}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{text.clearFilters}</Button>}
        />
      ) : (
        <div className={styles.sides}>
          <div className={styles.who}>
            <WhoIsIn floorName={plan.name} whoIsIn={day.whoIsIn} desks={plan.desks} />
          </div>
          <div className={mergeClasses(styles.plan, view === 'list' && styles.notNow)}>
            <FloorPlan {...shared} onPoint={onPoint} />
            <Legend />
          </div>
          <div className={mergeClasses(styles.list, view === 'plan' && styles.notNow)}>
            <Text id={heading} as="h2" size={400} weight="semibold" className={styles.heading}>
              {text.deskList}
            </Text>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <section className={styles.rows} aria-labelledby={heading} tabIndex={0}>
              <DeskList {...shared} />
            </section>
          </div>
        </div>
      )}
      {pointed !== undefined && pointedDesk !== undefined && pointedStatus !== undefined && (
        <DeskCard
          pointed={{
            desk: pointedDesk,
            status: pointedStatus,
            at: pointed.at,
            neighbours: neighboursOf(pointedDesk, plan.desks, day.taken, span),
          }}
          span={span}
          onChoose={() => choose(pointedDesk.id)}
          onKeep={onKeep}
          onClose={close}
        />
      )}
      {decided !== undefined && (
        <BookDeskDialog
          desk={decided}
          {...{ plan, day, span }}
          today={choice.site.today}
          onBook={(input) => {
            setDeciding(undefined);
            book.mutate(input);
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </div>
  );
};
