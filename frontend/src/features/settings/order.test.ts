import { expect, it } from 'vitest'
import type { Style } from '../../shared/api/service'
import { orderOf } from './order'
import { defaults } from './settings'

const style = (id: string, ...tiers: Style['tiers']): Style => ({
  id,
  tiers,
  title: id,
  description: '',
  credit: '',
  licence: '',
})
const styles = [style('hayao', 'fast', 'original'), style('shinkai', 'original')]

it('orders what was chosen', () => {
  const chosen = { ...defaults, style: 'hayao', tier: 'original', size: 720 } as const
  expect(orderOf(chosen, styles)).toEqual({ style: 'hayao', tier: 'original', size: 720 })
})

it('takes the tier a style has', () => {
  expect(orderOf({ ...defaults, style: 'shinkai', tier: 'fast' }, styles).tier).toBe('original')
})

it('takes another style where a link names one that is gone', () => {
  expect(orderOf({ ...defaults, style: 'gone' }, styles).style).toBe('hayao')
})

it('trusts the settings before the service has told its styles', () => {
  expect(orderOf(defaults, [])).toEqual({ style: 'shinkai', tier: 'fast', size: 450 })
})
