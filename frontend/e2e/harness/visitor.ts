import { expect } from 'vitest'
import type { Tab } from './engines/engine'
import type { Picture } from './files'

/** A file that the page handed to the browser's downloads. */
export interface Saved {
  name: string
  type: string
  size: number
  /** Its first bytes as text. */
  head: string
}

/** Someone before the page, in whatever browser: sees words, presses what has a name. */
export class Visitor {
  constructor(readonly tab: Tab) {}

  async goto(url: string) {
    await this.tab.goto(url)
    await this.tab.run(() => {
      // Downloads are looked at, not stored: each browser has its own place for them.
      const made = new Map<string, Blob | MediaSource>()
      const create = URL.createObjectURL
      URL.createObjectURL = object => {
        const url = create(object)
        made.set(url, object)
        return url
      }
      addEventListener('click', event => {
        const link = event.target instanceof HTMLAnchorElement ? event.target : undefined
        if (!link?.download) return
        event.preventDefault()
        Object.assign(window, { saved: { name: link.download, blob: made.get(link.href) } })
      })
    }, undefined)
  }

  /** Waits until the page says this. */
  sees(words: string) {
    return this.until(
      `"${words}" is seen`,
      words => document.body.innerText.replaceAll('\u00a0', ' ').includes(words),
      words,
    )
  }

  seesNo(words: string) {
    return this.until(
      `"${words}" is gone`,
      words => !document.body.innerText.replaceAll('\u00a0', ' ').includes(words),
      words,
    )
  }

  /** Waits for a picture whose words begin so. */
  seesPicture(words: string) {
    return this.until(
      `the picture "${words}"`,
      words =>
        [...document.querySelectorAll('[role=img], img')].some(each =>
          (each.getAttribute('aria-label') ?? each.getAttribute('alt'))?.startsWith(words),
        ),
      words,
    )
  }

  press(name: string) {
    return this.until(
      `"${name}" can be pressed`,
      name => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button:enabled, label')]
        const button = buttons.find(
          each =>
            (each.getAttribute('aria-label') ?? each.innerText.trim().split('\n')[0]) === name,
        )
        button?.click()
        return Boolean(button)
      },
      name,
    )
  }

  /** Sets the field of this name as typing or sliding would. */
  set(name: string, value: string) {
    return this.until(
      `the field "${name}"`,
      ([name, value]) => {
        const label = [...document.querySelectorAll('label')].find(
          each => each.textContent === name,
        )
        const field = label?.control
        const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
        if (!isField) return false
        // Past React, which watches the property.
        const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
        property?.set?.call(field, value)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
        return true
      },
      [name, value] as const,
    )
  }

  async choose(...pictures: Picture[]) {
    await this.sees(' ')
    const files = pictures.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      text: buffer.toString('base64'),
    }))
    await this.tab.run(files => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, text } of files) {
        const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!input) throw new Error('There is no way to choose a photo.')
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, files)
  }

  /** Presses a button and waits for the file that it saves. */
  async saves(button: string): Promise<Saved> {
    await this.tab.run(() => Object.assign(window, { saved: undefined }) && null, undefined)
    await this.press(button)
    await this.until('a file is saved', () => 'saved' in window && Boolean(window.saved), undefined)
    return this.tab.run(async () => {
      const { name, blob } = (window as unknown as { saved: { name: string; blob: Blob } }).saved
      const bytes = new Uint8Array(await blob.slice(0, 16).arrayBuffer())
      return { name, type: blob.type, size: blob.size, head: String.fromCharCode(...bytes) }
    }, undefined)
  }

  /** Where the divider lies, in per cent. */
  divider(): Promise<number> {
    return this.tab.run(
      () =>
        Number(document.querySelector<HTMLInputElement>('[role=slider], input[type=range]')?.value),
      undefined,
    )
  }

  /** A point of the picture, in shares of it. */
  pointOf(x: number, y: number) {
    return this.tab.run(
      ([x, y]) => {
        const box = document.querySelector('canvas[role=img]')?.getBoundingClientRect()
        const { left = 0, top = 0, width = 0, height = 0 } = box ?? {}
        return { x: left + x * width, y: top + y * height }
      },
      [x, y] as const,
    )
  }

  private async until<Given>(
    what: string,
    isSo: (given: Given) => boolean,
    given: Given,
  ): Promise<void> {
    await expect
      .poll(() => this.tab.run(isSo, given), { timeout: 30_000, interval: 100, message: what })
      .toBe(true)
  }
}
