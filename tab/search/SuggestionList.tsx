import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Hit } from '../../api/contract/search.ts';
import { HitSign } from './HitSign.tsx';
import { Marked } from './Marked.tsx';
import { searchText as text } from './text.ts';
import type { Suggestions } from './use-suggestions.ts';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    zIndex: 3,
    insetInline: 0,
    insetBlockStart: '100%',
    boxSizing: 'border-box',
    maxHeight: 'min(70vh, 520px)',
    overflowY: 'auto',
    marginBlockStart: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // Outlines alone: a ground of its own would need other letters on it in the contrast theme.
    outlineOffset: '-2px',
    ':hover': { outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
  },
  active: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    ':hover': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'grid', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  alone: { display: 'block', padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

export const optionId = (list: string, at: number): string => `${list}-${at}`;

interface SuggestionListProps extends Pick<Suggestions, 'groups' | 'words'> {
  readonly id: string;
  /** Which option the keyboard is at; -1 for none. */
  readonly active: number;
  readonly q: string;
  /** Where all results stand. */
  readonly all: string;
  readonly onChoose: (path: string) => void;
}

/** What stands under the box: hits by room, then the way to all of them. */
export const SuggestionList = ({ id, groups, words, active, q, all, onChoose }: SuggestionListProps) => {
  const styles = useStyles();
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0));
  const last = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    // A box of its own, as a list may hold nothing but options.
    <div className={styles.list}>
      <div role="listbox" id={id} aria-label={text.suggestions} tabIndex={-1}>
        {groups.map(({ title, hits }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={title} role="group" aria-label={title}>
            <Text size={200} weight="semibold" className={styles.heading} aria-hidden>
              {title}
            </Text>
            {hits.map((hit, at) => (
              <Choice
                key={hit.path + hit.title}
                id={optionId(id, (starts[group] ?? 0) + at)}
                isActive={active === (starts[group] ?? 0) + at}
                onChoose={() => onChoose(hit.path)}
              >
                <HitWords hit={hit} />
              </Choice>
            ))}
          </div>
        ))}
        {last > 0 && (
          <Choice id={optionId(id, last)} isActive={active === last} onChoose={() => onChoose(all)}>
            <SearchRegular fontSize={20} aria-hidden />
            <Text>{text.all(q)}</Text>
          </Choice>
        )}
      </div>
      {last === 0 && <Text className={styles.alone}>{words}</Text>}
    </div>
  );
};

const HitWords = ({ hit: { kind, title, excerpt, highlights } }: { hit: Hit }) => {
  const styles = useStyles();
  return (
    <>
      <HitSign kind={kind} />
      <span className={styles.words}>
        <Text>
          <Marked text={title} spans={highlights.title} />
        </Text>
        {excerpt !== '' && (
          <Text size={200} className={styles.quiet}>
            <Marked text={excerpt} spans={highlights.excerpt} />
          </Text>
        )}
      </span>
    </>
  );
};

interface ChoiceProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

const Choice = ({ id, isActive, onChoose, children }: ChoiceProps) => {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the box, which keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={mergeClasses(styles.option, isActive && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
};
