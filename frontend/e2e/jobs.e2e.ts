import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { violations } from './harness/axe'
import { inBrowser } from './harness/browser'
import type { Desk } from './harness/desk'
import { cat, coffee, type Picture, text } from './harness/files'
import { Gate } from './harness/gate'
import { gif } from './harness/gif'

const short = gif('wave.gif', 64, 48, 6)
/** Seconds of work. */
const long = gif('march.gif', 480, 360, 40)

const send = (desk: Desk) => desk.button(/^Send and draw/)
const isDrawn = (desk: Desk) => desk.page.getByText('Drawn.', { exact: true }).waitFor()
const jobOf = (page: Page) => new URL(page.url()).searchParams.get('job')
const stateOf = async (id: string | null) => {
  const answer = await fetch(`${inject('baseUrl')}/api/v1/jobs/${id}`)
  return answer.status === 200 ? (await answer.json()).state : answer.status
}

/** What the service makes of a file: here it makes the tests' own films and albums. */
async function made(picture: Picture, format: string): Promise<Buffer> {
  const form = new FormData()
  const options = { format, size: '64', detail: 'fine', strength: '0' }
  for (const [name, value] of Object.entries(options)) form.set(name, value)
  form.set('file', new File([new Uint8Array(picture.buffer)], picture.name))
  const jobs = `${inject('baseUrl')}/api/v1/jobs`
  const { id } = await (await fetch(jobs, { method: 'POST', body: form })).json()
  await expect.poll(() => stateOf(id)).toBe('done')
  return Buffer.from(await (await fetch(`${jobs}/${id}/result`)).arrayBuffer())
}

