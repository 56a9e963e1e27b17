import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Page } from './Page.tsx';
import { text } from './text.ts';

interface FaultBoundaryProps {
  /** What is shown in its place. */
  readonly instead: ReactNode;
  /** Where one is: somewhere else it is tried again. */
  readonly at?: string;
  readonly children: ReactNode;
}

/**
 * Keeps a fault of one part from taking away all the others: without it, React clears the whole tab. React itself writes
 * the fault to the console. A class, as React has no hook for this.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly isFaulty: boolean }> {
  override state = { isFaulty: false };

  static getDerivedStateFromError() {
    return { isFaulty: true };
  }

  override componentDidUpdate({ at }: FaultBoundaryProps) {
    if (this.state.isFaulty && at !== this.props.at) this.setState({ isFaulty: false });
  }

  override render() {
    return this.state.isFaulty ? this.props.instead : this.props.children;
  }
}

/** The page of this address; where it cannot be shown, that it cannot, with the menu and every other page at hand. */
export const ShownPage = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  return (
    <FaultBoundary at={pathname} instead={<NotShown />}>
      {children}
    </FaultBoundary>
  );
};

const NotShown = () => (
  <Page title={text.notShown.title} purpose={text.notShown.detail}>
    <div>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {text.notShown.action}
      </Button>
    </div>
  </Page>
);
