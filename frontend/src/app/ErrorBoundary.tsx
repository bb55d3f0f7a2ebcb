import { Component, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** What is shown in place of what broke, given a way to try it again. */
  instead: (again: () => void) => ReactNode
}

/** Keeps a fault in one part from taking the whole page, and with it the visitor's photos. */
export class ErrorBoundary extends Component<Props, { hasBroken: boolean }> {
  override state = { hasBroken: false }

  static getDerivedStateFromError() {
    return { hasBroken: true }
  }

  override render() {
    const { children, instead } = this.props
    return this.state.hasBroken ? instead(() => this.setState({ hasBroken: false })) : children
  }
}
