import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LEAST_TYPED, MOST_TYPED } from '../../api/contract/search.ts';
import { resultsOf, wordsOf } from './address.ts';
import { optionId, SuggestionList } from './SuggestionList.tsx';
import { searchText as text } from './text.ts';
import { useOptions } from './use-options.ts';
import { useSuggestions } from './use-suggestions.ts';

const useStyles = makeStyles({
  search: { display: 'block', position: 'relative', maxWidth: '480px' },
  box: { width: '100%' },
  shortcut: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 639px)': { display: 'none' },
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The search over all of Guildhall, on every page: suggestions while one types, Enter for the page of results. */
export const SearchBox = () => {
  const styles = useStyles();
  const list = useId();
  const navigate = useNavigate();
  const box = useShortcut();
  const { typed, setTyped } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { groups, words, heard } = useSuggestions(typed);
  const paths = groups.flatMap(({ hits }) => hits.map(({ path }) => path));
  const q = typed.trim();
  const goTo = (path: string) => {
    setIsOpen(false);
    unmark();
    // On the page of results the words stay; elsewhere they have done their work.
    setTyped(path === resultsOf(q) ? q : '');
    navigate(path);
  };
  const { active, unmark, onKeyDown } = useOptions({
    ...{ isOpen, setIsOpen },
    // After the hits stands the way to all of them.
    count: paths.length === 0 ? 0 : paths.length + 1,
    choose: (at) => goTo(paths[at] ?? resultsOf(q)),
    clear: () => setTyped(''),
  });
  return (
    <search
      className={styles.search}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (q.length >= LEAST_TYPED) goTo(resultsOf(q));
          else setIsOpen(true);
        }}
      >
        <Input
          input={{ ref: box }}
          className={styles.box}
          role="combobox"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={active < 0 ? undefined : optionId(list, active)}
          aria-keyshortcuts="Control+K Meta+K"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={MOST_TYPED}
          placeholder={text.placeholder}
          contentBefore={<SearchRegular />}
          contentAfter={
            <Text size={200} className={styles.shortcut} aria-hidden>
              {text.shortcut}
            </Text>
          }
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setIsOpen(value.trim() !== '');
            unmark();
          }}
          onKeyDown={onKeyDown}
        />
      </form>
      {isOpen && (
        <SuggestionList {...{ id: list, groups, words, active, q, onChoose: goTo, all: resultsOf(q) }} />
      )}
      <span role="status" className={styles.heard}>
        {isOpen ? heard : ''}
      </span>
    </search>
  );
};

/** The words in the box: on the page of results those of the page, whichever way one came there. */
const useWords = () => {
  const { pathname, hash } = useLocation();
  const shown = pathname === '/search' ? wordsOf({ hash }) : '';
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return { typed, setTyped };
};

/** Ctrl+K, or Cmd+K, leads to the box from everywhere. A single letter would take it from those who dictate. */
const useShortcut = () => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isIt = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isIt || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      box.current?.select();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return box;
};
