import {
  Link,
  makeStyles,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import type { ProblemError } from './problem-error.ts';
import { text } from './text.ts';

const UNDO_MS = 10_000;
const SAID_MS = 6_000;

export interface Notices {
  /** Something is done. With `undo`, the person may take it back for ten seconds, or until the next thing is done. */
  done(title: string, options?: { readonly detail?: string; readonly undo?: () => void }): void;
  /** Something was refused or failed after it had been shown as done. Stays until closed. */
  refused(title: string, detail?: string): void;
  problem(problem: ProblemError): void;
  /** What was refused is done by now: its words would be untrue, and hide what comes next. */
  settled(): void;
}

const Context = createContext<Notices | undefined>(undefined);

export const useNotices = (): Notices => {
  const notices = useContext(Context);
  if (notices === undefined) throw new Error('useNotices stands outside NoticesProvider');
  return notices;
};

const Action = ({ label, onClick }: { label: string; onClick?: () => void }) => (
  <ToastTrigger>
    <Link as="button" {...(onClick !== undefined && { onClick })}>
      {label}
    </Link>
  </ToastTrigger>
);

const useController = (toaster: string): Notices => {
  const { dispatchToast, dismissToast, dismissAllToasts } = useToastController(toaster);
  const count = useRef(0);
  return useMemo(() => {
    // What was done before is history: its words could be untrue by now, its undo refused, and both hide what matters.
    const inPlaceOfLast = (): string => {
      dismissToast(`done-${count.current}`);
      count.current += 1;
      return `done-${count.current}`;
    };
    const refused: Notices['refused'] = (title, detail) => {
      inPlaceOfLast();
      dispatchToast(
        <Toast>
          <ToastTitle action={<Action label={text.close} />}>{title}</ToastTitle>
          {detail !== undefined && <ToastBody>{detail}</ToastBody>}
        </Toast>,
        { intent: 'error', timeout: -1, politeness: 'assertive' },
      );
    };
    return {
      refused,
      problem: ({ title, detail }) => refused(title, detail),
      settled: dismissAllToasts,
      done: (title, { detail, undo } = {}) =>
        dispatchToast(
          <Toast>
            <ToastTitle
              action={
                undo === undefined ? (
                  <Action label={text.close} />
                ) : (
                  <Action label={text.undo} onClick={undo} />
                )
              }
            >
              {title}
            </ToastTitle>
            {detail !== undefined && <ToastBody>{detail}</ToastBody>}
          </Toast>,
          {
            toastId: inPlaceOfLast(),
            intent: 'success',
            timeout: undo === undefined ? SAID_MS : UNDO_MS,
            politeness: 'polite',
          },
        ),
    };
  }, [dispatchToast, dismissToast, dismissAllToasts]);
};

const useStyles = makeStyles({
  // Above the menu, which lies along the foot of a narrow window.
  aboveMenu: { '@media (max-width: 639px) and (min-height: 401px)': { marginBlockEnd: '72px' } },
});

/** Short messages at the edge of the page; they wait while the pointer or focus is on them. */
export const NoticesProvider = ({ children }: { children: ReactNode }) => {
  const toaster = useId('notices');
  return (
    <Context value={useController(toaster)}>
      {children}
      <Toaster
        toasterId={toaster}
        className={useStyles().aboveMenu}
        position="bottom-end"
        pauseOnHover
        pauseOnWindowBlur
        limit={3}
        aria-label={text.notices}
        // Undo is reachable by keyboard without crossing the page.
        shortcuts={{ focus: (event) => event.ctrlKey && event.key.toLowerCase() === 'm' }}
      />
    </Context>
  );
};
