import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '../../../api/contract/time.ts';
import type { ArticleId, TopicId } from '../../../api/news/contract.ts';
import { TOPIC_IDS } from '../../../api/news/kinds.contract.ts';
import { AudienceField } from './AudienceField.tsx';
import { TOPIC_WORDS, editText as text } from './desk.text.ts';
import { TimeField } from './TimeField.tsx';
import type { FilledIn } from './use-work.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  topics: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  date: { maxWidth: '240px' },
});

const MOST_TOPICS = 3;

interface PartProps {
  readonly article: ArticleId;
  readonly departments: readonly string[];
  readonly value: FilledIn;
  readonly onChange: (value: FilledIn) => void;
}

/** Whom it is for, where it stands, and until when. */
export const ShowingFields = ({ article, departments, value, onChange }: PartProps) => {
  const styles = useStyles();
  const { showing } = value;
  const set = (change: Partial<FilledIn['showing']>) =>
    onChange({ ...value, showing: { ...showing, ...change } });
  const isSame = JSON.stringify(showing.visibleTo) === JSON.stringify(showing.promotedTo);
  const [isApart, setIsApart] = useState(!isSame);
  const { lead: _, ...withoutLead } = showing;
  const { expiresAt: __, ...withoutEnd } = showing;
  return (
    <div className={styles.part}>
      <AudienceField
        {...{ article, departments, label: text.visibleTo, value: showing.visibleTo }}
        onChange={(visibleTo) => set({ visibleTo, ...(!isApart && { promotedTo: visibleTo }) })}
      />
      <Field label={text.promotedTo}>
        <RadioGroup
          value={isApart ? 'other' : 'same'}
          onChange={(_, data) => {
            setIsApart(data.value === 'other');
            if (data.value === 'same') set({ promotedTo: showing.visibleTo });
          }}
        >
          <Radio value="same" label={text.sameAudience} />
          <Radio value="other" label={text.otherAudience} />
        </RadioGroup>
      </Field>
      {isApart && (
        <AudienceField
          {...{ article, departments, label: text.promotedTo, value: showing.promotedTo }}
          onChange={(promotedTo) => set({ promotedTo })}
        />
      )}
      <Topics chosen={showing.topics} onChange={(topics) => set({ topics })} />
      <Checkbox
        label={text.lead}
        checked={showing.lead === true}
        onChange={(_, { checked }) =>
          onChange({ ...value, showing: checked === true ? { ...showing, lead: true } : withoutLead })
        }
      />
      <TimeField
        {...{ label: text.expiresAt, value: showing.expiresAt, usual: '17:00' }}
        onChange={(expiresAt) =>
          onChange({ ...value, showing: expiresAt === undefined ? withoutEnd : { ...showing, expiresAt } })
        }
      />
      <ReviewDate value={value} onChange={onChange} />
    </div>
  );
};

const Topics = ({
  chosen,
  onChange,
}: {
  chosen: readonly TopicId[];
  onChange: (chosen: readonly TopicId[]) => void;
}) => (
  <Field label={text.topics} hint={text.topicsHint}>
    <fieldset aria-label={text.topics} className={useStyles().topics}>
      {TOPIC_IDS.map((topic) => {
        const isOn = chosen.includes(topic);
        return (
          <Checkbox
            key={topic}
            label={TOPIC_WORDS[topic]}
            checked={isOn}
            disabled={!isOn && chosen.length >= MOST_TOPICS}
            onChange={() => onChange(isOn ? chosen.filter((one) => one !== topic) : [...chosen, topic])}
          />
        );
      })}
    </fieldset>
  </Field>
);

const ReviewDate = ({ value, onChange }: Pick<PartProps, 'value' | 'onChange'>) => {
  const [typed, setTyped] = useState<string>(value.reviewOn ?? '');
  const { reviewOn: _, ...rest } = value;
  const change = (day: string) => {
    setTyped(day);
    if (day === '') onChange(rest);
    else if (isPlainDate(day) && day >= '2000') onChange({ ...rest, reviewOn: day as PlainDate });
  };
  return (
    <Field label={text.reviewOn} hint={text.reviewHint}>
      <Input
        type="date"
        className={useStyles().date}
        max="2099-12-31"
        value={typed}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
};
