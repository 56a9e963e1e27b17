import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { Empty } from '../shell/Empty.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { Closures } from './Closures.tsx';
import { Employment } from './Employment.tsx';
import { Figures } from './Figures.tsx';
import { hrText as text } from './hr.text.ts';
import { Queue } from './Queue.tsx';
import { RoomPage } from './RoomPage.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
  },
  part: { width: '100%', maxWidth: '960px' },
});

/** Each part has an address of its own: `/requests/hr?part=closures`. The first is shown where none is named. */
const PARTS = {
  queue: Queue,
  employment: Employment,
  closures: Closures,
  figures: Figures,
} as const satisfies Record<string, ComponentType>;
type Part = keyof typeof PARTS;

const NAMES = Object.keys(PARTS) as readonly Part[];
const OPTIONS = NAMES.map((value) => ({ value, label: text.parts[value] }));

/** HR's desk: what waits, contracts, closed days and figures. */
export const HrPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {({ roles }) => (roles.includes('HR') ? <Parts /> : <Empty {...text.notYours} />)}
  </RoomPage>
);

const Parts = () => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const part = NAMES.find((name) => name === asked.get('part')) ?? 'queue';
  const Shown = PARTS[part];
  return (
    <div className={styles.page}>
      <Segmented
        label={text.part}
        options={OPTIONS}
        value={part}
        onChange={(next) => setAsked({ part: next }, { replace: true })}
      />
      <div className={styles.part}>
        <Shown />
      </div>
    </div>
  );
};
