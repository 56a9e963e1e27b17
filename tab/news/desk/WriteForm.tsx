import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Image } from '../../../api/news/contract.ts';
import type { DeskArticle } from '../../../api/news/desk.contract.ts';
import { newsImage, sendImage } from '../../../api/news/image.contract.ts';
import { NewsPicture } from '../NewsPicture.tsx';
import { BodyField } from './BodyField.tsx';
import { editText as text } from './desk.text.ts';
import { ChangeFields, EventFields, ImpactFields } from './MoreFields.tsx';
import { type PictureDesk, PictureDialog } from './PictureDialog.tsx';
import { ShowingFields } from './ShowingFields.tsx';
import type { FilledIn } from './use-work.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXL },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  picture: { maxWidth: '320px', width: '100%', height: 'auto', borderRadius: tokens.borderRadiusMedium },
});

/** Of these an impact assessment is kept. */
const ASSESSED: readonly DeskArticle['kind'][] = ['policy', 'page', 'briefing'];

interface WriteFormProps {
  readonly article: DeskArticle;
  readonly departments: readonly string[];
  readonly value: FilledIn;
  readonly onChange: (value: FilledIn) => void;
}

/** Everything about an article that an editor fills in. */
export const WriteForm = ({ article, departments, value, onChange }: WriteFormProps) => (
  <div className={useStyles().form}>
    <Words article={article} value={value} onChange={onChange} />
    {article.kind === 'event' && (
      <Part title={text.event}>
        <EventFields value={value} onChange={onChange} now={article.changedAt} />
      </Part>
    )}
    <Part title={text.audience}>
      <ShowingFields article={article.id} departments={departments} value={value} onChange={onChange} />
    </Part>
    {ASSESSED.includes(article.kind) && (
      <Part title={text.impact}>
        <ImpactFields value={value} onChange={onChange} />
      </Part>
    )}
    {article.versions.length > 0 && (
      <Part title={text.change}>
        <ChangeFields value={value} onChange={onChange} />
      </Part>
    )}
  </div>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
};

const Words = ({ article, value, onChange }: Omit<WriteFormProps, 'departments'>) => {
  const { content } = value;
  const set = (change: Partial<FilledIn['content']>) =>
    onChange({ ...value, content: { ...content, ...change } });
  const { image, ...withoutImage } = content;
  const pictures = { article: article.id, send: sendImage, show: newsImage };
  return (
    <Part title={text.text}>
      <Field label={text.title}>
        <Input maxLength={150} value={content.title} onChange={(_, data) => set({ title: data.value })} />
      </Field>
      <Field label={text.summary} hint={text.summaryHint}>
        <Textarea
          maxLength={300}
          resize="vertical"
          value={content.summary}
          onChange={(_, data) => set({ summary: data.value })}
        />
      </Field>
      <HeadPicture
        pictures={pictures}
        image={image}
        onChange={(next) =>
          onChange({ ...value, content: next ? { ...content, image: next } : withoutImage })
        }
      />
      <BodyField
        label={text.body}
        pictures={pictures}
        value={content.markdown}
        onChange={(markdown) => set({ markdown })}
      />
    </Part>
  );
};

interface HeadPictureProps {
  readonly pictures: PictureDesk;
  readonly image: Image | undefined;
  readonly onChange: (image: Image | undefined) => void;
}

/** The picture that lists show, with its description. */
const HeadPicture = ({ pictures, image, onChange }: HeadPictureProps) => {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.part}>
      <Text>{text.picture}</Text>
      {image === undefined ? (
        <div>
          <Button onClick={() => setIsOpen(true)}>{text.addPicture}</Button>
        </div>
      ) : (
        <>
          <NewsPicture id={image.id} alt={image.alt} className={styles.picture} />
          <Text>{image.alt}</Text>
          <div>
            <Button onClick={() => onChange(undefined)}>{text.removePicture}</Button>
          </div>
        </>
      )}
      {isOpen && (
        <PictureDialog
          pictures={pictures}
          onClose={() => setIsOpen(false)}
          onAdd={(id, alt) => {
            setIsOpen(false);
            onChange({ id, alt });
          }}
        />
      )}
    </div>
  );
};
