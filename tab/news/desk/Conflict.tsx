import {
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type Fact, Facts } from '../../shell/Facts.tsx';
import { conflictText as text } from './desk.text.ts';
import { localOf } from './local-time.ts';
import type { FilledIn, Work } from './use-work.ts';
import { differing, workFacts } from './work-facts.tsx';

const useStyles = makeStyles({
  conflict: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  text: {
    margin: 0,
    maxHeight: '320px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Whoever writes far down the page would not see why nothing is saved any more. */
const intoView = (section: HTMLElement | null): void => section?.scrollIntoView({ block: 'nearest' });

/** Two people wrote at once: both texts, and the choice between them. */
export const Conflict = ({ work }: { work: Work }) => {
  const styles = useStyles();
  const { theirs, content } = work.state;
  if (theirs === undefined) return null;
  const today = localOf(work.article.changedAt).date;
  const differences = differing(workFacts(content, today), workFacts(theirs.content, today));
  return (
    <section ref={intoView} className={styles.conflict} aria-label={text.title}>
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.title}.</MessageBarTitle>
            {text.detail}
          </MessageBarBody>
        </MessageBar>
      </div>
      {isAlike(content.content, theirs.content.content) && <Text>{text.beside}</Text>}
      <div className={styles.both}>
        <Version
          {...{ name: text.mine, content, action: text.keepMine, onTake: work.keepMine }}
          facts={differences.map(({ term, mine }) => [term, mine?.fact ?? text.empty])}
        />
        <Version
          {...{
            name: text.theirs,
            content: theirs.content,
            action: text.takeTheirs,
            onTake: work.takeTheirs,
          }}
          facts={differences.map(({ term, theirs: other }) => [term, other?.fact ?? text.empty])}
        />
      </div>
    </section>
  );
};

const isAlike = (a: FilledIn['content'], b: FilledIn['content']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

interface VersionProps {
  readonly name: string;
  readonly content: FilledIn;
  /** What else differs between the two. */
  readonly facts: readonly Fact[];
  readonly action: string;
  readonly onTake: () => void;
}

const Version = ({ name, content, facts, action, onTake }: VersionProps) => (
  <Card>
    <Text weight="semibold">{name}</Text>
    <Words name={name} content={content} />
    {facts.length > 0 && (
      <>
        <Text weight="semibold">{text.differs}</Text>
        <Facts facts={facts} />
      </>
    )}
    <div>
      <Button onClick={onTake}>{action}</Button>
    </div>
  </Card>
);

const Words = ({ name, content: { content } }: Pick<VersionProps, 'name' | 'content'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className={useStyles().text} tabIndex={0} aria-label={name}>
    {[content.title, content.summary, content.markdown].filter((words) => words !== '').join('\n\n')}
  </section>
);

/** What was not chosen stays to be copied from. */
export const SetAside = ({ content }: { content: FilledIn | undefined }) =>
  content === undefined ? null : (
    <details>
      <summary>{text.setAside}</summary>
      <Words name={text.setAside} content={content} />
    </details>
  );
