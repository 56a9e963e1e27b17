import { Button, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import {
  type BriefingText,
  myBriefings,
  type OpenBriefingInput,
  openBriefing,
  seeBriefing,
  seeOpenings,
} from '../../api/news/briefing.contract.ts';
import { useFresh, useRefresh } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem, ProblemError } from '../shell/problem-error.ts';
import { PicturesOfBriefing } from './NewsPicture.tsx';
import { Prose } from './Prose.tsx';

interface BriefingOpeningProps {
  readonly input: OpenBriefingInput;
  readonly appearance: 'primary' | 'secondary';
  readonly words: { readonly open: string; readonly close: string };
  /** What stands here while it is closed. */
  readonly before?: string;
  readonly children?: (opened: BriefingText) => ReactNode;
}

/**
 * What a version of a briefing says: asked for once at each press of its own button, as each opening is noted. Nothing
 * that is kept fresh by itself: an opening that nobody made must not be noted.
 */
export const BriefingOpening = ({ input, appearance, words, before, children }: BriefingOpeningProps) => {
  const fresh = useFresh();
  const refresh = useRefresh();
  const [isOpen, setIsOpen] = useState(false);
  const [opened, setOpened] = useState<BriefingText | ProblemError>();
  const open = () => {
    setOpened(undefined);
    fresh(openBriefing, input)
      .then(setOpened, (thrown) => setOpened(asProblem(thrown)))
      // Also after a no: whoever may not open it any more does not keep its page either.
      .then(() => refresh([seeBriefing, myBriefings, seeOpenings]));
  };
  const press = () => {
    if (!isOpen) open();
    setIsOpen(!isOpen);
  };
  return (
    <>
      {!isOpen && before !== undefined && <Text>{before}</Text>}
      <div>
        <Button appearance={isOpen ? 'secondary' : appearance} aria-expanded={isOpen} onClick={press}>
          {isOpen ? words.close : words.open}
        </Button>
      </div>
      {isOpen &&
        (opened === undefined ? (
          <Loading rows={3} height={48} />
        ) : opened instanceof ProblemError ? (
          <Problem problem={opened} onRetry={open} />
        ) : (
          <>
            {input.version !== undefined && <Text weight="semibold">{opened.title}</Text>}
            <PicturesOfBriefing value={input.id}>
              <Prose html={opened.html} />
            </PicturesOfBriefing>
            {children?.(opened)}
          </>
        ))}
    </>
  );
};
