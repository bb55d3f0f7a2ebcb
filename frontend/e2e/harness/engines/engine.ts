/** How a tab is to look. */
export interface Look {
  width: number
  height: number
  isDark: boolean
  /** WebGPU by the processor, or without a card to find; else as the browser has it by itself. Firefox alone. */
  webGpu?: 'software' | 'noCard'
}

/** A page in some browser, moved by what every browser can do. */
export interface Tab {
  goto(url: string): Promise<void>
  /** Runs a function in the page; what it is given and gives must be plain data. */
  run<Given, Result>(
    task: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>
  /** Presses the mouse at one point of the window, moves it to another and lets go. */
  drag(from: Point, to: Point): Promise<void>
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}

export interface Point {
  x: number
  y: number
}

export interface Engine {
  name: string
  /** Where it is on this machine, if it is. */
  find(): string | undefined
  open(path: string, look: Look): Promise<Tab>
}
