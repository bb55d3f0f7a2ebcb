import { describe, expect, it } from 'vitest'
import { halfOf, readSafetensors } from './safetensors'

describe('Numbers in half precision', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('%i is %f', (bits, number) => {
    expect(halfOf(bits)).toBe(number)
  })
})

describe('A file of tensors', () => {
  it('gives them by name, with their shapes', () => {
    const header = JSON.stringify({
      bias: { dtype: 'F16', shape: [2], data_offsets: [0, 4] },
      photo: { dtype: 'U8', shape: [1, 3], data_offsets: [4, 7] },
    })
    const file = new Uint8Array(8 + header.length + 7)
    new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true)
    file.set(new TextEncoder().encode(header), 8)
    file.set([0x00, 0x3c, 0x00, 0xc0, 1, 2, 255], 8 + header.length)

    const tensors = readSafetensors(file.buffer)

    expect(tensors.get('bias')).toEqual({ shape: [2], values: Float32Array.of(1, -2) })
    expect(tensors.get('photo')).toEqual({ shape: [1, 3], values: Float32Array.of(1, 2, 255) })
  })
})
