import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ProblemError } from './problem-error.ts';
import { text } from './text.ts';

/** What went wrong, why, and the one thing to do next, if there is one. Announced to screen readers when it appears. */
export const Problem = ({ problem, onRetry }: { problem: ProblemError; onRetry?: () => void }) => (
  <div role="alert">
    <MessageBar
      intent={problem.status >= 400 && problem.status < 500 ? 'warning' : 'error'}
      layout="multiline"
    >
      <MessageBarBody>
        <MessageBarTitle>{problem.title}.</MessageBarTitle>
        {problem.detail}
        {problem.retryAfterSeconds !== undefined && ` ${text.retryAfter(problem.retryAfterSeconds)}`}
        {problem.reference !== undefined && ` ${text.reference(problem.reference)}`}
      </MessageBarBody>
      {onRetry !== undefined && problem.mayYetWork && (
        <MessageBarActions>
          <Button onClick={onRetry}>{text.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  </div>
);