inBrowser('Clips and albums', ({ open }) => {
  it('draws a dropped GIF beside the original, and finds it again by its link', async () => {
    const desk = await open()
    const { page } = desk
    const sent: string[] = []
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/jobs')) sent.push(request.url())
    })
    await desk.drop(short)
    await page
      .getByText('Your clip is sent to the service: clips are not drawn on this device.')
      .waitFor()
    await page.getByText(/kept with its drawing until 24 hours after it is drawn/).waitFor()
    await page.getByRole('img', { name: 'wave.gif, as it came' }).waitFor()
    expect(sent).toEqual([])
    await desk.radio('Hayao').check()
    await send(desk).click()
    await isDrawn(desk)
    expect(sent.length).toBe(1)
    await page.getByRole('img', { name: 'wave-hayao.gif, drawn' }).waitFor()
    await page.getByRole('img', { name: 'wave.gif, as it came' }).waitFor()
    expect(await desk.divider().inputValue()).toBe('50')
    const drawn = await desk.download('Download')
    expect(drawn.name).toBe('wave-hayao.gif')
    expect(drawn.bytes.subarray(0, 6).toString()).toBe('GIF89a')
    // Width and height are the GIF's own.
    expect([drawn.bytes.readUInt16LE(6), drawn.bytes.readUInt16LE(8)]).toEqual([64, 48])

    const id = jobOf(page)
    await page.goto('about:blank')
    await page.goto(`${inject('baseUrl')}/?job=${id}`)
    await isDrawn(desk)
    await page.getByRole('img', { name: 'wave-hayao.gif, drawn' }).waitFor()
    await page.getByRole('img', { name: 'wave.gif, as it came' }).waitFor()
    await desk.button('Draw it differently').waitFor()

    page.on('dialog', dialog => dialog.accept())
    await desk.button('Delete from the service').click()
    await page.getByText('Deleted from the service.').first().waitFor()
    expect(await stateOf(id)).toBe(404)
    expect(jobOf(page)).toBeNull()
    await page.goto(`${inject('baseUrl')}/?job=${id}`)
    await desk.alert().filter({ hasText: 'nothing at this link any more' }).waitFor()
    await desk.alert().getByRole('button', { name: 'Close' }).click()
    await desk.button('Choose a photo').waitFor()
  })

  it('tells how far it is, goes on while another screen is looked at, and cancels', async () => {
    const desk = await open({ path: '/?size=full' })
    const { page } = desk
    await desk.choose(long)
    await send(desk).click()
    await page.getByText('You may close this page: the drawing goes on.').waitFor()
    await expect
      .poll(async () => Number(await desk.progress().getAttribute('aria-valuenow')))
      .toBeGreaterThan(0)
    expect(await page.title()).toMatch(/^\d+% · /)
    const id = jobOf(page)
    await page.goBack()
    await desk.button('Back to your clip or album').click()
    await desk.progress().waitFor()
    expect(jobOf(page)).toBe(id)
    await desk.button('Cancel').click()
    await page.getByText('Cancelled. The service has deleted what it had of it.').waitFor()
    expect(await stateOf(id)).toBe('cancelled')
    expect(jobOf(page)).toBeNull()
    // The file is still here, and may be drawn in another way.
    await send(desk).waitFor()
  })

  it('plays both films as one', async () => {
    const film = { ...short, name: 'wave.mp4', mimeType: 'video/mp4' }
    const desk = await open({ reducedMotion: 'no-preference' })
    await desk.choose({ ...film, buffer: await made(short, 'mp4') })
    await send(desk).click()
    await isDrawn(desk)
    await desk.page.getByLabel('wave-shinkai.mp4, drawn').waitFor()
    const times = () =>
      desk.page.evaluate(() =>
        [...document.querySelectorAll('video')].map(({ currentTime, paused }) => ({
          currentTime,
          paused,
        })),
      )
    await expect.poll(async () => (await times()).every(each => !each.paused)).toBe(true)
    await desk.button('Pause').click()
    const [original, drawn] = await times()
    expect(original?.paused && drawn?.paused).toBe(true)
    await desk.page.getByRole('slider', { name: 'Position' }).fill('0.2')
    expect((await times()).map(each => each.currentTime)).toEqual([0.2, 0.2])
    expect((await desk.download('Download')).bytes.subarray(4, 8).toString()).toBe('ftyp')
  })

  it('holds still what moves where the visitor wants no motion', async () => {
    const desk = await open()
    await desk.choose(short)
    await desk.page.locator('canvas[aria-label="wave.gif, as it came"]').waitFor()
    await desk.button('Play').click()
    await desk.page.locator('img[alt="wave.gif, as it came"]').waitFor()
    await desk.button('Pause').click()
    await desk.page.locator('canvas[aria-label="wave.gif, as it came"]').waitFor()
  })

  it('draws an album, names what was passed over, and gives its ZIP', async () => {
    const desk = await open()
    // The page itself packs the photos.
    await desk.choose(coffee, cat)
    await desk.button('Download all 2 as ZIP').waitFor()
    await desk.drawn().waitFor()
    const { bytes } = await desk.download('Download all 2 as ZIP')
    await desk.choose({ name: 'trip.zip', mimeType: 'application/zip', buffer: bytes })
    await desk.page
      .getByText('Your album is sent to the service: albums are not drawn on this device.')
      .waitFor()
    await send(desk).click()
    await desk.page.getByText('2 of 2 photos drawn.').waitFor()
    const drawn = await desk.download('Download')
    expect(drawn.name).toBe('trip-shinkai.zip')
    expect(drawn.bytes.includes('coffee-shinkai-96-shinkai')).toBe(true)
  })

  it('takes one at a time, and says so', async () => {
    const desk = await open()
    await desk.drop(short, { ...short, name: 'other.gif' })
    await desk.alert().filter({ hasText: 'Not taken: other.gif' }).waitFor()
    await desk.button('Dismiss').click()
    await expect.poll(() => desk.alert().count()).toBe(0)
    await desk.button('Draw its first picture alone').click()
    await desk.drawn().waitFor()
    expect((await desk.download()).name).toBe('wave-shinkai-96.png')
  })

  it('says why a file failed, in the service’s words', async () => {
    const desk = await open()
    const broken = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(200)])
    await desk.choose({ name: 'broken.mp4', mimeType: 'video/mp4', buffer: broken })
    await desk.page.getByText('This browser cannot play it').waitFor()
    await send(desk).click()
    await desk
      .alert()
      .filter({ hasText: /damaged|cannot read/ })
      .waitFor()
    await desk.alert().getByRole('button', { name: 'Draw it differently' }).click()
    await send(desk).waitFor()
  })

  it('has no violations in any state, light and dark', async () => {
    const desk = await open({ path: '/?size=full', viewport: { width: 390, height: 844 } })
    const found: Record<string, string[]> = {}
    await desk.choose(short)
    await send(desk).waitFor()
    found.ready = await violations(desk.page)
    await desk.choose(long)
    await desk.page.getByRole('heading', { name: 'march.gif' }).waitFor()
    await send(desk).click()
    await desk.page.getByText('You may close this page').waitFor()
    found.drawing = await violations(desk.page)
    await desk.button('Cancel').click()
    await desk.page.getByText('Cancelled.').waitFor()
    await desk.choose(short)
    await desk.page.getByRole('heading', { name: 'wave.gif' }).waitFor()
    await send(desk).click()
    await isDrawn(desk)
    found.done = await violations(desk.page)
    await desk.page.goto(`${inject('baseUrl')}/?job=none`)
    await desk.alert().waitFor()
    found.gone = await violations(desk.page)
    expect(found).toEqual({ ready: [], drawing: [], done: [], gone: [] })
  })
})

inBrowser('Clips where the service is not as it should be', ({ open }) => {
  let gate: Gate
  let address: string

  beforeEach(async () => {
    gate = new Gate(inject('baseUrl'))
    address = await gate.open()
  })
  afterEach(() => gate.shut())

  it('goes on with a job when a service that was away is back', async () => {
    const desk = await open({ at: address, path: '/?size=full' })
    await desk.choose(long)
    await send(desk).click()
    await desk.page.getByText('You may close this page').waitFor()
    await gate.shut()
    await desk.alert().filter({ hasText: 'The service does not answer.' }).waitFor()
    await gate.open()
    await expect.poll(() => desk.alert().count()).toBe(0)
    await desk.progress().waitFor()
    await desk.button('Cancel').click()
    await desk.page.getByText('Cancelled.').waitFor()
  })

  it('without jobs draws a GIF’s first picture, and says of films that it cannot', async () => {
    gate.replace('/api/v1', old => {
      const { jobs: _, ...rest } = JSON.parse(old)
      return JSON.stringify(rest)
    })
    const desk = await open({ at: address })
    const film = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('....ftypisom') }
    await desk.choose(short, film, text)
    await desk.drawn().waitFor()
    expect((await desk.download()).name).toBe('wave-shinkai-96.png')
    const notice = desk.alert().filter({ hasText: 'Not taken: film.mp4 and letter.jpg' })
    await notice.filter({ hasText: 'Clips and albums need a service that draws them' }).waitFor()
  })
})
