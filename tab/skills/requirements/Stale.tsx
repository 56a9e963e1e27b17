import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Requirements } from '../../../api/skills/requirement.contract.ts';
import { useNotices } from '../../shell/notices.tsx';
import { ChangeList } from './ChangeList.tsx';
import { type Change, changesBetween, clashesOf } from './draft.ts';
import { useLook } from './look.ts';
import { text as all } from './text.ts';
import type { TitleOf } from './titles.ts';
import type { DraftOf } from './use-draft.ts';
import { placeWords, sideWords } from './words.ts';

const text = all.stale;

interface StaleProps {
  readonly draft: DraftOf;
  readonly present: Requirements;
  readonly titleOf: TitleOf;
}

/** What somebody else saved meanwhile beside what one has changed oneself: each choice is the reader's. */
export const Stale = ({ draft, present, titleOf }: StaleProps) => {
  const look = useLook();
  const notices = useNotices();
  const [theirsAt, setTheirsAt] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // It takes the place of the button to save, which had focus when somebody else turned out to be faster.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  const theirs = changesBetween(draft.base, present);
  const clashes = clashesOf(draft.changes, theirs);
  const versions = [draft.content, present, draft.base];
  const moveOn = () => {
    draft.moveOn(draft.changes.filter((change) => !theirsAt.has(keyOf(change))));
    document.querySelector<HTMLElement>('h1')?.focus();
    notices.done(text.done);
  };
  return (
    <section ref={box} tabIndex={-1} className={look.section} role="alert" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={look.heading}>
        {text.title}
      </Text>
      <Text>{text.detail(present.n, present.by?.name ?? all.versions.guildhall, present.reason)}</Text>
      <Text as="h3" weight="semibold" className={look.heading}>
        {text.theirs}
      </Text>
      <ChangeList changes={theirs} titleOf={titleOf} versions={versions} />
      {clashes.length > 0 && (
        <Text as="h3" weight="semibold" className={look.heading}>
          {text.clashes}
        </Text>
      )}
      {clashes.map(({ mine, theirs: other }) => (
        <Field key={keyOf(mine)} label={text.clash(placeWords(mine, titleOf, ...versions))}>
          <RadioGroup
            value={theirsAt.has(keyOf(mine)) ? 'theirs' : 'mine'}
            onChange={(_, { value }) => setTheirsAt(withChoice(theirsAt, keyOf(mine), value))}
          >
            <Radio value="mine" label={text.yours(sideWords(mine, 'now'))} />
            <Radio value="theirs" label={text.other(sideWords(other, 'now'))} />
          </RadioGroup>
        </Field>
      ))}
      <div>
        <Button appearance="primary" onClick={moveOn}>
          {text.action(present.n)}
        </Button>
      </div>
    </section>
  );
};

const keyOf = ({ scope, skill }: Change): string => `${scope} ${skill}`;

const withChoice = (chosen: ReadonlySet<string>, key: string, whose: string): ReadonlySet<string> =>
  whose === 'theirs' ? new Set([...chosen, key]) : new Set([...chosen].filter((one) => one !== key));
