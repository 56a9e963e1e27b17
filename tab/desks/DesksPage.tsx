import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, DeskRegular } from '@fluentui/react-icons';
import type { SiteView } from '../../api/desks/contract.ts';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { DateStrip } from './DateStrip.tsx';
import { Floor } from './Floor.tsx';
import { whyNot } from './labels.ts';
import { PlacePickers } from './PlacePickers.tsx';
import { halvesOf, type Span } from './status.ts';
import { text } from './text.ts';
import { type Choice, type DesksView, useChoice, useFloor, useMyDays, useSites } from './use-desks-page.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  places: { flexGrow: 1, flexBasis: '320px', minWidth: 0, maxWidth: '640px' },
  turning: { opacity: 0.6 },
});

const SPANS = (['day', 'am', 'pm'] satisfies Span[]).map((value) => ({ value, label: text.spans[value] }));

/** Pick a day, a place and a desk. */
export const DesksPage = () => {
  const sites = useSites();
  return (
    <Page
      title={text.title}
      purpose={text.purpose}
      actions={
        <ButtonLink to="/desks/bookings" icon={<CalendarLtrRegular />}>
          {text.myBookings}
        </ButtonLink>
      }
    >
      {sites.data !== undefined ? (
        <Choosing sites={sites.data.sites} />
      ) : sites.error === null ? (
        <Loading rows={3} height={96} />
      ) : (
        <Problem problem={sites.error} onRetry={() => sites.refetch()} />
      )}
    </Page>
  );
};

const Choosing = ({ sites }: { sites: readonly SiteView[] }) => {
  const styles = useStyles();
  const chosen = useChoice(sites);
  const mine = useMyDays();
  const { choice } = chosen;
  if (choice === undefined) return <Empty icon={<DeskRegular />} {...text.empty.sites} />;
  return (
    <div className={styles.page}>
      <DateStrip
        key={choice.site.id}
        site={choice.site}
        date={choice.date}
        mine={mine}
        onChange={chosen.onDate}
      />
      <div className={styles.choices}>
        <Segmented label={text.time} options={SPANS} value={choice.span} onChange={chosen.onSpan} />
        <div className={styles.places}>
          <PlacePickers
            sites={sites}
            site={choice.site}
            floor={choice.floor}
            onSite={chosen.onSite}
            onFloor={chosen.onFloor}
          />
        </div>
      </div>
      <FloorOfDay choice={choice} onView={chosen.onView} />
    </div>
  );
};

interface FloorOfDayProps {
  readonly choice: Choice;
  readonly onView: (view: DesksView) => void;
}

/** The chosen floor on the chosen day: loading, in trouble, without desks, or ready. */
const FloorOfDay = ({ choice, onView }: FloorOfDayProps) => {
  const styles = useStyles();
  const { plan, day, problem, turning, retry } = useFloor(choice);
  if (plan === undefined || day === undefined)
    return problem === null ? (
      <Loading rows={4} height={88} />
    ) : (
      <Problem problem={problem} onRetry={retry} />
    );
  if (plan.desks.length === 0) return <Empty icon={<DeskRegular />} {...text.empty.floor} />;
  const reason = whyNot(day, halvesOf(choice.span));
  return (
    <div className={mergeClasses(styles.page, turning && styles.turning)} aria-busy={turning}>
      {problem !== null && <Problem problem={problem} onRetry={retry} />}
      {reason !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {reason} <TextLink to="/desks/bookings">{text.myBookings}</TextLink>
          </MessageBarBody>
        </MessageBar>
      )}
      <Floor key={plan.floorId} {...{ plan, day, choice, onView }} />
    </div>
  );
};
