import * as React from 'react';

export interface ErrorBoundaryProps {
  /** What is shown in the place of what could not be drawn. */
  fallback(retry: () => void): React.ReactNode;
  onError(error: Error): void;
}

/** Keeps a fault in one part of the page from taking the page away. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, { failed: boolean }> {
  public state = { failed: false };

  public static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  public componentDidCatch(error: Error): void {
    this.props.onError(error);
  }

  public render(): React.ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
