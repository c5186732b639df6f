import { Component, type ReactNode } from 'react';
import { TroubleScreen } from './trouble-screen.tsx';

interface BoundaryState {
  readonly isBroken: boolean;
}

/** Catches what a screen throws while it is drawn, so that the bar and the way back stay. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { isBroken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <TroubleScreen /> : this.props.children;
  }
}
