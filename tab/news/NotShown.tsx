import { Empty } from '../shell/Empty.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { text } from './text.ts';

/** Why an article is not shown: there is none for this reader, or something went wrong. */
export const NotShown = ({ problem, onRetry }: { problem: ProblemError; onRetry: () => void }) =>
  problem.status === 404 ? (
    <Empty
      title={text.article.noSuch.title}
      detail={text.article.noSuch.detail}
      action={<ButtonLink to="/news">{text.article.noSuch.action}</ButtonLink>}
    />
  ) : (
    <Problem problem={problem} onRetry={onRetry} />
  );
