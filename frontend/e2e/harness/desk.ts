import type { Page } from 'playwright-core'
import type { Picture } from './files'

/** The page, in the words of someone who uses it. */
export class Desk {
  constructor(
    readonly page: Page,
    /** Says that this test breaks the page on purpose. */
    readonly expectErrors: () => void = () => {},
  ) {}

  readonly progress = () => this.page.getByRole('progressbar')
  readonly alert = () => this.page.getByRole('alert')
  readonly divider = () => this.page.getByRole('slider', { name: /Divider/ })
  readonly button = (name: string | RegExp) => this.page.getByRole('button', { name })
  readonly radio = (name: string | RegExp) => this.page.getByRole('radio', { name })
  readonly drawn = () => this.page.getByText(/^Drawn in/)

  choose(...pictures: Picture[]) {
    return this.page.locator('input[type=file]').first().setInputFiles(pictures)
  }

  async drop(...pictures: Picture[]) {
    const sent = pictures.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      text: buffer.toString('base64'),
    }))
    const carried = await this.page.evaluateHandle(files => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, text } of files) {
        const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      return transfer
    }, sent)
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: carried })
    await this.page.getByText('Let go to draw').waitFor()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: carried })
  }

  async download(button = 'Download'): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button, exact: true }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  /** The colour near the right edge of a picture, found by what its label says. */
  colorOf(label: string): Promise<number[]> {
    return this.page.evaluate(label => {
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas[role=img]')].find(
        each => each.ariaLabel?.includes(label),
      )
      const { width = 0, height = 0 } = canvas ?? {}
      return [...(canvas?.getContext('2d')?.getImageData(width * 0.9, height / 2, 1, 1).data ?? [])]
    }, label)
  }
}
