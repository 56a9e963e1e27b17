import { Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { briefingImage } from '../../api/news/briefing.contract.ts';
import {
  type BriefingContent,
  previewBriefing,
  sendBriefingImage,
} from '../../api/news/circulation.contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import { useRead } from '../shell/api.tsx';
import { text as all } from './circulation.text.ts';
import { BodyField } from './desk/BodyField.tsx';
import { Preview } from './desk/Preview.tsx';
import { useSettled } from './desk/use-settled.ts';
import { PicturesOfBriefing } from './NewsPicture.tsx';

const text = all.form;

const useStyles = makeStyles({
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

interface BriefingWordsProps {
  /** Undefined before it is saved for the first time. */
  readonly id: ArticleId | undefined;
  readonly content: BriefingContent;
  readonly onChange: (content: BriefingContent) => void;
}

/** What a briefing says, and below it what its readers will get and what the checks find. */
export const BriefingWords = ({ id, content, onChange }: BriefingWordsProps) => {
  const styles = useStyles();
  const markdown = useSettled(content.markdown);
  const preview = useRead(previewBriefing, { markdown, ...(id !== undefined && { id }) }, { keep: true });
  const set = (change: Partial<BriefingContent>) => onChange({ ...content, ...change });
  return (
    <div className={styles.words}>
      <Field label={text.contentTitle} hint={text.contentTitleHint} required>
        <Input maxLength={150} value={content.title} onChange={(_, { value }) => set({ title: value })} />
      </Field>
      <Field label={text.summary} hint={text.summaryHint} required>
        <Textarea
          rows={2}
          maxLength={300}
          value={content.summary}
          onChange={(_, { value }) => set({ summary: value })}
        />
      </Field>
      <BodyField
        label={text.body}
        {...(id !== undefined && {
          pictures: { article: id, send: sendBriefingImage, show: briefingImage },
        })}
        value={content.markdown}
        onChange={(next) => set({ markdown: next })}
      />
      {id === undefined && <Text size={200}>{text.picturesLater}</Text>}
      <PicturesOfBriefing value={id}>
        <Preview
          content={content}
          made={preview.data}
          problem={preview.error}
          onRetry={() => preview.refetch()}
        />
      </PicturesOfBriefing>
    </div>
  );
};
