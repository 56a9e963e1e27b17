import { Checkbox, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import type { FeedInput } from '../../api/news/contract.ts';
import { TOPIC_IDS } from '../../api/news/kinds.contract.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { Feed } from './Feed.tsx';
import { NewsRoomPage } from './NewsRoomPage.tsx';
import { text, topicWords } from './text.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  topic: { minWidth: '200px', maxWidth: '100%' },
});

const KINDS = ['all', 'news', 'event', 'page', 'policy'] as const;
type Chosen = (typeof KINDS)[number];

/** What there is to read for this person, and what they want to see of it; the choice stands in the address. */
export const NewsPage = () => {
  const [asked, setAsked] = useSearchParams();
  const wanted = wantedOf(asked);
  const choose = (name: string, value: string | undefined) =>
    setAsked(
      (before) => {
        before.delete(name);
        if (value !== undefined) before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <NewsRoomPage title={text.title} purpose={text.purpose}>
      <Filters wanted={wanted} onChoose={choose} />
      <Feed key={asked.toString()} wanted={wanted} />
    </NewsRoomPage>
  );
};

const wantedOf = (asked: URLSearchParams): FeedInput => {
  const kind = KINDS.find((one) => one !== 'all' && one === asked.get('kind'));
  const topic = TOPIC_IDS.find((one) => one === asked.get('topic'));
  return {
    ...(kind && kind !== 'all' && { kind }),
    ...(topic && { topic }),
    ...(asked.get('unread') === 'yes' && { unread: 'yes' }),
  };
};

interface FiltersProps {
  readonly wanted: FeedInput;
  readonly onChoose: (name: string, value: string | undefined) => void;
}

const Filters = ({ wanted, onChoose }: FiltersProps) => {
  const styles = useStyles();
  const { kind = 'all', topic, unread } = wanted;
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{text.filters.label}</legend>
      <Segmented<Chosen>
        label={text.filters.kind}
        options={KINDS.map((value) => ({ value, label: text.filters.kinds[value] }))}
        value={kind === 'briefing' ? 'all' : kind}
        onChange={(next) => onChoose('kind', next === 'all' ? undefined : next)}
      />
      <Field label={text.filters.topic}>
        <Dropdown
          className={styles.topic}
          value={topic ? topicWords(topic) : text.filters.anyTopic}
          selectedOptions={[topic ?? '']}
          onOptionSelect={(_event, { optionValue }) => onChoose('topic', optionValue || undefined)}
        >
          <Option value="">{text.filters.anyTopic}</Option>
          {TOPIC_IDS.map((id) => (
            <Option key={id} value={id}>
              {topicWords(id)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Checkbox
        label={text.filters.unread}
        checked={unread === 'yes'}
        onChange={(_event, { checked }) => onChoose('unread', checked === true ? 'yes' : undefined)}
      />
    </fieldset>
  );
};
