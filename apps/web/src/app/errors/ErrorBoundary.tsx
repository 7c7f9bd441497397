import { Component, type ReactNode } from 'react';
import { RouteError } from './RouteError';

type ErrorBoundaryProps = {
  /** Where one is: going elsewhere clears the error. */ address: string;
  children: ReactNode;
};

/** Keeps a screen that breaks from taking the navigation with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.error && previous.address !== this.props.address) this.setState({ error: null });
  }

  override render() {
    return this.state.error ? <RouteError error={this.state.error} /> : this.props.children;
  }
}
