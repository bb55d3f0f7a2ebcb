import { expect, it, vi } from 'vitest'
import type { Capabilities, Service } from '../../shared/api/capabilities'
import type { Style } from '../../shared/api/service'
import { type Choices, orderOf, settingsOf } from './settings'

const style = (id: string, ...tiers: Style['tiers']): Style => ({
  id,
  tiers,
  title: id,
  description: '',
  credit: '',
  licence: '',
})

const capabilities: Capabilities = {
  formats: { read: ['image/jpeg'], write: ['image/png'] },
  sizes: { min: 100, max: 1600, default: 1080, full: true },
  strength: { min: 0, max: 2, default: 1 },
  details: { values: ['bold', 'balanced', 'fine'], default: 'balanced' },
  colors: ['style', 'photo'],
  tiers: ['fast', 'original'],
  limits: { maxBytes: 1, maxPixels: 1 },
  keys: { required: false, header: 'X-API-Key' },
}
const styles = [style('hayao', 'fast', 'original'), style('shinkai', 'original')]

const settled = (choices: Choices, changes: Partial<Capabilities> = {}, offered = styles) =>
  settingsOf(
    choices,
    { capabilities: { ...capabilities, ...changes }, styles: offered } as Service,
    ['png', 'jpeg'],
  )

it('takes the service’s defaults where nothing was chosen', () => {
  expect(settled({})).toMatchObject({
    style: 'shinkai',
    size: 1080,
    strength: 1,
    detail: 'balanced',
    colors: 'style',
    format: 'png',
  })
})

it('takes what was chosen, as far as the service can meet it', () => {
  expect(settled({ size: 1500, strength: 1.8 })).toMatchObject({ size: 1500, strength: 1.8 })
  expect(settled({ size: 9999, strength: 7 })).toMatchObject({ size: 1080, strength: 1 })
  expect(settled({ size: 'full' }).size).toBe('full')
  const without = { sizes: { ...capabilities.sizes, full: false } }
  expect(settled({ size: 'full' }, without).size).toBe(1080)
  expect(settled({ tier: 'fast', style: 'shinkai' }).tier).toBe('original')
})

it('takes another style where a link names one that is gone', () => {
  expect(settled({ style: 'gone' }).style).toBe('shinkai')
  expect(settled({ style: 'gone' }, {}, [style('ink', 'fast')]).style).toBe('ink')
})

it('names no file type that this browser does not write', () => {
  expect(settled({ format: 'webp' }).format).toBe('png')
})

it('orders no detail from a service that knows none', () => {
  const details: Capabilities['details'] = { values: [], default: 'balanced' }
  expect(orderOf(settled({ detail: 'fine' }, { details }), capabilities.sizes)).toEqual({
    style: 'shinkai',
    tier: 'original',
    size: 1080,
  })
})

it('orders as many pixels as the screen shows, within what the service draws', () => {
  vi.stubGlobal('screen', { width: 390, height: 844 })
  vi.stubGlobal('devicePixelRatio', 3)
  expect(orderOf(settled({ size: 'screen' }), { min: 64, max: 4096 }).size).toBe(2532)
  expect(orderOf(settled({ size: 'screen' }), { min: 64, max: 2048 }).size).toBe(2048)
  vi.unstubAllGlobals()
})
